import { asksForPerson } from '../../../../../talklift/answer/asksForPerson.ts';
import { createOperation } from '../../operation.ts';
import type { ItemResult } from '../../operation.ts';
import { slotUnderReview } from '../slotUnderReview.ts';
import { verdictItem, verdicts } from '../verdictItem.ts';
import type { Told } from '../verdictItem.ts';
import { AttemptMemory } from './attemptMemory.ts';
import { judge } from './judge.ts';
import { planTelling } from './planTelling.ts';
import { validateFields } from './validateFields.ts';

const repeated: Told = {
	verdict: 'repeated',
	reason: 'TalkLift delivered this event before; nothing was sent again.',
};

const handedOver: Told = {
	verdict: 'handed_over',
	reason: 'A person has taken over this slot; nothing was sent.',
	attemptsLeft: 0,
};

/** Checks the answer, then accepts it or tells the user what is wrong, and hands over in the end. */
export const validate = createOperation({
	value: 'validate',
	name: 'Validate',
	action: 'Validate slot',
	description:
		'Check the answer by rules: accept it, or tell the user what is wrong, and hand over to a person after too many wrong answers',
	fields: validateFields,
	// What could not be checked is never taken for accepted.
	failedOutput: verdicts.rejected.output,
	plan: (item, parameters) => {
		const { maxAttempts, options } = parameters;
		const { escapeWords = '', whenExhausted = 'handOver' } = options;
		const event = item.slotFilled();
		const give = (told: Told): ItemResult[] => [
			{ ...verdictItem(event, told), output: verdicts[told.verdict].output },
		];
		const review = slotUnderReview(event);
		if (review.kind === 'stale')
			return { kind: 'done', results: give({ verdict: 'stale', reason: `${review.reason}.` }) };

		const canEscape = escapeWords.trim() !== '';
		const escapes = canEscape && asksForPerson(event.value, escapeWords, event.slot.choice_options);
		const judged = escapes ? ({ kind: 'escapes' } as const) : judge(item, parameters);
		const tell = planTelling(item, judged, review.state, parameters);
		const limit = whenExhausted === 'handOver' ? maxAttempts : 0;
		const memory = new AttemptMemory(item.execute);
		return {
			kind: 'toSend',
			session: event.session,
			send: async (talkLift) => {
				const noted =
					judged.kind === 'accepted'
						? await memory.noteRight(event)
						: await memory.noteWrong(event, { limit, canEscape, escapes });
				if (noted.kind === 'repeated') return give(repeated);
				if (noted.kind === 'handedOver') return give(handedOver);

				const telling = tell(talkLift, noted.attempt);
				const [told] = await Promise.allSettled([telling]);
				const afterwards =
					told.status === 'rejected'
						? memory.forget(event, noted)
						: told.value.cleanedValue === undefined
							? memory.confirm()
							: memory.settle(event, noted);
				// What was done, or why it was not, is told also when the memory is down by now.
				await afterwards.catch(() => {});
				return give(await telling);
			},
		};
	},
});
