import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import { readText } from '../../../../talklift/json.ts';
import { eventSourceFields } from '../eventSourceFields.ts';
import type { Operation } from '../operation.ts';
import { channelOption, optionsField } from '../sendingOptions.ts';
import { writeTo } from '../writeTo.ts';
import { addChoicesOption, choiceButtons } from './choiceButtons.ts';
import { verdictItem } from './verdictItem.ts';

/** Sends no feedback, so that the slot keeps waiting, and tells the user why. */
export const reject: Operation = {
	value: 'reject',
	name: 'Reject',
	action: 'Reject a slot',
	description: 'Tell the user what is wrong with the answer, so that they answer again',
	fields: [
		...eventSourceFields,
		{
			displayName: 'Message',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			placeholder: 'e.g. We cannot find this membership number',
			description: "What to tell the user. Left empty, it is the slot's own validation message.",
		},
		optionsField([addChoicesOption, channelOption]),
	],
	plan: ({ execute, events, read }, itemIndex) => {
		const node = execute.getNode();
		const event = events.slotFilled(itemIndex);
		const options = read<IDataObject>('options', itemIndex, {});
		const own = readText(read<unknown>('message', itemIndex, '')) ?? '';
		const text = own.trim() === '' ? (readText(event.slot.validation_message) ?? '') : own;
		if (text.trim() === '') {
			throw new NodeOperationError(node, "'Message' is empty, and so is the slot's own message", {
				itemIndex,
				description:
					"Fill in 'Message', or the slot's validation message in TalkLift. Nothing was sent.",
			});
		}
		const buttons = options.addChoices === true ? choiceButtons(event) : [];
		const message = writeTo(
			event,
			{ text, buttons, options },
			{ node, itemIndex, field: 'Message' },
		);
		return {
			session: event.session,
			send: async (client) => {
				await client.sendMessage(message, itemIndex);
				return [verdictItem(event, { verdict: 'rejected', messageSent: message.text })];
			},
		};
	},
};
