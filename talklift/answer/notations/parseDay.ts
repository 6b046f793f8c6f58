import { DateTime } from 'luxon';

/**
 * A day of a folded text, so in plain digits, as written in Luxon's tokens: no clock and no place are
 * involved. Undefined for what is none.
 */
export function parseDay(text: string, tokens: string, locale: string): DateTime | undefined {
	let day: DateTime | undefined;
	try {
		day = DateTime.fromFormat(text, tokens, { locale, numberingSystem: 'latn', zone: 'utc' });
	} catch {
		// Luxon throws for tokens that contradict each other.
	}
	return day?.isValid ? day : undefined;
}
