import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INode } from 'n8n-workflow';

import { writeMessage } from '../../../talklift/api/message.ts';
import type { Button, Message } from '../../../talklift/api/message.ts';
import type { Channel, Id } from '../../../talklift/event/event.ts';
import { readChannel } from '../../../talklift/event/readEvent.ts';
import type { Conversation } from '../../../talklift/event/readEvent.ts';

/**
 * A message to the user of a conversation. The channel is the one in 'Options', or else the event's, or
 * else Web: TalkLift's events don't tell it.
 *
 * @throws NodeOperationError when the text is blank, or when the event tells no session
 */
export function writeTo(
	conversation: Partial<Conversation>,
	{ text, buttons, options = {} }: { text: string; buttons?: Button[]; options?: IDataObject },
	{ node, itemIndex, field }: { node: INode; itemIndex: number; field: string },
): Message {
	if (text.trim() === '') {
		throw new NodeOperationError(node, `'${field}' is empty`, {
			itemIndex,
			description: 'TalkLift sends no message without text. Nothing was sent.',
		});
	}
	const { project, org, channel } = conversation;
	const session = sessionOf(conversation, { node, itemIndex });
	const chosen: Channel = readChannel(options.channel) ?? channel ?? 'WEB';
	return writeMessage({ session, project, org, channel: chosen, text, buttons });
}

/** @throws NodeOperationError when the event tells no session */
function sessionOf(
	{ session }: Partial<Conversation>,
	{ node, itemIndex }: { node: INode; itemIndex: number },
): Id {
	if (session !== undefined) return session;
	throw new NodeOperationError(node, 'The event tells no session to write to', {
		itemIndex,
		description:
			"Check 'Event': the session is in the field 'session' of TalkLift's events. Nothing was sent.",
	});
}
