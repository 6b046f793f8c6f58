import { createOperation } from '../../operation.ts';
import type { ItemResult } from '../../operation.ts';
import { slotUnderReview } from '../slotUnderReview.ts';
import { verdictItem, verdicts } from '../verdictItem.ts';
import type { Told } from '../verdictItem.ts';
import { createAttemptMemory } from './attemptMemory.ts';
import { judge } from './judge.ts';
import { tellVerdict } from './tellVerdict.ts';
import { validateFields } from './validateFields.ts';

const repeated: Told = {
	verdict: 'repeated',
	reason: 'TalkLift delivered this event before; nothing was sent again.',
};

/** Checks the answer, then accepts it or tells the user what is wrong, and hands over in the end. */
export const validate = createOperation({
	value: 'validate',
	name: 'Validate',
	action: 'Validate a slot',
	description:
		'Check the answer by rules: accept it, or tell the user what is wrong, and hand over to a person after too many wrong answers',
	fields: validateFields,
	// What could not be checked is never taken for accepted.
	failedOutput: verdicts.rejected.output,
	plan: (item, parameters) => {
		const event = item.slotFilled();
		const give = (told: Told): ItemResult[] => [
			{ ...verdictItem(event, told), output: verdicts[told.verdict].output },
		];
		const review = slotUnderReview(event);
		if (review.kind === 'stale')
			return { kind: 'done', results: give({ verdict: 'stale', reason: `${review.reason}.` }) };

		const judged = judge(item, parameters);
		const tell = tellVerdict(item, judged, review.state, parameters);
		const memory = createAttemptMemory(item.execute);
		return {
			kind: 'toSend',
			session: event.session,
			send: async (talkLift) => {
				const attempt = await memory.note(event, judged.kind === 'rejected');
				if (attempt === 'repeated') return give(repeated);
				const telling = tell(talkLift, attempt);
				const [told] = await Promise.allSettled([telling]);
				// Not being able to forget must not hide why it didn't go through.
				if (told.status === 'rejected') await memory.forget(event, attempt).catch(() => {});
				return give(await telling);
			},
		};
	},
});
