import { isKeyOf } from '../../json.ts';
import { decimalSeparators } from '../notations/decimalSeparators.ts';
import { describeRange } from '../notations/describeRange.ts';
import { dropUnit } from '../notations/dropUnit.ts';
import { readLimit, readLimits } from '../notations/readLimits.ts';
import { readNames } from '../notations/readNames.ts';
import { readNumber } from '../notations/readNumber.ts';
import { writeNumber } from '../notations/writeNumber.ts';
import { shorten } from '../shorten.ts';
import { createRule } from './createRule.ts';
import { decimalSeparatorField, maxField, minField } from './numberFields.ts';

/** What is counted where nobody says more: none of these can be taken for another one. */
const usualUnits =
	'years, years old, yrs, people, persons, pieces, pcs, km, %, percent, miaka, watu';

export const number = createRule({
	displayName: 'Number',
	description: 'A number, in digits or words, with local separators; it becomes plain, like 1234.5',
	reads: 'folded',
	fields: [
		minField,
		maxField,
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
			name: 'units',
			displayName: 'Units',
			type: 'string',
			default: usualUnits,
			takesAnything: true,
			advanced: true,
			placeholder: 'e.g. kg, kilos',
			description:
				'Words and signs that may stand with the number, separated by commas. They are dropped.',
		},
		decimalSeparatorField,
	],
	check: (answer, rule, surroundings) => {
		const limits = readLimits(rule);
		if (limits.kind === 'unusable') return limits;
		const decimals = readLimit(rule.decimals) ?? Infinity;
		if (!(decimals >= 0)) {
			const problem = 'The number of decimals must be 0 or more';
			return { kind: 'unusable', problem, field: 'decimals' };
		}
		const separator = rule.decimalSeparator || surroundings.decimalSeparator || 'ask';
		if (!isKeyOf(decimalSeparators, separator)) {
			const problem = 'The decimal separator must be point, comma or ask';
			return { kind: 'unusable', problem, field: 'decimalSeparator' };
		}
		const bare = dropUnit(answer, readNames(rule.units ?? usualUnits));
		const readings = readNumber(bare, { separator, wholeOnly: decimals < 1 });
		const reason = `Please enter a ${decimals < 1 ? 'whole ' : ''}number${describeRange(limits)}.`;
		const [reading, other] = readings;
		if (reading === undefined) return { kind: 'rejected', reason };
		if (other !== undefined) {
			const both = readings.map(({ text }) => shorten(text)).join(' or ');
			return { kind: 'rejected', reason: `That can mean ${both}. Please write one of these.` };
		}
		if (reading.decimals > decimals) {
			const places = `at most ${decimals} decimal${decimals === 1 ? '' : 's'}`;
			return {
				kind: 'rejected',
				reason: decimals < 1 ? reason : `Please enter a number with ${places}.`,
			};
		}
		const { min = -Infinity, max = Infinity } = limits;
		const amount = Number(reading.text);
		if (amount < min || amount > max) return { kind: 'rejected', reason };
		return { kind: 'accepted', value: writeNumber(reading.text, separator) };
	},
});
