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

/** Everything that a folded text can mean as a complete date: day, month and year as written, in any order
 * that the notation allows. Whether the day exists isn't looked at. */
export function readDateParts(text: string, notation: Notation): DateParts[] {
	const pieces = toPlainLetters(text).match(/\d+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu) ?? [];
	if (pieces.length > 20) return [];
	const names = notation.locales.map(dateNames);
	const numbers: string[] = [];
	const signs: string[] = [];
	const months: number[] = [];
	const weekdays: number[] = [];
	for (const piece of pieces) {
		const month = names.flatMap((language) => language.months.get(piece) ?? []);
		const weekday = names.flatMap((language) => language.weekdays.get(piece) ?? []);
		if (/^\d+$/.test(piece)) numbers.push(piece);
		else if (month.length > 0) {
			if (months.length > 0) return [];
			months.push(...new Set(month));
		} else if (weekday.length > 0) {
			if (weekdays.length > 0) return [];
			weekdays.push(...weekday);
		} else if (ordinals.has(piece)) numbers.push(String(ordinals.get(piece)));
		else if (/^[,./\-']$/.test(piece)) signs.push(piece);
		else if (!names.some(({ fillers }) => fillers.has(piece))) return [];
	}
	const withWeekday = weekdays.length > 0 ? { weekdays } : {};
	const isWritten = months.length > 0;
	const read = isWritten
		? readWritten(numbers, months, notation)
		: readNumbers(numbers, signs, weekdays.length > 0, notation);
	return read.map((parts) => ({ ...parts, ...withWeekday }));
}

function readWritten(
	numbers: string[],
	months: number[],
	{ formats, isUsual }: Notation,
): DateParts[] {
	if (!isUsual && !formats.includes('writtenMonth')) return [];
	const [first = '', second = '', ...more] = numbers;
	if (more.length > 0 || second === '') return [];
	const yearFirst = first.length === 4 && second.length <= 2;
	const yearLast = first.length <= 2 && (second.length === 4 || second.length === 2);
	if (!yearFirst && !yearLast) return [];
	const [year, day] = yearFirst ? [first, second] : [second, first];
	return months.map((month) => ({ year, month, day: Number(day) }));
}

function readNumbers(
	numbers: string[],
	signs: string[],
	hasWeekday: boolean,
	{ formats, isUsual }: Notation,
): DateParts[] {
	const [first = '', second = '', third = '', ...more] = numbers;
	if (more.length > 0) return [];
	if (/^\d{8}$/.test(first) && second === '' && signs.length === 0) {
		const compact = {
			year: first.slice(0, 4),
			month: Number(first.slice(4, 6)),
			day: Number(first.slice(6)),
		};
		return formats.includes('yearMonthDay') ? [compact] : [];
	}
	if (third === '' || second.length > 2) return [];
	const between = signs.filter((sign) => sign !== ',');
	const [sign = ''] = between;
	// One kind of sign between all three; a full stop after each number is a way of writing, too.
	if (between.some((other) => other !== sign) || between.length === 1 || between.length > 3)
		return [];
	if (first.length === 4 && third.length <= 2) {
		return formats.includes('yearMonthDay')
			? [{ year: first, month: Number(second), day: Number(third) }]
			: [];
	}
	if (first.length > 2 || (third.length !== 4 && third.length !== 2)) return [];
	const dayMonth = { year: third, month: Number(second), day: Number(first) };
	const monthDay = { year: third, month: Number(first), day: Number(second) };
	const allowsDayFirst = (dayFirst[sign] ?? []).some((name) => formats.includes(name));
	const allowsMonthFirst = sign === '/' && formats.includes('monthDaySlashes');
	// The month first where the other way round there is no such day, or a weekday tells.
	const fallsBack = isUsual && (hasWeekday || dayMonth.month > 12);
	return [
		...(allowsDayFirst ? [dayMonth] : []),
		...(allowsMonthFirst || (allowsDayFirst && fallsBack) ? [monthDay] : []),
	];
}
