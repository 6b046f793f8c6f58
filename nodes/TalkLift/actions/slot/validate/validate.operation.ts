import { asksForPerson } from '../../../../../talklift/answer/asksForPerson.ts';
import { cleanAnswer } from '../../../../../talklift/answer/cleanAnswer.ts';
import { judgeAnswer } from '../../../../../talklift/answer/judgeAnswer.ts';
import { fillPlaceholders } from '../../../../../talklift/answer/placeholders.ts';
import type { AnswerRule } from '../../../../../talklift/answer/rules/rules.ts';
import type { Item } from '../../item/item.ts';
import { createOperation } from '../../operation.ts';
import type { ItemResult } from '../../operation.ts';
import type { ParametersOf } from '../../parameters/parametersOf.ts';
import { verdictItem, verdicts } from '../verdictItem.ts';
import type { Told } from '../verdictItem.ts';
import { whyNoneWaits } from '../waitingSlot.ts';
import { AttemptMemory } from './attemptMemory.ts';
import { planTelling } from './planTelling.ts';
import type { Judged } from './planTelling.ts';
import { toConditionRule } from './toConditionRule.ts';
import type { Asked } from './toConditionRule.ts';
import { toRuleProblem } from './toRuleProblem.ts';
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
		if (!event.pending) {
			const reason = `${whyNoneWaits(event)}.`;
			return { kind: 'done', results: give({ verdict: 'stale', reason }) };
		}

		const canEscape = escapeWords.trim() !== '';
		const escapes = canEscape && asksForPerson(event.value, escapeWords, event.slot.choice_options);
		const judged = escapes ? ({ kind: 'escapes' } as const) : judge(item, parameters);
		const tell = planTelling(item, judged, event.pending, parameters);
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

/**
 * What the rules say of an item's answer.
 * @throws Problem when a rule can't be applied, whatever the answer
 */
function judge(item: Item, parameters: ParametersOf<typeof validateFields>): Judged {
	const { useSlotSettings, rules, cleaning, options } = parameters;
	const event = item.slotFilled();
	const words = { value: cleanAnswer(event.value, cleaning), label: event.slot_label };
	const asked = { itemIndex: item.index, fill: (text: string) => fillPlaceholders(text, words) };
	const verdict = judgeAnswer({
		value: event.value,
		slot: event.slot,
		useSlotSettings,
		// TalkLift takes no blank answers, and cleaning may leave nothing of one.
		rules: [...readRules(rules, asked), { type: 'required' }],
		cleaning,
		defaultCountry: options.defaultCountry,
		decimalSeparator: options.decimalSeparator,
		now: Date.now(),
		timezone: item.execute.getTimezone(),
	});
	if (verdict.kind === 'unusable') throw toRuleProblem(verdict);
	if (verdict.kind === 'accepted') return verdict;
	const { value, rule: place, reason, message = reason } = verdict;
	const rule = place.source === 'slot settings' ? `slot: ${place.setting}` : place.type;
	return { kind: 'rejected', value, rule, reason, message };
}

/** The rules as the panel gives them. What stands in their fields, rules check themselves. */
function readRules(
	{ rule = [] }: { rule?: Array<Record<string, unknown>> },
	asked: Asked,
): AnswerRule[] {
	return [rule].flat().map((stored) => {
		const isCondition = stored?.type === 'condition';
		return isCondition ? toConditionRule(stored, asked) : (stored as unknown as AnswerRule);
	});
}
