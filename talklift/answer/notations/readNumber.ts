/** The decimal separator where a number can be read in two ways, like 1.234 or 1,234. */
export const decimalSeparators = {
	comma: { displayName: 'Comma (1,5)', sign: ',' },
	point: { displayName: 'Point (1.5)', sign: '.' },
} as const;

export type DecimalSeparator = keyof typeof decimalSeparators;

export interface NumberReading {
	/** Plain: `-1234.5`, no leading or trailing zeros but one before the point. */
	text: string;
	decimals: number;
}

/**
 * Reads a number as people write it: 1234.5, 1,234.50, 1.234,50, 1 234,50, 1'234.50, 1,23,456.
 * Where both signs occur the last one is the decimal separator, and one that occurs twice is not.
 * A single one followed by exactly three digits can mean both (1,234): `decimal` decides, or
 * `none` when there can't be decimals. Gives undefined for everything else.
 */
export function readNumber(
	text: string,
	decimal: DecimalSeparator | 'none',
): NumberReading | undefined {
	const [, sign = '', digits = ''] = /^\s*([-+−]?)\s*(\S.*?)\s*$/su.exec(text) ?? [];
	// One kind of space and apostrophe, so that a grouping can be told by one sign.
	const plain = digits.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ').replace(/[’‘`´]/g, "'");
	if (!/^[\d., ']*\d$/.test(plain)) return undefined;
	const at = findDecimal(plain, decimal);
	const whole = readGrouped(at < 0 ? plain : plain.slice(0, at));
	const fraction = at < 0 ? '' : plain.slice(at + 1);
	if (whole === undefined || !/^\d*$/.test(fraction)) return undefined;
	return writePlain(sign, whole, fraction);
}

/** Where the decimal separator stands, -1 when there is none. */
function findDecimal(plain: string, decimal: DecimalSeparator | 'none'): number {
	const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
	const sign = plain.charAt(at);
	if (at < 0 || plain.indexOf(sign) < at) return -1;
	// With another sign for the groups, or in a place where no group can begin, it is the decimal one.
	const canGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
	if (!canGroup) return at;
	return decimal !== 'none' && decimalSeparators[decimal].sign === sign ? at : -1;
}

/** Digits without the signs between their groups, undefined when the groups aren't regular. */
function readGrouped(whole: string): string | undefined {
	if (/^\d*$/.test(whole)) return whole;
	const sign = /[^\d]/.exec(whole)?.[0] ?? '';
	const groups = whole.split(sign);
	const last = groups.at(-1) ?? '';
	const first = groups[0] ?? '';
	const middle = groups.slice(1, -1);
	const thousands = /^\d{1,3}$/.test(first) && middle.every((group) => /^\d{3}$/.test(group));
	// India's way (12,34,567), which only the comma is used for.
	const lakhs =
		sign === ',' && /^\d{1,2}$/.test(first) && middle.every((group) => /^\d{2}$/.test(group));
	return /^\d{3}$/.test(last) && (thousands || lakhs) ? groups.join('') : undefined;
}

function writePlain(sign: string, whole: string, fraction: string): NumberReading {
	const integer = whole.replace(/^0+/, '') || '0';
	const decimals = trimZeros(fraction);
	const number = decimals === '' ? integer : `${integer}.${decimals}`;
	const negative = (sign === '-' || sign === '−') && number !== '0';
	return { text: negative ? `-${number}` : number, decimals: decimals.length };
}

/** Not by a pattern: `/0+$/` takes quadratic time over zeros that don't end the text. */
function trimZeros(fraction: string): string {
	let end = fraction.length;
	while (fraction.charAt(end - 1) === '0') end -= 1;
	return fraction.slice(0, end);
}
