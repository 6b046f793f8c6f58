import { channels } from '../../talklift/event/channels.ts';
import type { Channel } from '../../talklift/event/channels.ts';
import type { Button } from '../conversation/chatMessage.mts';
import type { Checked } from './fields.mts';
import { checkFields, choice, integer, listOf, optional, text, webAddress } from './fields.mts';

export interface SentMessage {
	session_id: number;
	channel: Channel;
	sender: 'BOT';
	text: string;
	org_id: number;
	project_id: number;
	buttons?: Button[];
}

const channelNames = Object.keys(channels).filter(
	(name): name is Channel => name === 'WEB' || name === 'MESSENGER',
);

const messageFields = {
	session_id: integer(),
	channel: choice(channelNames),
	sender: choice(['BOT']),
	text: text(),
	org_id: integer(),
	project_id: integer(),
	buttons: optional(listOf(checkButton)),
};

const buttonFields = {
	type: choice(['postback', 'web_url']),
	title: text(),
	payload: optional(text()),
	url: optional(webAddress()),
};

/** The body of `send_message`. */
export function checkMessage(body: unknown): { value: SentMessage } | { errors: object } {
	return checkFields(messageFields, body);
}

function checkButton(given: unknown): Checked<Button> {
	const checked = checkFields(buttonFields, given);
	if ('errors' in checked) return checked;
	const { type, title, payload, url } = checked.value;
	if (type === 'web_url') {
		return url ? { value: { type, title, url } } : { errors: { url: ['This field is required.'] } };
	}
	return payload
		? { value: { type, title, payload } }
		: { errors: { payload: ['This field is required.'] } };
}
