import { isPhoneCountry, toE164 } from '../../../libraries/toE164.mts';
import { toAsciiDigits } from '../cleanAnswer.ts';
import type { AnyRule, SlotRuleKind } from './rule.ts';

export interface PhoneRule extends AnyRule {
	type: 'phone';
	/** Two letters, ISO 3166-1: where a number without country code is from. */
	country?: string;
}

/** Longer texts are no phone number, however many spaces and dashes are in them. */
const longestNumber = 60;

export const phone: SlotRuleKind<PhoneRule> = {
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
			const unusable = `"${country.slice(0, 40)}" is no country code: use two letters, like KE or GB`;
			return { unusable, field: 'country' };
		}
		if (value.length > longestNumber) return refuse(country);
		const number = readPhone(toAsciiDigits(value), country || undefined);
		if (number === undefined || !number.valid) return refuse(country);
		if (number.extension) return { refused: 'Please enter a phone number without an extension.' };
		return { value: number.e164 };
	},
};

function readPhone(value: string, country: string | undefined) {
	const number = toE164(value, country);
	if (number?.valid === true) return number;
	// Most of the world dials 00 before a country code, whatever the default country dials.
	const international = /^\s*00(?=[\s\d])/.test(value) ? value.replace(/^\s*00/, '+') : undefined;
	return international === undefined ? number : toE164(international);
}

function refuse(country: string) {
	const refused =
		country === ''
			? 'Please enter a phone number with its country code, like +14155552671.'
			: 'Please enter a valid phone number.';
	return { refused };
}
