import { isKeyOf } from '../json.ts';

/** What is done to an answer before it is checked. */
export interface Cleaning {
	/** Spaces and line breaks at both ends are removed. On unless switched off. */
	trim?: boolean;
	/** Runs of spaces and line breaks within the answer become one space. */
	collapseSpaces?: boolean;
	case?: LetterCase;
	/** Everything but digits is removed. */
	digitsOnly?: boolean;
}

/** For the panel's menu. The keys are stored in people's workflows. */
export const letterCases = {
	asIs: { displayName: 'As Typed', change: (text: string) => text },
	lower: { displayName: 'Lower Case', change: (text: string) => text.toLowerCase() },
	title: { displayName: 'Title Case', change: toTitleCase },
	upper: { displayName: 'Upper Case', change: (text: string) => text.toUpperCase() },
} as const;

export type LetterCase = keyof typeof letterCases;

/**
 * The answer without what nobody typed on purpose, then cleaned as configured. Cleaning a cleaned
 * answer changes nothing.
 */
export function cleanAnswer(text: string, cleaning: Cleaning = {}): string {
	const letterCase = cleaning.case;
	const { change } = letterCases[isKeyOf(letterCases, letterCase) ? letterCase : 'asIs'];
	// Once more at the end: ß in upper case is two plain letters, which make a joiner superfluous.
	let clean = removeInvisible(change(removeInvisible(text)));
	if (cleaning.digitsOnly === true) clean = toAsciiDigits(clean).replace(/[^0-9]+/g, '');
	if (cleaning.collapseSpaces === true) clean = clean.replace(/\s+/g, ' ');
	return cleaning.trim === false ? clean : clean.trim();
}

/** Control characters but tab and line breaks (a NUL alone makes TalkLift reject the call), halves of
 * emoji, soft hyphens, zero-width spaces, byte order and text direction marks. */
const invisible =
	// eslint-disable-next-line no-control-regex
	/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** Joiners shape letters in Persian and Indic scripts and hold emoji together; beside a plain letter
 * or at an end they do nothing but make equal answers differ. */
function removeInvisible(text: string): string {
	return text
		.normalize('NFC')
		.replace(invisible, '')
		.replace(/[\u200c\u200d]+/g, (joiners, offset: number, whole: string) => {
			const neighbours = whole.charAt(offset - 1) + whole.charAt(offset + joiners.length);
			return /^[^\s\0-\x7f]{2}$/.test(neighbours) ? joiners.slice(0, 1) : '';
		})
		.normalize('NFC');
}

function toTitleCase(text: string): string {
	const words = /[\p{L}\p{M}\p{N}'’][\p{L}\p{M}\p{N}'’\u200c\u200d]*/gu;
	return text.toLowerCase().replace(words, (word) => {
		const [first = '', ...rest] = word;
		const [initial = '', ...expanded] = first.toUpperCase();
		return initial + [...expanded, ...rest].join('').toLowerCase();
	});
}

/** The code points of the zeros that chat users' keyboards write, besides ASCII's. */
const zeros = [
	0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0e50, 0xff10,
];

/** Arabic, Persian, Indic, Thai and full-width digits as the digits 0 to 9. */
export function toAsciiDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		const zero = zeros.find((first) => code >= first && code <= first + 9);
		return zero === undefined ? digit : String(code - zero);
	});
}
