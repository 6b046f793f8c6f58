import type { RuleField } from './rule.ts';

export const findInSentenceField = {
	name: 'findInSentence',
	displayName: 'Find It in a Sentence',
	type: 'boolean',
	default: true,
	advanced: true,
	description: 'Whether it may stand in a sentence, if all the rest of it is only words about it',
} as const satisfies RuleField;
