import { isPhoneCountry, toE164 } from '../../../libraries/toE164.mts';
import { toAsciiDigits } from '../cleanAnswer.ts';
import { createRule } from './createRule.ts';
import type { Finding } from './rule.ts';

/** Longer texts are no phone number, however many spaces and dashes are in them. */
const longestNumber = 60;

export const phone = createRule({
	displayName: 'Phone',
	description: 'A phone number that exists in its country; it becomes E.164, like +14155552671',
	fields: [
		{
			name: 'country',
			displayName: 'Default Country',
			type: 'string',
			default: '',
			placeholder: 'e.g. KE',
			description:
				'Country of numbers written without country code, as two letters (ISO 3166-1). Leave empty to ask for the country code.',
		},
	],
	check: (value, rule, { defaultCountry }) => {
		const own = typeof rule.country === 'string' ? rule.country.trim() : '';
		const country = (own || (defaultCountry ?? '').trim()).toUpperCase();
		if (country !== '' && !isPhoneCountry(country)) {
			const problem = `"${country.slice(0, 40)}" is no country code: use two letters, like KE or GB`;
			return { kind: 'unusable', problem, field: 'country' };
		}
		if (value.length > longestNumber) return reject(country);
		const number = readPhone(toAsciiDigits(value), country || undefined);
		if (number === undefined || !number.valid) return reject(country);
		if (number.extension)
			return { kind: 'rejected', reason: 'Please enter a phone number without an extension.' };
		return { kind: 'accepted', value: number.e164 };
	},
});

function readPhone(value: string, country: string | undefined) {
	const number = toE164(value, country);
	if (number?.valid === true) return number;
	// Most of the world dials 00 before a country code, whatever the default country dials.
	const international = /^\s*00(?=[\s\d])/.test(value) ? value.replace(/^\s*00/, '+') : undefined;
	return international === undefined ? number : toE164(international);
}

function reject(country: string): Finding {
	const reason =
		country === ''
			? 'Please enter a phone number with its country code, like +14155552671.'
			: 'Please enter a valid phone number.';
	return { kind: 'rejected', reason };
}
