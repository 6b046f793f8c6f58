import { DateTime } from 'luxon';

import { languages } from '../languages/languages.ts';
import { toWords } from '../languages/toWords.ts';
import { writeDay } from './dateRanges.ts';
import type { DateBounds } from './dateRanges.ts';
import { parseDay } from './parseDay.ts';
import type { DateNotation } from './readDateNotation.ts';
import { readDateParts } from './readDateParts.ts';

/** Longer texts are no date. */
const longestDate = 100;

/** Years outside are a slip of the finger or of another calendar, unless the range has them. */
const firstYear = 1900;
const lastYear = 2199;

interface DateReading {
	/** Every day that is meant, in ISO 8601 (YYYY-MM-DD): none, one, or several when it is unclear. */
	days: string[];
	/** The day that was written, when it isn't the weekday that was written with it. */
	otherWeekday?: string;
}

/**
 * The days that a folded text can mean. YYYY-MM-DD is always understood, and only in this way. Two digits
 * of a year are read where the bounds leave one century.
 * @param today in the user's timezone; undefined where days like tomorrow aren't understood
 */
export function readDate(
	text: string,
	notation: DateNotation,
	bounds: DateBounds,
	today?: DateTime,
): DateReading {
	if (text.length > longestDate) return { days: [] };
	const typed = text.trim();
	if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) {
		const day = parseDay(typed, 'yyyy-MM-dd', 'en');
		return { days: day === undefined ? [] : toPlausible([day], bounds) };
	}
	const relative = today && readRelative(typed, today);
	if (relative !== undefined) return { days: [relative] };
	const parts = readDateParts(typed, notation);
	const dated = parts.map((each) => ({
		...each,
		days: toPlausible(
			toYears(each.year, bounds).map((year) => DateTime.utc(year, each.month, each.day)),
			bounds,
		),
	}));
	const fits = (day: string, weekdays?: readonly number[]) =>
		weekdays === undefined || weekdays.includes(DateTime.fromISO(day, { zone: 'utc' }).weekday);
	const days = dated.flatMap((each) => each.days.filter((day) => fits(day, each.weekdays)));
	const own = notation.tokens.flatMap((tokens) => readOwn(typed, tokens, notation, bounds));
	const all = [...new Set([...days, ...own])];
	return all.length > 0 ? { days: all } : { days: [], otherWeekday: dated[0]?.days[0] };
}

function readRelative(typed: string, today: DateTime): string | undefined {
	const phrase = toWords(typed)
		.filter((word) => !['the', 'on', 'siku', 'ya'].includes(word))
		.join(' ');
	const distances = languages.flatMap(({ days }) =>
		Object.hasOwn(days, phrase) ? [days[phrase]] : [],
	);
	return distances[0] === undefined ? undefined : writeDay(today.plus({ days: distances[0] }));
}

/** A year as written; both centuries for two digits, unless the bounds leave one. */
function toYears(year: string, { earliest, latest }: DateBounds): number[] {
	if (year.length === 4) return [Number(year)];
	return [1900, 2000]
		.map((century) => century + Number(year))
		.filter((full) => full >= Number((earliest ?? '0001').slice(0, 4)))
		.filter((full) => full <= Number((latest ?? '9999').slice(0, 4)));
}

/** By the author's tokens. Luxon sets the century of two digits; the bounds know better. */
function readOwn(
	typed: string,
	tokens: string,
	{ locales }: DateNotation,
	bounds: DateBounds,
): string[] {
	const day = locales.flatMap((locale) => parseDay(typed, tokens, locale) ?? [])[0];
	if (day === undefined) return [];
	const isShort = /(?<!y)yy(?!y)/.test(tokens);
	if (!isShort) return toPlausible([day], bounds);
	const isBetween = (date: DateTime) => {
		const text = writeDay(date);
		return text >= (bounds.earliest ?? '0001') && text <= (bounds.latest ?? '9999-12-31');
	};
	const centuries = [day, day.minus({ years: 100 }), day.plus({ years: 100 })];
	return toPlausible([centuries.find(isBetween) ?? day], bounds);
}

function toPlausible(days: DateTime[], { earliest, latest }: DateBounds): string[] {
	const first = Math.min(firstYear, Number((earliest ?? '9999').slice(0, 4)));
	const last = Math.max(lastYear, Number((latest ?? '0001').slice(0, 4)));
	return days
		.filter((day) => day.isValid && day.year >= Math.max(1, first) && day.year <= last)
		.map(writeDay);
}
