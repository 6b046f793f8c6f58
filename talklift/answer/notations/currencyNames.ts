import { rememberLast } from '../rememberLast.ts';
import { currencies } from './currencies.ts';

/** Whether it is a code that ISO 4217 knows. */
export function isCurrency(code: string): boolean {
	return Intl.supportedValuesOf('currency').includes(code);
}

/** All names and signs of a currency, in small letters, the longest first. */
export const currencyNames = rememberLast((code) => {
	const everyday = currencies[code]?.names ?? [];
	const format = new Intl.NumberFormat('en', {
		style: 'currency',
		currency: code,
		currencyDisplay: 'name',
		// 1.00 is a plural: "1.00 dollars".
		maximumFractionDigits: 0,
	});
	const english = [1, 2].flatMap((count) =>
		format
			.formatToParts(count)
			.filter(({ type }) => type === 'currency')
			.map(({ value }) => value.toLowerCase()),
	);
	return [...new Set([code.toLowerCase(), ...everyday, ...english])].sort(
		(one, other) => other.length - one.length,
	);
});
