import type { Channel } from '../../talklift/event/channels.ts';

export type Button =
	| { type: 'postback'; title: string; payload: string }
	| { type: 'web_url'; title: string; url: string };

export interface ChatMessage {
	/** `flow`: came through the API, that is from whoever received the events. */
	from: 'bot' | 'user' | 'flow';
	text: string;
	buttons: readonly Button[];
	/** Where a flow sent it; the chat page shows all. */
	channel?: Channel;
	/** ISO 8601. */
	at: string;
}
