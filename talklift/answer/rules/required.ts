import type { AnyRule, SlotRuleKind } from './rule.ts';

export interface RequiredRule extends AnyRule {
	type: 'required';
}

export const required: SlotRuleKind<RequiredRule> = {
	displayName: 'Required',
	description: 'Something other than spaces has to be there',
	fields: [],
	check: (value) => (value.trim() === '' ? { refused: 'Please write an answer.' } : { value }),
};
