import { isEmail } from '../../../libraries/isEmail.mts';
import type { AnyRule, SlotRuleKind } from './rule.ts';

export interface EmailRule extends AnyRule {
	type: 'email';
}

/** The domain becomes lower case. What stands before the @ is kept, since there case may matter. */
export const email: SlotRuleKind<EmailRule> = {
	displayName: 'Email',
	description: 'One e-mail address',
	fields: [],
	check: (value) => {
		if (!isEmail(value)) {
			return { refused: 'Please enter an e-mail address, like name@example.com.' };
		}
		const at = value.lastIndexOf('@');
		return { value: value.slice(0, at) + value.slice(at).toLowerCase() };
	},
};
