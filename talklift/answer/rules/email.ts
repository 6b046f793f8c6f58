import { isEmail } from '../../../libraries/isEmail.mts';
import { findInSentence } from '../notations/findInSentence.ts';
import { createRule } from './createRule.ts';
import { findInSentenceField } from './findInSentenceField.ts';

/** What an address can be made of: letters, marks, digits, and its own signs; before the @ also anything
 * in quotation marks. One that stands before all of it is a slip, though an address may begin so. */
const form = /^(?!['`])(?:"[^"\n]*"(?=@))?[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~@-]+$/u;
const piece = /[\p{L}\p{M}\p{N}.!#$%&'*+=?^_{|}~-]+@[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}]/gu;

/** The domain becomes lower case. What stands before the @ is kept, since there case may matter. */
export const email = createRule({
	displayName: 'Email',
	description: 'One e-mail address, also in a sentence',
	reads: 'folded',
	fields: [findInSentenceField],
	check: (answer, { findInSentence: find }) => {
		const bare = unwrap(answer.trim());
		if (isAddress(bare)) return { kind: 'accepted', value: writeAddress(bare) };
		const found = find === false ? [] : findInSentence(answer, piece);
		const addresses = [...new Set(found.filter(isAddress).map(writeAddress))];
		const [address, other] = addresses;
		if (other !== undefined) {
			const both = addresses.slice(0, 3).join(' or ');
			return { kind: 'rejected', reason: `That could be ${both}. Which one?` };
		}
		return address === undefined || found.length > 1
			? { kind: 'rejected', reason: 'Please enter an e-mail address, like name@example.com.' }
			: { kind: 'accepted', value: address };
	},
});

function isAddress(text: string): boolean {
	return isEmail(text) && form.test(text);
}

/** `mailto:ada@example.com`, `(ada@example.com)` and `Ada <ada@example.com>` hold one address. */
function unwrap(text: string): string {
	return text
		.replace(/^\(([^()]*)\)$|^[\p{L}\p{M}\s.,'"-]*<([^<>]*)>$/u, '$1$2')
		.trim()
		.replace(/^mailto:/i, '');
}

function writeAddress(text: string): string {
	const at = text.lastIndexOf('@');
	return text.slice(0, at) + text.slice(at).toLowerCase();
}
