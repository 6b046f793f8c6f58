import { NodeOperationError, type IDataObject } from 'n8n-workflow';

import { writeSlotFeedback } from '../../../../talklift/slotFeedback.ts';
import { eventSourceFields } from '../eventSourceFields.ts';
import type { Operation } from '../operation.ts';
import { channelOption, sendingOptions } from '../sendingOptions.ts';
import { writeTo } from '../writeTo.ts';
import { otherFeedback, otherSlotsField } from './otherSlots.ts';
import { waitingSlot } from './slotUnderReview.ts';
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
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
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
				{
					displayName: 'Send Flags as Received',
					name: 'keepFlags',
					type: 'boolean',
					default: false,
					description:
						"Whether to send 'is_done' and 'waiting_response' as they came in the event, instead of marking the slot as done",
				},
				...sendingOptions,
			],
		},
	],
	plan: ({ execute, events, read }, itemIndex) => {
		const node = execute.getNode();
		const event = events.slotFilled(itemIndex);
		const options = read<IDataObject>('options', itemIndex, {});
		const value = readAnswer(options.value, event.value);
		if (value === undefined) {
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
			options.message === undefined
				? undefined
				: writeTo(
						event,
						{ text: String(options.message), options },
						{ node, itemIndex, field: 'Message Afterwards' },
					);
		return {
			session,
			send: async (client) => {
				for (const other of others) await client.sendFeedback(other, itemIndex);
				await client.sendFeedback(feedback, itemIndex);
				if (message) await client.sendMessage(message, itemIndex);
				return [
					verdictItem(event, {
						verdict: 'accepted',
						cleanedValue: value,
						messageSent: message?.text,
					}),
				];
			},
		};
	},
};

/** The answer that replaces the user's, if there is one; undefined when it is there but blank. */
function readAnswer(replacement: unknown, typed: string): string | undefined {
	if (replacement === undefined) return typed;
	const isPlain = ['string', 'number', 'boolean'].includes(typeof replacement);
	return isPlain && String(replacement).trim() !== '' ? String(replacement) : undefined;
}
