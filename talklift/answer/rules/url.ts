import { isUrl } from '../../../libraries/isUrl.mts';
import { createRule } from './createRule.ts';

export const url = createRule({
	displayName: 'URL',
	description: 'A web address; it begins with https:// or http://',
	reads: 'folded',
	fields: [],
	check: (answer) => {
		const text = answer.trim();
		const address =
			/^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/:]+:\d/.test(text) ? text : `https://${text}`;
		const isNumeric = /^[\d.]+(?:[/:?#]|$)/.test(text);
		if (text === '' || isNumeric || text.includes('@') || !isUrl(address)) {
			return { kind: 'rejected', reason: 'Please enter a web address, like https://example.com.' };
		}
		const [, origin = '', path = ''] = /^([a-z]+:\/\/[^/?#]*)(.*)$/is.exec(address) ?? [];
		return { kind: 'accepted', value: origin.toLowerCase() + path };
	},
});
