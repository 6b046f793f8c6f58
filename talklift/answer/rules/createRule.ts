import type { Finding, Rule, RuleField, SettingsOf, Surroundings } from './rule.ts';

/** A rule from its fields and its check: what the check gets as settings follows from the fields. */
export function createRule<const Fields extends readonly RuleField[]>(rule: {
	displayName: string;
	description: string;
	reads: 'asTyped' | 'folded';
	fields: Fields;
	check(answer: string, settings: SettingsOf<Fields>, surroundings: Surroundings): Finding;
}): Rule<SettingsOf<Fields>> {
	return rule;
}
