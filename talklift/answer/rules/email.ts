import { isEmail } from '../../../libraries/isEmail.mts';
import { createRule } from './createRule.ts';

/** The domain becomes lower case. What stands before the @ is kept, since there case may matter. */
export const email = createRule({
	displayName: 'Email',
	description: 'One e-mail address',
	fields: [],
	check: (value) => {
		if (!isEmail(value)) {
			return { kind: 'rejected', reason: 'Please enter an e-mail address, like name@example.com.' };
		}
		const at = value.lastIndexOf('@');
		return { kind: 'accepted', value: value.slice(0, at) + value.slice(at).toLowerCase() };
	},
});
