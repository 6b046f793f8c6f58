import { findWrongLength, toE164 } from '../../../libraries/toE164.mts';
import type { PhoneReading } from '../../../libraries/toE164.mts';

/** Longer texts are no phone number, however many spaces and dashes are in them. */
const longestNumber = 60;

type Phone =
	{ kind: 'number'; number: PhoneReading } | { kind: 'none'; why: 'short' | 'long' | 'unknown' };

/**
 * Reads a folded text as one phone number. A number without country code is one of `country`; one that
 * begins with a country code, but without plus, is read where no country is known. Dates and round
 * amounts that happen to fit aren't taken for numbers.
 */
export function readPhone(text: string, country: string | undefined): Phone {
	const typed = unwrap(text.trim());
	if (typed.length > longestNumber || !hasPhoneSigns(typed) || isLookalike(typed)) {
		return { kind: 'none', why: 'unknown' };
	}
	// Most of the world dials 00 before a country code, whatever the default country dials.
	const international = typed.replace(/^00/, '+');
	const digits = typed.replace(/\D/g, '');
	// Country code and number have eleven digits or more: shorter ones may be anything.
	const withoutPlus = country === undefined && digits.length > 10;
	const number =
		readValid(typed, country) ??
		readValid(international) ??
		(withoutPlus ? readValid(`+${digits}`) : undefined);
	if (number !== undefined) return { kind: 'number', number };
	return { kind: 'none', why: findReason(international, country) };
}

function readValid(text: string, country?: string): PhoneReading | undefined {
	const number = toE164(text, country);
	return number?.valid === true ? number : undefined;
}

function findReason(typed: string, country: string | undefined) {
	// Some lengths are right for landlines only.
	if (readValid(typed.slice(0, -1), country)) return 'long' as const;
	return findWrongLength(typed, country) ?? ('unknown' as const);
}

/** `tel:+254…`, `(+254) 722…`, `(00254) 722…` */
function unwrap(typed: string): string {
	return typed.replace(/^tel:\s*/i, '').replace(/\(\s*(?=\+|00)/, '');
}

function hasPhoneSigns(typed: string): boolean {
	return /^[+(\d][\d\s().\-/]*(?:(?:ext\.?|extension|x|#)\s*\d{1,7})?$/i.test(typed);
}

/** Dates, and amounts with nothing but zeros behind, where no plus or zero says that it is a number to
 * dial. */
function isLookalike(typed: string): boolean {
	if (/^\d{1,2}([/.\- ])\d{1,2}\1\d{4}$|^\d{4}([/.\- ])\d{1,2}\2\d{1,2}$/.test(typed)) return true;
	if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(typed)) return true;
	return /^[1-9]/.test(typed) && /0{5}$/.test(typed.replace(/\D/g, ''));
}
