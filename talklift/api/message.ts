import type { Channel } from '../event/channels.ts';
import type { Id } from '../json.ts';

/** A button under a message: one that answers for the user, or one that opens a page. */
export type Button =
	| { type: 'postback'; title: string; payload: string }
	| { type: 'web_url'; title: string; url: string };

/** The body of TalkLift's call that sends a message. */
export type Message = {
	session_id: Id;
	channel: Channel;
	sender: 'BOT';
	text: string;
	org_id?: Id;
	project_id?: Id;
	buttons?: Button[];
};

/**
 * A message from the bot. `buttons` is left out when there are none: TalkLift's framework takes a
 * missing field better than an empty one.
 */
export function writeMessage({
	session,
	channel,
	text,
	org,
	project,
	buttons = [],
}: {
	session: Id;
	channel: Channel;
	text: string;
	org?: Id;
	project?: Id;
	buttons?: Button[];
}): Message {
	return {
		session_id: session,
		channel,
		sender: 'BOT',
		text,
		org_id: org,
		project_id: project,
		...(buttons.length > 0 && { buttons }),
	};
}
