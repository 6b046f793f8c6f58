import { foldAnswer } from '../foldAnswer.ts';
import { languages } from '../languages/languages.ts';
import { toPlainLetters, toWords } from '../languages/toWords.ts';

interface DateNames {
	/** A name can mean two months where several languages are understood. */
	months: ReadonlyMap<string, readonly number[]>;
	/** 1 (Monday) to 7. */
	weekdays: ReadonlyMap<string, readonly number[]>;
	/** Words that stand between the parts and say nothing: of, de, tarehe. */
	fillers: ReadonlySet<string>;
}

const known = new Map<string, DateNames>();

/** The names of months and weekdays in a language, as folded words in plain letters: Intl's, and those
 * that Intl lacks. */
export function dateNames(locale: string): DateNames {
	const names = known.get(locale) ?? listNames(locale);
	// A webhook can bring any locale: what is remembered has an end.
	if (known.size < 100) known.set(locale, names);
	return names;
}

function listNames(locale: string): DateNames {
	const months = new Map<string, readonly number[]>();
	const weekdays = new Map<string, readonly number[]>();
	// 1er, 1º, 1ª
	const fillers = new Set(['er', 'º', 'ª']);
	const note = (names: Map<string, readonly number[]>, name: string, value: number) => {
		// "quinta-feira": what follows the dash is the same for many days.
		const [plain = '', ...more] = toPlainLetters(foldAnswer(name))
			.replace(/\./g, '')
			.trim()
			.split('-');
		for (const word of more) fillers.add(word);
		if (!/^[\p{L}\p{M}]{2,}$/u.test(plain)) return;
		names.set(plain, [...new Set([...(names.get(plain) ?? []), value])]);
	};
	const partOf = (day: Date, type: string, options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' })
			.formatToParts(day)
			.find((part) => part.type === type)?.value ?? '';
	for (const style of ['long', 'short'] as const) {
		for (let index = 1; index <= 12; index += 1) {
			const day = new Date(Date.UTC(2026, index - 1, 5));
			// In many languages a month has another ending beside a day.
			note(months, partOf(day, 'month', { month: style }), index);
			note(months, partOf(day, 'month', { month: style, day: 'numeric', year: 'numeric' }), index);
		}
		for (let index = 1; index <= 7; index += 1) {
			note(
				weekdays,
				partOf(new Date(Date.UTC(2026, 0, 4 + index)), 'weekday', { weekday: style }),
				index,
			);
		}
	}
	const format = new Intl.DateTimeFormat(locale, {
		dateStyle: 'full',
		calendar: 'gregory',
		timeZone: 'UTC',
	});
	for (const { type, value } of format.formatToParts(new Date(Date.UTC(2026, 2, 5)))) {
		if (type === 'literal') for (const word of toWords(foldAnswer(value))) fillers.add(word);
	}
	const code = locale.split('-')[0];
	for (const language of languages.filter((each) => each.code === code)) {
		for (const [name, month] of Object.entries(language.months)) note(months, name, month);
		for (const [name, weekday] of Object.entries(language.weekdays)) note(weekdays, name, weekday);
		for (const word of language.dateWords) fillers.add(word);
	}
	return { months, weekdays, fillers };
}
