import { languages } from '../languages/languages.ts';
import { toPlainLetters } from '../languages/toWords.ts';
import type { DecimalSeparator } from './decimalSeparators.ts';
import { readDigits, scaleReading } from './readDigits.ts';
import type { NumberReading } from './readDigits.ts';

/** Longer texts are no number that anybody means. */
const longestNumber = 100;

interface Notation {
	separator: DecimalSeparator;
	/** Whether decimals can't be meant. */
	wholeOnly?: boolean;
	/** Letters right behind the digits that multiply by ten to the power of this: 5k. */
	letters?: Readonly<Record<string, number>>;
}

/** Thousands and millions; a small m may be metres or minutes. */
const usualLetters = { k: 3, K: 3, M: 6 } as const;

/** Everything that a folded text can mean as one number, in digits, words, or both: 1,234.5, 5k, two
 * thousand, 1.5 million, elfu 5. None for what is no number. */
export function readNumber(
	text: string,
	{ separator, wholeOnly = false, letters = usualLetters }: Notation,
): NumberReading[] {
	if (text.length > longestNumber) return [];
	const typed = text.trim();
	if (/^[-+\d., ']+$/.test(typed)) return readDigits(typed, separator, wholeOnly);
	const [digits, letter] = split(typed, /^([-+\d., ']*\d)\s?(\p{L}{1,3})$/u);
	if (Object.hasOwn(letters, letter)) return scaled(digits, separator, letters[letter]);
	const plain = toPlainLetters(typed).replace(/\s+/g, ' ');
	return /\d/.test(plain) ? readMixed(plain, separator) : readWords(plain);
}

/** The two groups of a pattern, empty where it doesn't match. */
function split(text: string, pattern: RegExp): [string, string] {
	const [, first = '', second = ''] = pattern.exec(text) ?? [];
	return [first, second];
}

function scaled(digits: string, separator: DecimalSeparator, zeros = 0): NumberReading[] {
	// Nobody counts thousands in thousands: what stands before k or million has decimals.
	const nearest = separator === 'ask' ? 'point' : separator;
	return readDigits(digits, nearest).map((reading) => scaleReading(reading, zeros));
}

/** A number in digits with a word that multiplies it. */
function readMixed(plain: string, separator: DecimalSeparator): NumberReading[] {
	const [digits, after] = split(plain, /^([-+\d., ']*\d)[ -]?([a-z]+)$/);
	const [before, number] = split(plain, /^([a-z]+) ?([\d., ']*\d)$/);
	for (const { scalesAfter, scalesBefore, minus } of languages) {
		if (Object.hasOwn(scalesAfter, after)) return scaled(digits, separator, scalesAfter[after]);
		if (Object.hasOwn(scalesBefore, before)) return scaled(number, separator, scalesBefore[before]);
		if (minus.includes(before)) return readDigits(`-${number}`, separator);
	}
	return [];
}

function readWords(plain: string): NumberReading[] {
	const [first = '', ...others] = plain.split(/[ -]+/);
	const values = languages.flatMap(({ minus, readNumber }) =>
		minus.includes(first)
			? readNumber(others).map((value) => -value)
			: readNumber([first, ...others]),
	);
	return [...new Set(values)].flatMap((value) => readDigits(String(value), 'point'));
}
