import type { IDataObject } from 'n8n-workflow';

import { readText } from '../../../../talklift/json.ts';
import { eventSourceFields } from '../eventSourceFields.ts';
import type { Operation } from '../operation.ts';
import { channelOption, optionsField } from '../sendingOptions.ts';
import { writeTo } from '../writeTo.ts';
import { buttonFields } from './buttonFields.ts';
import { buttonsOf } from './buttonsOf.ts';

/** Sends text and buttons to the user of a conversation. */
export const send: Operation = {
	value: 'send',
	name: 'Send',
	action: 'Send a message',
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
	plan: ({ execute, events, read }, itemIndex) => {
		const node = execute.getNode();
		const options = read<IDataObject>('options', itemIndex, {});
		const text = readText(read<unknown>('message', itemIndex, '')) ?? '';
		const buttons = buttonsOf(read, node, itemIndex);
		const conversation = events.conversation(itemIndex);
		const message = writeTo(
			conversation,
			{ text, buttons, options },
			{ node, itemIndex, field: 'Text' },
		);
		return {
			session: conversation.session,
			send: async (client) => {
				const { body: response } = await client.sendMessage(message, itemIndex);
				return [{ json: { ...message, response } as unknown as IDataObject }];
			},
		};
	},
};
