import { executeFilter, isFilterValue } from 'n8n-workflow';

import type { AnswerRule } from '../../../../../talklift/answer/rules/rules.ts';

/**
 * The rules as the panel gives them, with what came of the conditions that were clicked together: true
 * or false, and nothing where there is no condition. What else stands in their fields, rules check
 * themselves.
 *
 * Conditions are evaluated when their rule is asked, so that those of another slot's rules, which may
 * look at nodes that did not run, are left alone.
 */
export function readRules(
	{ rule = [] }: { rule?: Array<Record<string, unknown>> },
	itemIndex: number,
): AnswerRule[] {
	return [rule].flat().map((stored) => {
		if (stored?.type !== 'condition') return stored as unknown as AnswerRule;
		const conditions = { get: () => evaluate(stored.conditions, itemIndex), enumerable: true };
		return Object.create(stored, { conditions });
	});
}

function evaluate(conditions: unknown, itemIndex: number): unknown {
	if (!isFilterValue(conditions)) return conditions;
	return conditions.conditions.length > 0 ? executeFilter(conditions, { itemIndex }) : undefined;
}
