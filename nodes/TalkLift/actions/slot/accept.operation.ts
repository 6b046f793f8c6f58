import { writeSlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import { eventSourceFields } from '../item/eventSourceFields.ts';
import { Problem } from '../item/problem.ts';
import { createOperation } from '../operation.ts';
import { channelOption, keepFlagsOption, optionsField } from '../sendingOptions.ts';
import { messageOption } from './messageOption.ts';
import { otherSlotsField, toOtherFeedback } from './otherSlots.ts';
import { tellAccepted } from './tellAccepted.ts';
import { verdictItem } from './verdictItem.ts';
import { waitingSlot } from './waitingSlot.ts';

/** Sends slot feedback: the answer is done, the bot moves on. */
export const accept = createOperation({
	value: 'accept',
	name: 'Accept',
	action: 'Accept slot',
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
			messageOption,
			keepFlagsOption,
		]),
	],
	plan: (item, { otherSlots, options }) => {
		const event = item.slotFilled();
		const { value = event.value, channel, message: text, keepFlags } = options;
		if (options.value !== undefined) {
			if (value.trim() === '')
				throw new Problem(
					"'Answer' is empty",
					"Fill it in, or remove it from 'Options' to accept what the user typed.",
				);
			item.check(value, 'Answer');
		}
		const { project, org, session } = event;
		const state = waitingSlot(event);
		const feedback = writeSlotFeedback(state, { value, project, org, keepFlags });
		const { others, notFilled } = toOtherFeedback(item, otherSlots, keepFlags);
		const { displayName: field } = messageOption;
		if (text !== undefined) item.check(text, field);
		const message = text === undefined ? undefined : item.message({ text, field, channel });
		return {
			kind: 'toSend',
			session,
			send: async (talkLift) => {
				const told = await tellAccepted(talkLift, { message, others, feedback });
				const accepted = { verdict: 'accepted', cleanedValue: value, notFilled } as const;
				return [verdictItem(event, { ...accepted, ...told })];
			},
		};
	},
});
