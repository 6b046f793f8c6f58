import { isKeyOf } from '../json.ts';
import { toAsciiDigits } from './toAsciiDigits.ts';

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

type LetterCase = keyof typeof letterCases;

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
 * emoji, and what is never seen: soft hyphens, fillers, tags, marks of text direction and the like.
 * Some Arabic and Syriac signs that embrace numbers are of the same kind, but seen. */
const invisible =
	// eslint-disable-next-line no-control-regex, no-misleading-character-class
	/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Cs}|(?![\u200c\u200d\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]|\p{Variation_Selector})[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Joiners shape letters in Persian and Indic scripts and hold emoji together, selectors choose
 * between forms of one sign; beside a plain letter or at an end they do nothing but make equal answers
 * differ. */
const shaping = /[\u200c\u200d\p{Variation_Selector}]+/gu;

function removeInvisible(text: string): string {
	return (
		text
			.normalize('NFC')
			.replace(invisible, '')
			// Braille's empty cell, which looks like a space.
			.replace(/\u2800/g, ' ')
			.replace(shaping, (signs, offset: number, whole: string) => {
				const before = whole.charAt(offset - 1);
				const after = whole.charAt(offset + signs.length);
				if (/^[\s\0-\x7f]?$/.test(before)) return after === '\u20e3' ? signs.slice(0, 1) : '';
				const selector = /^\p{Variation_Selector}/u.exec(signs)?.[0] ?? '';
				const joiner = /^[\s\0-\x7f]?$/.test(after)
					? ''
					: (/[\u200c\u200d]/.exec(signs)?.[0] ?? '');
				return selector + joiner;
			})
			.normalize('NFC')
	);
}

function toTitleCase(text: string): string {
	const words = /[\p{L}\p{M}\p{N}'’‘`´ʼ][\p{L}\p{M}\p{N}'’‘`´ʼ\u200c\u200d]*/gu;
	return text.toLowerCase().replace(words, (word) => {
		const [first = '', ...rest] = word;
		const [initial = '', ...expanded] = first.toUpperCase();
		const written = initial + [...expanded, ...rest].join('').toLowerCase();
		// O'Brien and D'Angelo, but not I'll: one letter that begins a name.
		return written.replace(
			/^([^I\W]['’‘`´ʼ])(\p{L})(?=\p{L})/u,
			(_all, start, letter) => `${start}${letter.toUpperCase()}`,
		);
	});
}
