import { foldAnswer } from '../foldAnswer.ts';
import { languages } from '../languages/languages.ts';
import { toPlainLetters, toWords } from '../languages/toWords.ts';
import { rememberLast } from '../rememberLast.ts';

interface DateNames {
	/** A name can mean two months where several languages are understood. */
	months: ReadonlyMap<string, readonly number[]>;
	/** 1 (Monday) to 7. */
	weekdays: ReadonlyMap<string, readonly number[]>;
	/** Words that stand between the parts and say nothing: of, de, tarehe. */
	fillers: ReadonlySet<string>;
}

/** The names of months and weekdays in a language, as folded words in plain letters: Intl's, and those
 * that Intl lacks. */
export const dateNames = rememberLast(listNames);

function listNames(locale: string): DateNames {
	const names = { month: new Map<string, number[]>(), weekday: new Map<string, number[]>() };
	// 1er, 1º, 1ª
	const fillers = new Set(['er', 'º', 'ª']);
	const note = (type: keyof typeof names, name: string, value: number) => {
		const [first, ...more] = toPlainLetters(foldAnswer(name)).replace(/\./g, '').split('-');
		// "quinta-feira": what follows the dash is the same for many days.
		for (const word of more) fillers.add(word);
		// Some languages count their months, and some have a single letter for a weekday.
		const [plain] = /^[\p{L}\p{M}]{2,}$/u.exec(String(first)) ?? [];
		if (plain === undefined) return;
		names[type].set(plain, [...new Set([...(names[type].get(plain) ?? []), value])]);
	};
	const toParts = (day: number, options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, {
			...options,
			calendar: 'gregory',
			timeZone: 'UTC',
		}).formatToParts(day);
	const noteMonth = (month: number, options: Intl.DateTimeFormatOptions) => {
		for (const { type, value } of toParts(Date.UTC(2026, month - 1, 5), options))
			if (type === 'month') note(type, value, month);
	};
	for (const style of ['long', 'short'] as const) {
		for (let month = 1; month <= 12; month += 1) {
			noteMonth(month, { month: style });
			// In many languages a month has another ending beside a day.
			noteMonth(month, { month: style, day: 'numeric', year: 'numeric' });
		}
		for (let weekday = 1; weekday <= 7; weekday += 1) {
			// The 5th of January 2026 is a Monday.
			for (const { value } of toParts(Date.UTC(2026, 0, 4 + weekday), { weekday: style }))
				note('weekday', value, weekday);
		}
	}
	for (const { type, value } of toParts(Date.UTC(2026, 2, 5), { dateStyle: 'full' })) {
		if (type === 'literal') for (const word of toWords(foldAnswer(value))) fillers.add(word);
	}
	const code = new Intl.Locale(locale).language;
	for (const language of languages.filter((each) => each.code === code)) {
		for (const [name, month] of Object.entries(language.months)) note('month', name, month);
		for (const [name, weekday] of Object.entries(language.weekdays)) note('weekday', name, weekday);
		for (const word of language.dateWords) fillers.add(word);
	}
	return { months: names.month, weekdays: names.weekday, fillers };
}
