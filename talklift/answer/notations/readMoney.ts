import { toPlainLetters } from '../languages/toWords.ts';
import { currencies } from './currencies.ts';
import { currencyNames } from './currencyNames.ts';
import type { DecimalSeparator } from './decimalSeparators.ts';
import { scaleReading } from './readDigits.ts';
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
	const hundredths = readCents(text, code);
	if (hundredths.length > 0) return hundredths;
	const amounts = readWithName(text, code, separator);
	if (amounts.length > 0) return amounts;
	// "5 dollars and 20 cents"
	const words = text.split(' ');
	for (let length = 1; length <= 3 && length < words.length; length += 1) {
		const [cent] = readCents(words.slice(-length).join(' '), code);
		const whole = words
			.slice(0, -length)
			.join(' ')
			.replace(/(?:,| and| na)$/, '');
		const [amount, other] = cent === undefined ? [] : readWithName(whole, code, separator);
		if (cent === undefined || amount === undefined || other !== undefined) continue;
		return amount.decimals > 0 ? [] : [addCents(amount, cent)];
	}
	return [];
}

function readWithName(text: string, code: string, separator: DecimalSeparator): NumberReading[] {
	let rest = text;
	let found = false;
	// On both sides, as in "Ksh 5,000/=", and "US dollars 5".
	for (let round = 0; round < 2; round += 1) {
		const cut = cutName(rest, currencyNames(code));
		if (cut === undefined) break;
		rest = cut;
		found = true;
	}
	return found ? readAmount(rest, separator) : [];
}

function cutName(text: string, names: readonly string[]): string | undefined {
	const signed = /^[-+]/.exec(text)?.[0] ?? '';
	const unsigned = text.slice(signed.length);
	for (const name of names) {
		if (unsigned.startsWith(name) && !/\p{L}{2}/u.test(border(unsigned, name.length))) {
			// The full stop of an abbreviation: Ksh.500, but $.50.
			const behind = /\p{L}$/u.test(name) ? /^\.?[\s:]*/ : /^[\s:]*/;
			return signed + unsigned.slice(name.length).replace(behind, '');
		}
	}
	for (const name of names) {
		const start = text.length - name.length;
		if (text.endsWith(name) && start > 0 && !/\p{L}{2}/u.test(border(text, start))) {
			return text.slice(0, start).trimEnd();
		}
	}
	return undefined;
}

/** The signs on both sides of a place: two letters belong to one word, unless the first multiplies (5k). */
function border(text: string, place: number): string {
	return text.slice(Math.max(0, place - 1), place + 1);
}

function readCents(text: string, code: string): NumberReading[] {
	const names = Object.hasOwn(currencies, code) ? (currencies[code]?.cents ?? []) : [];
	const name = [...names]
		.sort((one, other) => other.length - one.length)
		.find(
			(cent) => text.endsWith(cent) && !/\p{L}{2}/u.test(border(text, text.length - cent.length)),
		);
	if (name === undefined) return [];
	const count = readAmount(text.slice(0, -name.length), 'point');
	return count.flatMap((reading) =>
		reading.decimals === 0 && Number(reading.text) < 100
			? [{ text: String(Number(reading.text) / 100), decimals: 2 }]
			: [],
	);
}

function addCents(amount: NumberReading, cent: NumberReading): NumberReading {
	const hundredths = Number(scaleReading(cent, 2).text);
	const text = `${amount.text}.${String(hundredths).padStart(2, '0')}`;
	return { text: text.replace(/\.?0+$/, ''), decimals: 2 };
}

function readAmount(text: string, separator: DecimalSeparator): NumberReading[] {
	return readNumber(text, { separator, letters });
}
