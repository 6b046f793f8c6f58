import { isKeyOf } from '../../json.ts';
import { toAsciiDigits } from '../cleanAnswer.ts';
import { readLimit, readLimits } from '../notations/readLimits.ts';
import { decimalSeparators, readNumber } from '../notations/readNumber.ts';
import { createRule } from './createRule.ts';
import { toOptions } from './toOptions.ts';

/** Longer texts are no number that anybody means. */
const longestNumber = 100;

export const number = createRule({
	displayName: 'Number',
	description: 'A number, with local separators understood; it becomes plain, like 1234.5',
	fields: [
		{
			name: 'min',
			displayName: 'Minimum',
			type: 'number',
			default: '',
			placeholder: 'e.g. 1',
			description: 'Lowest number allowed. Leave empty for no limit.',
		},
		{
			name: 'max',
			displayName: 'Maximum',
			type: 'number',
			default: '',
			placeholder: 'e.g. 100',
			description: 'Highest number allowed. Leave empty for no limit.',
		},
		{
			name: 'decimals',
			displayName: 'Decimals',
			type: 'number',
			default: '',
			placeholder: 'e.g. 2',
			description:
				'Most digits allowed after the decimal separator, 0 for whole numbers. Leave empty for no limit.',
		},
		{
			name: 'decimalSeparator',
			displayName: 'Decimal Separator',
			type: 'options',
			default: 'point',
			description: 'Decides how a number is read that can be read in two ways, like 1.234 or 1,234',
			options: toOptions(decimalSeparators),
		},
	],
	check: (value, rule, surroundings) => {
		const limits = readLimits(rule);
		if (limits.kind === 'unusable') return limits;
		const decimals = readLimit(rule.decimals) ?? Infinity;
		if (!(decimals >= 0)) {
			return {
				kind: 'unusable',
				problem: 'The number of decimals must be 0 or more',
				field: 'decimals',
			};
		}
		const separator = rule.decimalSeparator || surroundings.decimalSeparator || 'point';
		if (!isKeyOf(decimalSeparators, separator)) {
			return {
				kind: 'unusable',
				problem: 'The decimal separator must be point or comma',
				field: 'decimalSeparator',
			};
		}
		const reading =
			value.length <= longestNumber
				? readNumber(toAsciiDigits(value), decimals < 1 ? 'none' : separator)
				: undefined;
		if (reading === undefined) return { kind: 'rejected', reason: 'Please enter a number.' };
		if (reading.decimals > decimals)
			return { kind: 'rejected', reason: describeDecimals(decimals) };
		const { min = -Infinity, max = Infinity } = limits;
		const amount = Number(reading.text);
		if (amount < min || amount > max) return { kind: 'rejected', reason: describe(min, max) };
		return {
			kind: 'accepted',
			value: separator === 'comma' ? writeUnambiguous(reading.text) : reading.text,
		};
	},
});

/** With the comma as decimal separator, 1,234 becomes 1.234, which would be read as 1234 the next
 * time. With one more zero it can only mean one thing. */
function writeUnambiguous(text: string): string {
	return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function describeDecimals(decimals: number): string {
	if (decimals < 1) return 'Please enter a whole number.';
	return `Please enter a number with at most ${decimals} decimal${decimals === 1 ? '' : 's'}.`;
}

function describe(min: number, max: number): string {
	if (min === max) return `Please enter the number ${min}.`;
	if (max === Infinity) return `Please enter a number of at least ${min}.`;
	if (min === -Infinity) return `Please enter a number of at most ${max}.`;
	return `Please enter a number between ${min} and ${max}.`;
}
