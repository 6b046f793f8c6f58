import { DateTime } from 'luxon';

import { isKeyOf } from '../../json.ts';
import type { Finding } from '../rules/rule.ts';
import { dateFormats, usualDateFormats } from './dateFormats.ts';
import type { DateFormat } from './dateFormats.ts';
import { parseDay } from './parseDay.ts';
import { toUsualCalendar } from './toUsualCalendar.ts';

export interface DateNotation {
	kind: 'read';
	/** What may be written; where two of them fit, the date is unclear. */
	formats: readonly DateFormat[];
	/** Whether nobody chose: then any complete date with just one reading will do. */
	isUsual: boolean;
	/** The author's own formats, in Luxon's tokens. */
	tokens: readonly string[];
	/** Languages of written months. */
	locales: readonly string[];
}

/** Longer texts are no format, and more of them are no list that anybody wrote. */
const longestFormat = 100;
const mostFormats = 50;
const mostLanguages = 20;

/**
 * How dates may be written, from the chosen formats, the author's own ones (a list, lines, or separated by
 * semicolons) and languages; or a sentence that says which of them is none.
 */
export function readDateNotation(
	formats: unknown,
	customFormats: unknown,
	locale: unknown,
	usual: readonly DateFormat[] = usualDateFormats,
): DateNotation | Extract<Finding, { kind: 'unusable' }> {
	const named: unknown[] = Array.isArray(formats) ? formats : [];
	if (!named.every((name): name is DateFormat => isKeyOf(dateFormats, name))) {
		return { kind: 'unusable', problem: 'There is no date format of that name', field: 'formats' };
	}
	const languages = typeof locale === 'string' ? (locale.match(/[^\s,;]+/g) ?? []) : [];
	const unknown = languages.find(isUnknown);
	if (unknown !== undefined) {
		const problem = `"${unknown.slice(0, 40)}" is no language code, like en or pt-BR`;
		return { kind: 'unusable', problem, field: 'locale' };
	}
	if (languages.length > mostLanguages) {
		const problem = `There are ${languages.length} languages here; ${mostLanguages} are the most`;
		return { kind: 'unusable', problem, field: 'locale' };
	}
	const locales = languages.length > 0 ? languages : ['en', 'sw'];
	const tokens = readLines(customFormats).slice(0, mostFormats);
	const wrong = tokens.find((format) => !namesOneDay(format));
	if (wrong !== undefined) {
		const problem = `"${wrong.slice(0, 40)}" is no date format: it needs tokens for day, month and year, like dd.MM.yyyy`;
		return { kind: 'unusable', problem, field: 'customFormats' };
	}
	const chosen = named.length + tokens.length > 0 ? named : usual;
	return {
		kind: 'read',
		formats: chosen,
		isUsual: usual.every((name) => chosen.includes(name)) && chosen.length === usual.length,
		tokens,
		// English is what everybody's phone suggests.
		locales: [...new Set([...locales, 'en'])].map(toUsualCalendar),
	};
}

/** A format that leaves out day, month or year doesn't give back a day that it has written. */
function namesOneDay(tokens: string): boolean {
	if (tokens.length > longestFormat) return false;
	const written = DateTime.utc(1999, 12, 31, { locale: 'en' }).toFormat(tokens);
	return parseDay(written, tokens, 'en')?.toISODate() === '1999-12-31';
}

function readLines(customFormats: unknown): string[] {
	const lines = Array.isArray(customFormats)
		? customFormats.filter((line) => typeof line === 'string')
		: typeof customFormats === 'string'
			? customFormats.split(/[\r\n;]/)
			: [];
	return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function isUnknown(locale: string): boolean {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0;
	} catch {
		// It isn't even made like a language code.
		return true;
	}
}
