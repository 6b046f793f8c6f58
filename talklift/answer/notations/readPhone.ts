import { findWrongLength, toE164 } from '../../../libraries/toE164.mts';
import type { PhoneReading } from '../../../libraries/toE164.mts';

/** Longer texts are no phone number, however many spaces and dashes are in them. */
const longestNumber = 60;

type Phone =
	| { kind: 'number'; number: PhoneReading }
	| { kind: 'none'; why: 'short' | 'long' | 'no country' | 'unknown' };

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
	const number = toE164(typed, country);
	if (number?.valid === true) return { kind: 'number', number };
	// Most of the world dials 00 before a country code, whatever the default country dials.
	const international = /^00(?=[\s\d(.-])/.test(typed) ? typed.replace(/^00/, '+') : undefined;
	const digits = typed.replace(/\D/g, '');
	// Country code and number have eleven digits or more: shorter ones may be anything.
	const withoutPlus =
		country === undefined && /^[1-9]\d{10,14}$/.test(digits) ? `+${digits}` : undefined;
	for (const other of [international, withoutPlus]) {
		const reading = other === undefined ? undefined : toE164(other);
		if (reading?.valid === true) return { kind: 'number', number: reading };
	}
	return { kind: 'none', why: findReason(international ?? typed, country) };
}

function findReason(typed: string, country: string | undefined) {
	if (country === undefined && !typed.startsWith('+')) return 'no country' as const;
	// Some lengths are right for landlines only.
	if (toE164(typed.slice(0, -1), country)?.valid === true) return 'long' as const;
	return findWrongLength(typed, country) ?? ('unknown' as const);
}

/** `tel:+254…`, `(+254) 722…`, `(00254) 722…` */
function unwrap(typed: string): string {
	return typed
		.replace(/^tel:\s*/i, '')
		.replace(/^\(\s*((?:\+|00)\s*\d[\d\s-]{0,6})\)/, '$1 ')
		.trim();
}

function hasPhoneSigns(typed: string): boolean {
	const [, number = ''] = /^(.*?)(?:\s*(?:ext\.?|extension|x|#)\s*\d{1,7})?$/i.exec(typed) ?? [];
	return /^\+?[\d\s().\-/]+$/.test(number) && /^[+(\d]/.test(number);
}

/** Dates, and amounts with nothing but zeros behind, where no plus or zero says that it is a number to
 * dial. */
function isLookalike(typed: string): boolean {
	if (/^\d{1,2}([/.\- ])\d{1,2}\1\d{4}$|^\d{4}([/.\- ])\d{1,2}\2\d{1,2}$/.test(typed)) return true;
	if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(typed)) return true;
	return /^[1-9]/.test(typed) && /0{5}$/.test(typed.replace(/\D/g, ''));
}
