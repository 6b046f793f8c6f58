import type { DecimalSeparator } from './decimalSeparators.ts';

/** A plain number as it is told: one that could be read in another way the next time (1.234 as 1234) gets
 * one more zero, with which it can only mean one thing. */
export function writeNumber(text: string, separator: DecimalSeparator): string {
	const canGroup = separator !== 'point' && /^-?[1-9]\d{0,2}\.\d{3}$/.test(text);
	return canGroup ? `${text}0` : text;
}
