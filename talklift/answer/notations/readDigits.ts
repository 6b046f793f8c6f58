import { decimalSeparators } from './decimalSeparators.ts';
import type { DecimalSeparator } from './decimalSeparators.ts';

export interface NumberReading {
	/** Plain: `-1234.5`, no leading or trailing zeros but one before the point. */
	text: string;
	decimals: number;
}

/**
 * Reads a folded number as people write it in digits: 1234.5, 1,234.50, 1.234,50, 1 234,50, 1'234.50,
 * 1,23,456. Where both signs occur the last one is the decimal separator, and one that occurs twice is
 * not. A single one followed by exactly three digits can mean both: a comma groups (1,234) and a point
 * leaves two readings, unless `separator` says more. Gives every reading, none for what is no number.
 * @param wholeOnly 5.000 can't be meant as 5, so that it is more likely 5,000: both are given
 */
export function readDigits(
	text: string,
	separator: DecimalSeparator,
	wholeOnly = false,
): NumberReading[] {
	const plain = text.replace(/^[-+]\s*/, '');
	if (!/\d$/.test(plain)) return [];
	return findDecimal(plain, separator, wholeOnly).flatMap((at) => {
		const whole = readGrouped(at < 0 ? plain : plain.slice(0, at));
		const fraction = at < 0 ? '' : plain.slice(at + 1);
		if (whole === undefined || !/^\d*$/.test(fraction)) return [];
		return [writePlain(text.startsWith('-'), whole, fraction)];
	});
}

/** A plain number times a power of ten. */
export function scaleReading({ text, decimals }: NumberReading, zeros: number): NumberReading {
	const digits = text.replace(/[-.]/g, '') + '0'.repeat(zeros);
	const point = digits.length - decimals;
	return writePlain(text.startsWith('-'), digits.slice(0, point), digits.slice(point));
}

/** The places where the decimal separator can stand, -1 when there is none. */
function findDecimal(plain: string, separator: DecimalSeparator, wholeOnly: boolean): number[] {
	const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
	const sign = plain.charAt(at);
	if (plain.indexOf(sign) < at) return [-1];
	// With another sign for the groups, or in a place where no group can begin, it is the decimal one.
	if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(plain)) return [at];
	if (decimalSeparators[separator].sign === sign) return wholeOnly ? [at, -1] : [at];
	return separator === 'ask' && sign === '.' ? [at, -1] : [-1];
}

/** In groups of three, or India's way (12,34,567), which only the comma is used for. */
const regular = /^(?:\d*|\d{1,3}([., '])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})$/;

/** Digits without the signs between their groups, undefined when the groups aren't regular. */
function readGrouped(whole: string): string | undefined {
	return regular.test(whole) ? whole.replace(/[., ']/g, '') : undefined;
}

function writePlain(isNegative: boolean, whole: string, fraction: string): NumberReading {
	const integer = whole.replace(/^0+/, '') || '0';
	const decimals = trimZeros(fraction);
	const number = decimals === '' ? integer : `${integer}.${decimals}`;
	const signed = isNegative && number !== '0' ? `-${number}` : number;
	return { text: signed, decimals: decimals.length };
}

/** Not by a pattern: `/0+$/` takes quadratic time over zeros that don't end the text. */
function trimZeros(fraction: string): string {
	let end = fraction.length;
	while (fraction.charAt(end - 1) === '0') end -= 1;
	return fraction.slice(0, end);
}
