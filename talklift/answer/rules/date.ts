import { dateFormats, usualDateFormats } from '../notations/dateFormats.ts';
import { dateRanges, dateUnits } from '../notations/dateRanges.ts';
import type { DateBounds } from '../notations/dateRanges.ts';
import { readDate, readNotation } from '../notations/readDate.ts';
import { readDateBounds } from '../notations/readDateBounds.ts';
import { createRule } from './createRule.ts';
import { toOptions } from './toOptions.ts';

const needing = (needs: string) =>
	Object.entries(dateRanges)
		.filter(([, range]) => range.needs === needs)
		.map(([name]) => name);

export const date = createRule({
	displayName: 'Date',
	description: 'A date in one of the accepted formats; it becomes ISO 8601, like 2026-12-31',
	fields: [
		{
			name: 'formats',
			displayName: 'Accepted Formats',
			type: 'multiOptions',
			default: [...usualDateFormats],
			description:
				'How the date may be written. YYYY-MM-DD is always accepted. A date that can be read in two ways is rejected.',
			options: toOptions(dateFormats),
		},
		{
			name: 'customFormats',
			displayName: 'Custom Formats',
			type: 'string',
			default: '',
			takesAnything: true,
			placeholder: 'e.g. d.M.yy',
			description: "Further formats in Luxon's tokens, separated by semicolons",
		},
		{
			name: 'locale',
			displayName: 'Language of Months',
			type: 'string',
			default: 'en',
			placeholder: 'e.g. pt-BR',
			description: 'Language code for the names of months',
		},
		{
			name: 'range',
			displayName: 'Range',
			type: 'options',
			default: 'any',
			description: "Which dates are allowed, seen from today in the workflow's timezone",
			options: toOptions(dateRanges),
		},
		{
			name: 'amount',
			displayName: 'Amount',
			type: 'number',
			default: 18,
			description: 'How many days, weeks, months or years from today',
			shownFor: { field: 'range', values: needing('distance') },
		},
		{
			name: 'unit',
			displayName: 'Unit',
			type: 'options',
			default: 'years',
			description: 'What the amount counts',
			options: toOptions(dateUnits),
			shownFor: { field: 'range', values: needing('distance') },
		},
		...(['earliest', 'latest'] as const).map((name) => ({
			name,
			displayName: name === 'earliest' ? 'Earliest Date' : 'Latest Date',
			type: 'string' as const,
			default: '',
			placeholder: 'e.g. 2026-12-31',
			description: `The ${name === 'earliest' ? 'first' : 'last'} day allowed. Leave empty for no limit.`,
			shownFor: { field: 'range', values: needing('dates') },
		})),
	],
	check: (value, rule, surroundings) => {
		const notation = readNotation(
			rule.formats,
			rule.customFormats,
			rule.locale,
			surroundings.dateFormats,
		);
		if (notation.kind === 'unusable') return notation;
		const bounds = readDateBounds(rule, surroundings);
		if (bounds.kind === 'unusable') return bounds;
		const [day, other] = readDate(value, notation);
		if (day === undefined)
			return { kind: 'rejected', reason: 'Please enter a date, like 2026-12-31.' };
		if (other !== undefined) {
			return {
				kind: 'rejected',
				reason: `That can mean ${day} or ${other}. Please write one of these.`,
			};
		}
		const { earliest = '', latest = '9999-12-31' } = bounds;
		return day < earliest || day > latest
			? { kind: 'rejected', reason: describe(bounds) }
			: { kind: 'accepted', value: day };
	},
});

function describe({ earliest, latest }: DateBounds): string {
	if (latest === undefined) return `Please enter a date that is not before ${earliest}.`;
	if (earliest === undefined) return `Please enter a date that is not after ${latest}.`;
	return `Please enter a date between ${earliest} and ${latest}.`;
}
