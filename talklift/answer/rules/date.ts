import { dateFormats, usualDateFormats } from '../notations/dateFormats.ts';
import type { DateFormat } from '../notations/dateFormats.ts';
import { dateRanges, dateUnits } from '../notations/dateRanges.ts';
import type { DateBounds } from '../notations/dateRanges.ts';
import { readDate, readNotation } from '../notations/readDate.ts';
import { readDateBounds } from '../notations/readDateBounds.ts';
import type { DateLimits } from '../notations/readDateBounds.ts';
import type { AnyRule, SlotRuleKind } from './rule.ts';

export interface DateRule extends AnyRule, DateLimits {
	type: 'date';
	formats?: readonly DateFormat[];
	/** Luxon tokens, one format a line. */
	customFormats?: string | readonly string[];
	/** Language of written months, English if missing. */
	locale?: string;
}

const needing = (needs: string) =>
	Object.entries(dateRanges)
		.filter(([, range]) => range.needs === needs)
		.map(([name]) => name);

const toOptions = (table: Record<string, { displayName: string }>) =>
	Object.entries(table).map(([value, { displayName }]) => ({ name: displayName, value }));

export const date: SlotRuleKind<DateRule> = {
	displayName: 'Date',
	description: 'A date in one of the accepted formats; it becomes ISO 8601, like 2026-12-31',
	fields: [
		{
			name: 'formats',
			displayName: 'Accepted Formats',
			type: 'multiOptions',
			default: [...usualDateFormats],
			description:
				'How the date may be written. YYYY-MM-DD is always accepted. A date that can be read in two ways is refused.',
			options: toOptions(dateFormats),
		},
		{
			name: 'customFormats',
			displayName: 'Custom Formats',
			type: 'string',
			default: '',
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
		if ('unusable' in notation) return notation;
		const bounds = readDateBounds(rule, surroundings);
		if ('unusable' in bounds) return bounds;
		const [day, other] = readDate(value, notation);
		if (day === undefined) return { refused: 'Please enter a date, like 2026-12-31.' };
		if (other !== undefined) {
			return { refused: `That can mean ${day} or ${other}. Please write one of these.` };
		}
		const { earliest = '', latest = '9999-12-31' } = bounds;
		return day < earliest || day > latest ? { refused: describe(bounds) } : { value: day };
	},
};

function describe({ earliest, latest }: DateBounds): string {
	if (latest === undefined) return `Please enter a date that is not before ${earliest}.`;
	if (earliest === undefined) return `Please enter a date that is not after ${latest}.`;
	return `Please enter a date between ${earliest} and ${latest}.`;
}
