import { currencies } from './currencies.ts';

/** Whether it is a code that ISO 4217 knows. */
export function isCurrency(code: string): boolean {
	return Intl.supportedValuesOf('currency').includes(code);
}

const known = new Map<string, string[]>();

/** All names and signs of a currency, in small letters, the longest first. */
export function currencyNames(code: string): string[] {
	const names = known.get(code) ?? listNames(code);
	known.set(code, names);
	return names;
}

function listNames(code: string): string[] {
	const everyday = Object.hasOwn(currencies, code) ? (currencies[code]?.names ?? []) : [];
	const english = [1, 2].map((count) =>
		new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' })
			.formatToParts(count)
			.filter(({ type }) => type === 'currency')
			.map(({ value }) => value.toLowerCase())
			.join(''),
	);
	return [...new Set([code.toLowerCase(), ...everyday, ...english])].sort(
		(one, other) => other.length - one.length,
	);
}
