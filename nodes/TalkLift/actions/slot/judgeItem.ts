import type { IDataObject } from 'n8n-workflow';

import type { Cleaning } from '../../../../talklift/answer/cleanAnswer.ts';
import { judgeAnswer } from '../../../../talklift/answer/judgeAnswer.ts';
import type { DecimalSeparator } from '../../../../talklift/answer/notations/readNumber.ts';
import { answerRules } from '../../../../talklift/answer/rules/rules.ts';
import type { RulePlace, Verdict } from '../../../../talklift/answer/verdict.ts';
import type { SlotFilled } from '../../../../talklift/event/event.ts';
import type { OperationContext } from '../operation.ts';
import { readRules } from './ruleFields.ts';

/** What the rules say of an item's answer, with the words that the user would read. */
export type Judged =
	| { accepted: true; value: string }
	| { accepted: false; value: string; rule: string; reason: string; message: string }
	| { unusable: true; problem: string; advice: string };

/** Judges the answer of a slot event by the parameters of Slot: Validate. */
export function judgeItem(
	{ execute, read }: OperationContext,
	event: SlotFilled,
	itemIndex: number,
): Judged {
	const options = read<IDataObject>('options', itemIndex, {});
	const verdict = judgeAnswer({
		value: event.value,
		slot: event.slot,
		useSlotSettings: read('useSlotSettings', itemIndex, true),
		// TalkLift takes no blank answers, and cleaning may leave nothing of one.
		rules: [...readRules(read('rules', itemIndex, {})), { type: 'required' }],
		cleaning: read<Cleaning>('cleaning', itemIndex, {}),
		defaultCountry: options.defaultCountry as string | undefined,
		decimalSeparator: options.decimalSeparator as DecimalSeparator | undefined,
		now: Date.now(),
		timezone: execute.getTimezone(),
	});
	if (verdict.kind === 'unusable') return { unusable: true, ...describeUnusable(verdict) };
	if (verdict.kind === 'accepted') return { accepted: true, value: verdict.value };
	const { value, reason, message = reason } = verdict;
	return { accepted: false, value, rule: nameOf(verdict.rule), reason, message };
}

/** Where a rule stands, as the output tells it: e.g. `email`, `slot: validation_regex`. */
function nameOf(place: RulePlace): string {
	return place.source === 'slot settings' ? `slot: ${place.setting}` : place.type;
}

function describeUnusable({ rule, field, problem }: Extract<Verdict, { kind: 'unusable' }>): {
	problem: string;
	advice: string;
} {
	if (rule.source !== 'own rules') {
		const setting = rule.source === 'slot settings' ? rule.setting : field;
		return {
			problem: `The slot's setting '${setting}' can't be applied: ${problem}`,
			advice:
				"Change it in TalkLift, or switch off 'Check the Slot's Own Settings' and add a rule of your own.",
		};
	}
	const kind = Object.hasOwn(answerRules, rule.type) ? answerRules[rule.type] : undefined;
	const fieldName = kind?.fields.find(({ name }) => name === field)?.displayName ?? field;
	return {
		problem: `Rule ${rule.position} (${kind?.displayName ?? rule.type}) can't be applied: ${problem}`,
		advice: `Check '${fieldName}' of this rule in 'Rules'.`,
	};
}
