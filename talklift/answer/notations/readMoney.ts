import { toPlainLetters } from '../languages/toWords.ts';
import { currencies } from './currencies.ts';
import { currencyNames } from './currencyNames.ts';
import type { DecimalSeparator } from './decimalSeparators.ts';
import { isWithinWord } from './isWithinWord.ts';
import { readDigits } from './readDigits.ts';
import type { NumberReading } from './readDigits.ts';
import { readNumber } from './readNumber.ts';

/** Nobody is paid in metres or bytes. */
const letters = {
	...{ k: 3, K: 3, m: 6, M: 6, mn: 6, Mn: 6, mln: 6, mil: 6, b: 9, B: 9, bn: 9, Bn: 9, tn: 12 },
};

/** Words behind an amount that leave it as it is. */
const idle = /(?:,? (?:only|tu|please|pls|tafadhali|cash|in cash|exactly))+$/;

interface Money {
	/** Missing when none was named. */
	currency?: string;
	amount: NumberReading;
}

/**
 * Everything that a folded text can mean as an amount of one of the currencies: Ksh 5,000, 5,000/=, 5k,
 * five thousand shillings, $5 and 20 cents. An amount of another currency is none.
 * @param codes as in ISO 4217
 */
export function readMoney(
	text: string,
	codes: readonly string[],
	separator: DecimalSeparator,
): Money[] {
	if (text.length > 100) return [];
	const plain = toPlainLetters(text).trim().replace(/\s+/g, ' ');
	const typed = plain.replace(idle, '');
	const unnamed = readAmount(typed, separator).map((amount): Money => ({ amount }));
	if (unnamed.length > 0) return unnamed;
	for (const currency of codes) {
		const amounts = readNamed(typed, currency, separator);
		if (amounts.length > 0) return amounts.map((amount) => ({ currency, amount }));
	}
	return [];
}

function readNamed(text: string, code: string, separator: DecimalSeparator): NumberReading[] {
	const [cents] = readCents(text, code);
	if (cents !== undefined) return readDigits(String(cents / 100), separator);
	const amounts = readWithName(text, code, separator);
	return amounts.length > 0 ? amounts : readWithCents(text, code, separator);
}

/** "5 dollars and 20 cents" */
function readWithCents(text: string, code: string, separator: DecimalSeparator): NumberReading[] {
	const words = text.split(' ');
	return words.flatMap((_word, at) => {
		const before = words.slice(0, at).join(' ');
		const whole = before.replace(/(?:,| and| na)$/, '');
		return readCents(words.slice(at).join(' '), code).flatMap((cents) =>
			// Nothing that is read where the first part has decimals, or the cents a sign.
			readWithName(whole, code, separator).flatMap((amount) =>
				readDigits(`${amount.text}.${String(cents).padStart(2, '0')}`, separator),
			),
		);
	});
}

function readWithName(text: string, code: string, separator: DecimalSeparator): NumberReading[] {
	const names = currencyNames(code);
	const rest = cutName(text, names);
	// On both sides, as in "Ksh 5,000/=".
	return rest === undefined ? [] : readAmount(cutName(rest, names) ?? rest, separator);
}

function cutName(text: string, names: readonly string[]): string | undefined {
	const signed = /^[-+]/.exec(text)?.[0] ?? '';
	const unsigned = text.slice(signed.length);
	const before = names.find(
		(name) => unsigned.startsWith(name) && !isWithinWord(unsigned, name.length),
	);
	if (before === undefined) return cutEnd(text, names);
	// The full stop of an abbreviation: Ksh.500, but $.50.
	const rest = unsigned.slice(before.length);
	const amount = /\p{L}$/u.test(before) ? rest.replace(/^\./, '') : rest;
	return signed + amount.replace(/^[\s:]+/, '');
}

function cutEnd(text: string, names: readonly string[]): string | undefined {
	const name = names.find((one) => endsWith(text, one));
	return name === undefined ? undefined : text.slice(0, -name.length).trimEnd();
}

function endsWith(text: string, name: string): boolean {
	return text.endsWith(name) && !isWithinWord(text, text.length - name.length);
}

/** "20 cents" as 20: one number, none for what isn't an amount in cents. */
function readCents(text: string, code: string): number[] {
	const names = currencies[code]?.cents ?? [];
	return names
		.filter((name) => endsWith(text, name))
		.flatMap((name) => readAmount(text.slice(0, -name.length), 'point'))
		.filter(({ decimals, text: count }) => decimals === 0 && Math.abs(Number(count)) < 100)
		.map(({ text: count }) => Number(count));
}

function readAmount(text: string, separator: DecimalSeparator): NumberReading[] {
	return readNumber(text, { separator, letters });
}
