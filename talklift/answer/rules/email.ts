import { isEmail } from '../../../libraries/isEmail.mts';
import { findInSentence } from '../notations/findInSentence.ts';
import { createRule } from './createRule.ts';
import { findInSentenceField } from './findInSentenceField.ts';

/** What an address can be made of: letters, marks, digits, and its own signs. */
const ownSigns = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~@-]+$/u;
const piece = /[\p{L}\p{M}\p{N}.!#$%&'*+=?^_{|}~-]+@[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}]/gu;

/** The domain becomes lower case. What stands before the @ is kept, since there case may matter. */
export const email = createRule({
	displayName: 'Email',
	description: 'One e-mail address, also in a sentence',
	reads: 'folded',
	fields: [findInSentenceField],
	check: (answer, { findInSentence: find }) => {
		if (isAddress(answer)) return { kind: 'accepted', value: writeAddress(answer) };
		const bare = unwrap(answer.trim());
		if (bare !== undefined && isAddress(bare))
			return { kind: 'accepted', value: writeAddress(bare) };
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

/** Quotation marks may hold anything, the rest may not. */
function isAddress(text: string): boolean {
	// A quotation mark before it is a slip, though an address may begin so.
	if (text.length > 254 || /^['`]/.test(text) || !isEmail(text)) return false;
	return ownSigns.test(text.replace(/^"[^"\n]*"(?=@)/, ''));
}

/** `mailto:ada@example.com`, `(ada@example.com)` and `Ada <ada@example.com>` hold one address. */
function unwrap(text: string): string | undefined {
	if (text.length > 500) return undefined;
	const [, name = '', bracketed] = /^([^<>@]*)<\s*([^<>\s]+)\s*>$/.exec(text) ?? [];
	const inner = bracketed !== undefined && /^[\p{L}\p{M}\s.,'"-]*$/u.test(name) ? bracketed : text;
	const [, parted] = /^\(\s*([^()\s]+)\s*\)$/.exec(text) ?? [];
	if (parted !== undefined) return parted;
	const [, address] = /^mailto:(\S+)$/i.exec(inner) ?? [];
	return address ?? (inner === text ? undefined : inner);
}

function writeAddress(text: string): string {
	const at = text.lastIndexOf('@');
	return text.slice(0, at) + text.slice(at).toLowerCase();
}
