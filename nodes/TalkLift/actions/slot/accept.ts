import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import { writeSlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import { readText } from '../../../../talklift/json.ts';
import { eventSourceFields } from '../eventSourceFields.ts';
import type { Operation } from '../operation.ts';
import { channelOption, keepFlagsOption, optionsField } from '../sendingOptions.ts';
import { writeTo } from '../writeTo.ts';
import { otherFeedback, otherSlotsField } from './otherSlots.ts';
import { waitingSlot } from './slotUnderReview.ts';
import { tellAccepted } from './tellAccepted.ts';
import { verdictItem } from './verdictItem.ts';

/** Sends slot feedback: the answer is done, the bot moves on. */
export const accept: Operation = {
	value: 'accept',
	name: 'Accept',
	action: 'Accept a slot',
	description: 'Confirm the answer, so that the bot moves on to the next slot',
	fields: [
		...eventSourceFields,
		otherSlotsField,
		optionsField([
			{
				displayName: 'Answer',
				name: 'value',
				type: 'string',
				default: '',
				placeholder: 'e.g. {{ $json.member_number }}',
				description: 'What the bot gets as the answer, instead of what the user typed',
			},
			channelOption,
			{
				displayName: 'Message Afterwards',
				name: 'message',
				type: 'string',
				typeOptions: { rows: 2 },
				default: '',
				placeholder: 'e.g. Thank you, we found your membership',
				description: 'What to write to the user once the answer is accepted',
			},
			keepFlagsOption,
		]),
	],
	plan: ({ execute, events, read }, itemIndex) => {
		const node = execute.getNode();
		const event = events.slotFilled(itemIndex);
		const options = read<IDataObject>('options', itemIndex, {});
		const value = 'value' in options ? (readText(options.value) ?? '') : event.value;
		if ('value' in options && value.trim() === '') {
			throw new NodeOperationError(node, "'Answer' is empty", {
				itemIndex,
				description:
					"Fill it in, or remove it from 'Options' to accept what the user typed. Nothing was sent.",
			});
		}
		const { project, org, session } = event;
		const keepFlags = options.keepFlags === true;
		const state = waitingSlot(event, node, itemIndex);
		const feedback = writeSlotFeedback(state, { value, project, org, keepFlags });
		const others = otherFeedback(read, event, { node, itemIndex, keepFlags });
		const message =
			'message' in options
				? writeTo(
						event,
						{ text: readText(options.message) ?? '', options },
						{ node, itemIndex, field: 'Message Afterwards' },
					)
				: undefined;
		return {
			session,
			send: async (client) => {
				await tellAccepted(client, { others, feedback, message }, { node, itemIndex });
				const messageSent = message?.text;
				return [verdictItem(event, { verdict: 'accepted', cleanedValue: value, messageSent })];
			},
		};
	},
};
