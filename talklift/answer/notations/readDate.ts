import { DateTime } from 'luxon';

import { isKeyOf } from '../../json.ts';
import { toAsciiDigits } from '../cleanAnswer.ts';
import type { Finding } from '../rules/rule.ts';
import { dateFormats, usualDateFormats } from './dateFormats.ts';
import type { DateFormat } from './dateFormats.ts';

/** Luxon tokens, and the language of written months. */
export interface DateNotation {
	kind: 'read';
	tokens: readonly string[];
	locale: string;
}

/** Longer texts are no date, and no format. */
const longestDate = 100;

/**
 * The tokens of the chosen formats and of the user's own ones (a list, lines, or separated by
 * semicolons), or a sentence that says which of them is none.
 */
export function readNotation(
	formats: unknown,
	customFormats: unknown,
	locale: unknown,
	usual: readonly DateFormat[] = usualDateFormats,
): DateNotation | Extract<Finding, { kind: 'unusable' }> {
	const named = Array.isArray(formats) ? formats : [];
	if (!named.every((name) => isKeyOf(dateFormats, name))) {
		return { kind: 'unusable', problem: 'There is no date format of that name', field: 'formats' };
	}
	const language = typeof locale === 'string' && locale.trim() !== '' ? locale.trim() : 'en';
	if (!isLocale(language)) {
		return {
			kind: 'unusable',
			problem: `"${language.slice(0, 40)}" is no language code, like en or pt-BR`,
			field: 'locale',
		};
	}
	const own = readLines(customFormats);
	const wrong = own.find((tokens) => !namesOneDay(tokens, language));
	if (wrong !== undefined) {
		const problem = `"${wrong.slice(0, 40)}" is no date format: it needs tokens for day, month and year, like dd.MM.yyyy`;
		return { kind: 'unusable', problem, field: 'customFormats' };
	}
	const chosen = named.length + own.length > 0 ? named : usual;
	return {
		kind: 'read',
		tokens: [...chosen.flatMap((name: DateFormat) => dateFormats[name].tokens), ...own],
		locale: language,
	};
}

/**
 * The days (ISO 8601, YYYY-MM-DD) that a text can mean in the given notation: none, one, or several
 * when it is ambiguous. YYYY-MM-DD is always understood, and only in this way.
 */
export function readDate(text: string, { tokens, locale }: Omit<DateNotation, 'kind'>): string[] {
	if (text.length > longestDate) return [];
	const typed = toAsciiDigits(text).trim();
	const iso = toDay(typed, 'yyyy-MM-dd', 'en');
	if (iso !== undefined) return [iso];
	const written = typed
		.replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
		.replace(/\bof\b/gi, ' ')
		.replace(/\bsept?\b\.?/gi, (month) => (locale.startsWith('en') ? 'Sep' : month))
		.replace(/,/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	const days = [...new Set([typed, written])].flatMap((day) =>
		tokens.map((format) => toDay(day, format, locale)),
	);
	return [...new Set(days.filter((day) => day !== undefined))];
}

/** Day, month and year as written: no clock and no place are involved. */
function toDay(text: string, tokens: string, locale: string): string | undefined {
	try {
		const day = DateTime.fromFormat(text, tokens, { locale, zone: 'utc' });
		// Four digits of year: ISO 8601 needs an agreement for more.
		return day.isValid && day.year >= 1 && day.year <= 9999
			? (day.toISODate() ?? undefined)
			: undefined;
	} catch {
		// Luxon throws for tokens that contradict each other.
		return undefined;
	}
}

/** A format that leaves out day, month or year doesn't give back a day that it has written. */
function namesOneDay(tokens: string, locale: string): boolean {
	if (tokens.length > longestDate) return false;
	const day = DateTime.utc(1999, 12, 31).setLocale(locale);
	return toDay(day.toFormat(tokens), tokens, locale) === '1999-12-31';
}

function readLines(customFormats: unknown): string[] {
	const lines = Array.isArray(customFormats)
		? customFormats.filter((line) => typeof line === 'string')
		: typeof customFormats === 'string'
			? customFormats.split(/[\r\n;]+/)
			: [];
	return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function isLocale(locale: string): boolean {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
	} catch {
		return false;
	}
}
