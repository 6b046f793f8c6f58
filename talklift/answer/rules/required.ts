import { createRule } from './createRule.ts';

export const required = createRule({
	displayName: 'Required',
	description: 'Something other than spaces has to be there',
	reads: 'asTyped',
	fields: [],
	check: (value) =>
		value.trim() === ''
			? { kind: 'rejected', reason: 'Please write an answer.' }
			: { kind: 'accepted', value },
});
