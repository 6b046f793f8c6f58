import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface PhoneReading {
	/** `+` and digits only, for example `+14155552671`. */
	e164: string;
	/** Whether the number is of a length and beginning that its country uses. */
	valid: boolean;
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
	return { e164: number.number, valid: number.isValid(), extension: number.ext };
}
