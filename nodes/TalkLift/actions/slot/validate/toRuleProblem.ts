import { answerRules } from '../../../../../talklift/answer/rules/rules.ts';
import type { Verdict } from '../../../../../talklift/answer/verdict.ts';
import { isKeyOf } from '../../../../../talklift/json.ts';
import { Problem } from '../../item/problem.ts';

/** A rule that can't be applied, said to whoever has set it, by the names of the panel's fields. */
export function toRuleProblem({
	rule,
	field,
	problem,
}: Extract<Verdict, { kind: 'unusable' }>): Problem {
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
