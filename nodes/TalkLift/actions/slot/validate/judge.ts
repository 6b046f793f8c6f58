import { executeFilter, isFilterValue } from 'n8n-workflow';
import type { FilterValue } from 'n8n-workflow';

import { cleanAnswer } from '../../../../../talklift/answer/cleanAnswer.ts';
import { judgeAnswer } from '../../../../../talklift/answer/judgeAnswer.ts';
import { fillPlaceholders } from '../../../../../talklift/answer/placeholders.ts';
import { answerRules } from '../../../../../talklift/answer/rules/rules.ts';
import type { AnswerRule } from '../../../../../talklift/answer/rules/rules.ts';
import type { Verdict } from '../../../../../talklift/answer/verdict.ts';
import { isKeyOf } from '../../../../../talklift/json.ts';
import type { Item } from '../../item/item.ts';
import { Problem } from '../../item/problem.ts';
import type { ParametersOf } from '../../parameters/parametersOf.ts';
import type { validateFields } from './validateFields.ts';

/** What the rules say of an item's answer. */
export type Judged =
	| { kind: 'accepted'; value: string }
	/** `rule` is its type, e.g. `email`, or `slot: validation_regex` for one of the slot's own settings. */
	| { kind: 'rejected'; value: string; rule: string; reason: string; message: string };

/**
 * Judges an item's answer by the parameters of Slot: Validate.
 * @throws Problem when a rule can't be applied, whatever the answer
 */
export function judge(item: Item, parameters: ParametersOf<typeof validateFields>): Judged {
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
	if (verdict.kind === 'unusable') throw toProblem(verdict);
	if (verdict.kind === 'accepted') return verdict;
	const { value, rule: place, reason, message = reason } = verdict;
	const rule = place.source === 'slot settings' ? `slot: ${place.setting}` : place.type;
	return { kind: 'rejected', value, rule, reason, message };
}

/** What conditions are evaluated for. */
interface Asked {
	itemIndex: number;
	/** Puts the answer in the place of `{value}`, and the slot's label in that of `{label}`. */
	fill: (text: string) => string;
}

/**
 * The rules as the panel gives them, with what came of the conditions that were clicked together: true
 * or false, and nothing where there is no condition. What else stands in their fields, rules check
 * themselves.
 *
 * Conditions are evaluated when their rule is asked, so that those of another slot's rules, which may
 * look at nodes that did not run, are left alone.
 */
function readRules(
	{ rule = [] }: { rule?: Array<Record<string, unknown>> },
	asked: Asked,
): AnswerRule[] {
	return [rule].flat().map((stored) => {
		if (stored?.type !== 'condition') return stored as unknown as AnswerRule;
		const conditions = { get: () => evaluate(stored.conditions, asked), enumerable: true };
		return Object.create(stored, { conditions });
	});
}

function evaluate(given: unknown, asked: Asked): unknown {
	if (!isFilterValue(given)) return given;
	const { itemIndex } = asked;
	return given.conditions.length > 0
		? executeFilter(fillIn(given, asked), { itemIndex })
		: undefined;
}

function fillIn(filter: FilterValue, { fill }: Asked): FilterValue {
	const filled = <Value>(value: Value) => (typeof value === 'string' ? fill(value) : value);
	const conditions = filter.conditions.map((condition) => ({
		...condition,
		leftValue: filled(condition.leftValue),
		rightValue: filled(condition.rightValue),
	}));
	return { ...filter, conditions };
}

function toProblem({ rule, field, problem }: Extract<Verdict, { kind: 'unusable' }>): Problem {
	if (rule.source !== 'own rules') {
		const setting = rule.source === 'slot settings' ? rule.setting : field;
		return new Problem(
			`The slot's setting '${setting}' can't be applied: ${problem}`,
			"Change it in TalkLift, or switch off 'Check the Slot's Own Settings' and add a rule of your own.",
		);
	}
	const kind = isKeyOf(answerRules, rule.type) ? answerRules[rule.type] : undefined;
	const fieldName = kind?.fields.find(({ name }) => name === field)?.displayName ?? field;
	return new Problem(
		`Rule ${rule.position} (${kind?.displayName ?? rule.type}) can't be applied: ${problem}`,
		`Check '${fieldName}' of this rule in 'Rules'.`,
	);
}
