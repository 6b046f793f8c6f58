import { languages } from '../languages/languages.ts';
import { toPlainLetters } from '../languages/toWords.ts';
import type { DateFormat } from './dateFormats.ts';
import { dateNames } from './dateNames.ts';
import type { DateNotation } from './readDateNotation.ts';

interface DateParts {
	/** As written: two digits leave the century open. */
	year: string;
	month: number;
	day: number;
	/** 1 (Monday) to 7, where one was named. */
	weekdays?: readonly number[];
}

type Notation = Pick<DateNotation, 'formats' | 'isUsual' | 'locales'>;

const ordinals = new Map(
	languages.flatMap(({ ordinals: table }) =>
		Object.entries(table).filter(([, place]) => place > 0),
	),
);

/** The formats with the day before the month, by the sign between them. */
const dayFirst: Readonly<Record<string, readonly DateFormat[]>> = {
	'-': ['dayMonthDashes'],
	'.': ['dayMonthDots'],
	'/': ['dayMonthSlashes'],
	'': ['dayMonthDashes', 'dayMonthDots', 'dayMonthSlashes'],
};

/** Ends what stands before a number that is a month: "mwezi wa tatu tarehe 5", "month 3 day 5". */
const leadsToMonth = /\b(?:month|mwezi)(?: wa)?$/;

/** Everything that a folded text can mean as a complete date: day, month and year as written, in any order
 * that the notation allows. Whether the day exists isn't looked at. */
export function readDateParts(text: string, notation: Notation): DateParts[] {
	const pieces = toPlainLetters(text).matchAll(/\d+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu);
	const names = notation.locales.map(dateNames);
	const numbers: string[] = [];
	const signs: string[] = [];
	const months: number[] = [];
	const weekdays: number[] = [];
	const lead: string[] = [];
	for (const [piece] of pieces) {
		const month = names.flatMap((language) => language.months.get(piece) ?? []);
		const weekday = names.flatMap((language) => language.weekdays.get(piece) ?? []);
		if (/\d/.test(piece)) numbers.push(piece);
		else if (month.length > 0) {
			if (months.length > 0) return [];
			months.push(...new Set(month));
		} else if (weekday.length > 0) {
			if (weekdays.length > 0) return [];
			weekdays.push(...weekday);
		} else if (ordinals.has(piece)) numbers.push(String(ordinals.get(piece)));
		else if (",./-'".includes(piece)) signs.push(piece);
		else if (!names.some(({ fillers }) => fillers.has(piece))) return [];
		else if (numbers.length === 0) lead.push(piece);
	}
	const typed = numbers.join(' ');
	const read =
		months.length > 0
			? readWritten(typed, months, notation)
			: readNumbers(typed, signs, notation, {
					hasWeekday: weekdays.length > 0,
					monthLeads: leadsToMonth.test(lead.join(' ')),
				});
	return weekdays.length > 0 ? read.map((parts) => ({ ...parts, weekdays })) : read;
}

/** @param typed the numbers beside the month, with a space between */
function readWritten(
	typed: string,
	months: readonly number[],
	{ formats, isUsual }: Notation,
): DateParts[] {
	if (!isUsual && !formats.includes('writtenMonth')) return [];
	const yearLast = /^(?<day>\d\d?) (?<year>\d\d|\d{4})$/.exec(typed);
	const yearFirst = /^(?<year>\d{4}) (?<day>\d\d?)$/.exec(typed);
	const { year, day } = (yearLast ?? yearFirst)?.groups ?? {};
	return year === undefined ? [] : months.map((month) => ({ year, month, day: Number(day) }));
}

/**
 * @param typed all numbers, with a space between
 * @param signs what stands between them besides spaces
 */
function readNumbers(
	typed: string,
	signs: readonly string[],
	{ formats, isUsual }: Notation,
	{ hasWeekday, monthLeads }: { hasWeekday: boolean; monthLeads: boolean },
): DateParts[] {
	const between = signs.filter((sign) => sign !== ',');
	const [sign = ''] = between;
	// One kind of sign between all three; a full stop after each number is a way of writing, too.
	if (between.some((other) => other !== sign) || between.length === 1 || between.length > 3)
		return [];
	const whole = /^(?<year>\d{4}) (?<month>\d\d?) (?<day>\d\d?)$/;
	const compact = /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/;
	const dated = (whole.exec(typed) ?? compact.exec(typed))?.groups;
	if (dated?.year !== undefined) {
		return formats.includes('yearMonthDay')
			? [{ year: dated.year, month: Number(dated.month), day: Number(dated.day) }]
			: [];
	}
	const yearLast = /^(?<first>\d\d?) (?<second>\d\d?) (?<year>\d\d|\d{4})$/;
	const { first, second, year } = yearLast.exec(typed)?.groups ?? {};
	if (year === undefined) return [];
	const dayMonth = { year, month: Number(second), day: Number(first) };
	const monthDay = { year, month: Number(first), day: Number(second) };
	const allowsDayFirst = formats.some((name) => dayFirst[sign]?.includes(name));
	const allowsMonthFirst = sign === '/' && formats.includes('monthDaySlashes');
	// The month first where the other way round there is no such day, or a word or a weekday tells.
	const fallsBack = monthLeads || (isUsual && (hasWeekday || dayMonth.month > 12));
	return [
		...(allowsDayFirst && !monthLeads ? [dayMonth] : []),
		...(allowsMonthFirst || (allowsDayFirst && fallsBack) ? [monthDay] : []),
	];
}
