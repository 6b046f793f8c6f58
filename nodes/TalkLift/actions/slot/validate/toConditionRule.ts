import { executeFilter, isFilterValue } from 'n8n-workflow';
import type { FilterValue } from 'n8n-workflow';

import type { AnswerRule } from '../../../../../talklift/answer/rules/rules.ts';

/** What a condition is evaluated for. */
export interface Asked {
	itemIndex: number;
	/** Puts the answer in the place of `{value}`, and the slot's label in that of `{label}`. */
	fill: (text: string) => string;
}

/**
 * A rule with what came of the conditions that were clicked together: true or false, and nothing where
 * there is no condition.
 *
 * They are evaluated when the rule is asked, so that those of another slot's rules, which may look at
 * nodes that did not run, are left alone.
 */
export function toConditionRule(stored: Record<string, unknown>, asked: Asked): AnswerRule {
	const conditions = { get: () => evaluate(stored.conditions, asked), enumerable: true };
	return Object.create(stored, { conditions });
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
