import type { IDataObject } from 'n8n-workflow';

import { eventSourceFields } from '../item/eventSourceFields.ts';
import { createOperation } from '../operation.ts';
import { channelOption, optionsField } from '../sendingOptions.ts';
import { buttonFields } from './buttonFields.ts';
import { toButtons } from './toButtons.ts';

/** Sends text and buttons to the user of a conversation. */
export const send = createOperation({
	value: 'send',
	name: 'Send',
	action: 'Send message',
	description: 'Write to the chat user, with buttons if you like',
	fields: [
		...eventSourceFields,
		{
			displayName: 'Text',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			required: true,
			placeholder: 'e.g. Your claim has arrived, thank you',
			description: 'What the bot says',
		},
		...buttonFields,
		optionsField([channelOption]),
	],
	plan: (item, parameters) => {
		const { message: text, options } = parameters;
		const buttons = toButtons(parameters);
		item.check(text, 'Text');
		const message = item.message({ text, field: 'Text', buttons, channel: options.channel });
		return {
			kind: 'toSend',
			session: message.session_id,
			send: async (talkLift) => {
				const { body: response } = await talkLift.sendMessage(message);
				return [{ json: { ...message, response } as unknown as IDataObject }];
			},
		};
	},
});
