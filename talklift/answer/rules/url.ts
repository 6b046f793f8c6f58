import { isUrl } from '../../../libraries/isUrl.mts';
import { createRule } from './createRule.ts';

export const url = createRule({
	displayName: 'URL',
	description: 'A web address; it begins with https:// or http://',
	reads: 'folded',
	fields: [],
	check: (answer) => {
		const text = answer.trim();
		const address = /^[^/?#]+:\//.test(text) ? text : `https://${text}`;
		// Numbers with dots are addresses of machines, too, but nobody means one by 10.0.0.1 alone.
		if (/^[\d.]+(?:[/:?#]|$)/.test(text) || !isUrl(address)) {
			return { kind: 'rejected', reason: 'Please enter a web address, like https://example.com.' };
		}
		const value = address.replace(/[^:]+:\/\/[^/?#]+/, (origin) => origin.toLowerCase());
		return { kind: 'accepted', value };
	},
});
