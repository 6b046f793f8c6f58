import { DateTime } from 'luxon';

import { dateFormats, usualDateFormats } from '../notations/dateFormats.ts';
import { dateRanges, dateUnits, writeDay } from '../notations/dateRanges.ts';
import type { DateBounds } from '../notations/dateRanges.ts';
import { readDate } from '../notations/readDate.ts';
import { readDateBounds } from '../notations/readDateBounds.ts';
import { readDateNotation } from '../notations/readDateNotation.ts';
import type { DateNotation } from '../notations/readDateNotation.ts';
import { createRule } from './createRule.ts';
import { toOptions } from './toOptions.ts';

const needing = (needs: string) =>
	Object.entries(dateRanges)
		.filter(([, range]) => range.needs === needs)
		.map(([name]) => name);

export const date = createRule({
	displayName: 'Date',
	description: 'A date in one of the accepted formats; it becomes ISO 8601, like 2026-12-31',
	reads: 'folded',
	fields: [
		{
			name: 'formats',
			displayName: 'Accepted Formats',
			type: 'multiOptions',
			default: [...usualDateFormats],
			advanced: true,
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
			advanced: true,
			placeholder: 'e.g. d.M.yy',
			description: "Further formats in Luxon's tokens, separated by semicolons",
		},
		{
			name: 'locale',
			displayName: 'Languages of Months',
			type: 'string',
			default: 'en, sw',
			advanced: true,
			placeholder: 'e.g. pt-BR, en',
			description:
				'Language codes for the names of months and weekdays, separated by commas. English is always understood.',
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
	check: (answer, rule, surroundings) => {
		const { formats, customFormats, locale } = rule;
		const notation = readDateNotation(formats, customFormats, locale, surroundings.dateFormats);
		if (notation.kind === 'unusable') return notation;
		const bounds = readDateBounds(rule, surroundings);
		if (bounds.kind === 'unusable') return bounds;
		const today = DateTime.fromMillis(surroundings.now, { zone: surroundings.timezone });
		const known = today.isValid ? today : undefined;
		const { days, otherWeekday } = readDate(answer, notation, bounds, known);
		if (days.length > 1) {
			return {
				kind: 'rejected',
				reason: `That can mean ${days.slice(0, 4).join(' or ')}. Please write one of these.`,
			};
		}
		const { earliest = '', latest = '9999-12-31' } = bounds;
		const allowed = days.find((day) => day >= earliest && day <= latest);
		if (allowed !== undefined) return { kind: 'accepted', value: allowed };
		if (otherWeekday !== undefined) {
			const weekday = DateTime.fromISO(otherWeekday, { zone: 'utc', locale: 'en' }).weekdayLong;
			return {
				kind: 'rejected',
				reason: `${otherWeekday} is a ${weekday}. Please check the date.`,
			};
		}
		return { kind: 'rejected', reason: describe(bounds, notation, known) };
	},
});

/** A day in the first format that is accepted. */
function writeLike(day: string, { formats, tokens, locales }: DateNotation): string {
	const [first = 'yyyy-MM-dd'] = [...formats.map((name) => dateFormats[name].example), ...tokens];
	return DateTime.fromISO(day, { zone: 'utc', locale: locales[0] }).toFormat(first);
}

function describe(
	{ earliest, latest }: DateBounds,
	notation: DateNotation,
	today: DateTime | undefined,
): string {
	const write = (day: string) => writeLike(day, notation);
	if (earliest !== undefined && latest !== undefined)
		return `Please enter a date between ${write(earliest)} and ${write(latest)}.`;
	if (earliest !== undefined) return `Please enter a date that is not before ${write(earliest)}.`;
	if (latest !== undefined) return `Please enter a date that is not after ${write(latest)}.`;
	return `Please enter a date, like ${write(today ? writeDay(today) : '2026-12-31')}.`;
}
