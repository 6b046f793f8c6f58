import { isPhoneCountry } from '../../../libraries/toE164.mts';
import { isKeyOf } from '../../json.ts';
import { findInSentence } from '../notations/findInSentence.ts';
import { readPhone } from '../notations/readPhone.ts';
import { createRule } from './createRule.ts';
import { findInSentenceField } from './findInSentenceField.ts';
import { toOptions } from './toOptions.ts';

/** The keys are stored in people's workflows. */
export const phoneKinds = {
	any: { displayName: 'Any Phone Number' },
	mobile: { displayName: 'Mobile' },
} as const;

/** As much of a sentence as can be one number. */
const piece = /\(?\+?[\d(][\d\s().\-/]*\d/g;

/** One too many is enough to see that there are several. */
const mostListed = 10;

/** In a sentence, a number without plus or zero in front may be any other one, such as an ID. */
const isDialled = (text: string) => /^[+(0]/.test(text) || text.replace(/\D/g, '').length > 10;

export const phone = createRule({
	displayName: 'Phone',
	description: 'A phone number that exists in its country; it becomes E.164, like +14155552671',
	reads: 'folded',
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
		{
			name: 'kind',
			displayName: 'Kind',
			type: 'options',
			default: 'mobile',
			description:
				'Which numbers to accept. Dates, ID numbers and amounts are more easily taken for a landline.',
			options: toOptions(phoneKinds),
		},
		findInSentenceField,
	],
	check: (answer, rule, { defaultCountry }) => {
		const own = typeof rule.country === 'string' ? rule.country.trim() : '';
		const country = (own || (defaultCountry ?? '').trim()).toUpperCase() || undefined;
		if (country !== undefined && !isPhoneCountry(country)) {
			const problem = `"${country.slice(0, 40)}" is no country code: use two letters, like KE or GB`;
			return { kind: 'unusable', problem, field: 'country' };
		}
		const kind = rule.kind || 'mobile';
		if (!isKeyOf(phoneKinds, kind)) {
			return { kind: 'unusable', problem: 'The kind must be mobile or any', field: 'kind' };
		}
		const reading = readOne(answer, country, rule.findInSentence !== false);
		if (reading.kind === 'several') {
			return { kind: 'rejected', reason: 'Please enter just one phone number.' };
		}
		if (reading.kind === 'none') {
			const unknown = country === undefined ? reasons.withoutCountry : reasons.unknown;
			return { kind: 'rejected', reason: { ...reasons, unknown }[reading.why] };
		}
		const { number } = reading;
		if (number.extension) {
			return { kind: 'rejected', reason: 'Please enter a phone number without an extension.' };
		}
		return kind === 'mobile' && !number.isMobile()
			? { kind: 'rejected', reason: 'Please enter a mobile phone number.' }
			: { kind: 'accepted', value: number.e164 };
	},
});

function readOne(answer: string, country: string | undefined, isSentence: boolean) {
	const whole = readPhone(answer, country);
	if (whole.kind === 'number') return whole;
	const pieces = isSentence ? findInSentence(answer, piece) : [];
	const lists = [pieces, answer.split(/[\r\n/|]/, mostListed)];
	const isNumber = (text: string) => readPhone(text, country).kind === 'number';
	if (lists.some((list) => list.filter(isNumber).length > 1)) return { kind: 'several' } as const;
	const [only, ...others] = pieces;
	return only !== undefined && others.length === 0 && isDialled(only)
		? readPhone(only, country)
		: whole;
}

const reasons = {
	long: 'That phone number is too long. Please check it.',
	short: 'That phone number is too short. Please check it.',
	unknown: 'Please enter a valid phone number.',
	withoutCountry: 'Please enter a phone number with its country code, like +254722123456.',
} as const;
