import { DateTime } from 'luxon';

import { languages } from '../languages/languages.ts';
import { toWords } from '../languages/toWords.ts';
import { writeDay } from './dateRanges.ts';
import type { DateBounds } from './dateRanges.ts';
import { parseDay } from './parseDay.ts';
import type { DateNotation } from './readDateNotation.ts';
import { readDateParts } from './readDateParts.ts';
import { readIsoDay } from './readIsoDay.ts';

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
	const iso = readIsoDay(text);
	if (iso !== undefined) return { days: toPlausible([iso], bounds).map(writeDay) };
	const relative = today && readRelative(text, today);
	if (relative !== undefined) return { days: [relative] };
	const dated = readDateParts(text, notation).flatMap(({ year, month, day, weekdays }) => {
		const days = toYears(year, bounds).map((full) => DateTime.utc(full, month, day));
		return toPlausible(days, bounds).map((date) => ({
			day: writeDay(date),
			fits: weekdays?.includes(date.weekday) ?? true,
		}));
	});
	const fitting = dated.filter(({ fits }) => fits).map(({ day }) => day);
	const own = notation.tokens.flatMap((tokens) => readOwn(text, tokens, notation, bounds));
	const days = [...new Set([...fitting, ...own])];
	return days.length > 0 ? { days } : { days, otherWeekday: dated[0]?.day };
}

function readRelative(text: string, today: DateTime): string | undefined {
	const phrase = toWords(text)
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
		.filter((full) => full >= (toYear(earliest) ?? 0) && full <= (toYear(latest) ?? 9999));
}

/** By the author's tokens. Luxon sets the century of two digits; the bounds know better. */
function readOwn(
	text: string,
	tokens: string,
	{ locales }: DateNotation,
	bounds: DateBounds,
): string[] {
	const day = locales.flatMap((locale) => parseDay(text, tokens, locale) ?? [])[0];
	if (day === undefined) return [];
	const isShort = /(?<!y)yy(?!y)/.test(tokens);
	if (!isShort) return toPlausible([day], bounds).map(writeDay);
	const isBetween = (date: DateTime) => {
		const written = writeDay(date);
		return written >= (bounds.earliest ?? '') && written <= (bounds.latest ?? '9999-12-31');
	};
	const centuries = [day, day.minus({ years: 100 }), day.plus({ years: 100 })];
	return toPlausible([centuries.find(isBetween) ?? day], bounds).map(writeDay);
}

function toPlausible(days: DateTime[], { earliest, latest }: DateBounds): DateTime[] {
	const [from, to] = [toYear(earliest), toYear(latest)];
	// A range that has none but other years has them without end.
	const first = from ?? ((to ?? lastYear) < firstYear ? 1 : firstYear);
	const last = to ?? ((from ?? firstYear) > lastYear ? 9999 : lastYear);
	return days.filter(
		({ year }) => year >= Math.min(first, firstYear) && year <= Math.max(last, lastYear),
	);
}

function toYear(day: string | undefined): number | undefined {
	return day === undefined ? undefined : Number(day.slice(0, 4));
}
