import {
	isSupportedCountry,
	parsePhoneNumberFromString,
	validatePhoneNumberLength,
} from 'libphonenumber-js/max';

export interface PhoneReading {
	/** `+` and digits only, for example `+14155552671`. */
	e164: string;
	/** Whether the number is of a length and beginning that its country uses. */
	valid: boolean;
	/** Whether it can be a mobile number: in some countries they can't be told from others. */
	isMobile(): boolean;
	extension?: string;
}

/** Whether the library knows the two-letter country code (ISO 3166-1, upper case). */
export function isPhoneCountry(country: string): boolean {
	return isSupportedCountry(country);
}

/**
 * Reads the whole text as one phone number. A number without `+` and country code is read as a
 * number of `country`; without a country it gives undefined, as does what is no phone number.
 */
export function toE164(text: string, country?: string): PhoneReading | undefined {
	const defaultCountry = country !== undefined && isSupportedCountry(country) ? country : undefined;
	const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false });
	if (number === undefined) return undefined;
	return {
		e164: number.number,
		valid: number.isValid(),
		isMobile: () => ['MOBILE', 'FIXED_LINE_OR_MOBILE'].includes(number.getType() ?? ''),
		extension: number.ext,
	};
}

/** What is wrong with the length of a number, seen from its country; undefined when nothing is. */
export function findWrongLength(text: string, country?: string): 'short' | 'long' | undefined {
	const defaultCountry = country !== undefined && isSupportedCountry(country) ? country : undefined;
	const problem = validatePhoneNumberLength(text, defaultCountry);
	if (problem === 'TOO_SHORT') return 'short';
	return problem === 'TOO_LONG' ? 'long' : undefined;
}
