import { usualDateFormats } from '../../../../talklift/answer/notations/dateFormats.ts';
import type { DateFormat } from '../../../../talklift/answer/notations/dateFormats.ts';
import { readDateNotation } from '../../../../talklift/answer/notations/readDateNotation.ts';

const usual = {
	kind: 'read',
	formats: usualDateFormats,
	isUsual: true,
	tokens: [],
	locales: ['en', 'sw'],
};

/** What stands inside quotation marks belongs to the format as it is. */
const formatOf = (length: number) => `'${'x'.repeat(length - 12)}'dd.MM.yyyy`;

describe('The notation of dates', () => {
	test.each<[string, unknown, unknown]>([
		['nothing', undefined, undefined],
		['empty fields', [], ''],
		['what is no list', 'dayMonthDots', 5],
		['all that is usual', [...usualDateFormats], undefined],
		['the same in another order', [...usualDateFormats].reverse(), ' ; \n'],
	])('is the usual one for %s', (_name, formats, customFormats) => {
		const notation = readDateNotation(formats, customFormats, undefined);
		expect(notation).toEqual({ ...usual, formats: expect.arrayContaining([...usualDateFormats]) });
	});

	test.each<[unknown, unknown, readonly DateFormat[] | undefined]>([
		[['dayMonthDots'], undefined, undefined],
		[[...usualDateFormats, 'monthDaySlashes'], undefined, undefined],
		[usualDateFormats.slice(1), undefined, undefined],
		[[...usualDateFormats.slice(1), 'monthDaySlashes'], undefined, undefined],
		[undefined, 'd.M.yy', undefined],
		[usualDateFormats, undefined, ['monthDaySlashes']],
	])('is chosen: %j and %j', (formats, customFormats, usualHere) => {
		const notation = readDateNotation(formats, customFormats, undefined, usualHere);
		expect(notation).toMatchObject({ isUsual: false, formats: formats ?? [] });
	});

	test('is the usual one of another country where it is given', () => {
		const notation = readDateNotation(undefined, undefined, undefined, ['monthDaySlashes']);
		expect(notation).toEqual({ ...usual, formats: ['monthDaySlashes'] });
	});

	test('has no formats by name where the own ones are all', () => {
		expect(readDateNotation([], 'd.M.yy', '')).toEqual({
			...usual,
			formats: [],
			isUsual: false,
			tokens: ['d.M.yy'],
		});
	});

	test.each<[unknown, string[]]>([
		['d.M.yy', ['d.M.yy']],
		['d.M.yy; yyyyMMdd ;', ['d.M.yy', 'yyyyMMdd']],
		['d.M.yy\r\nd MMMM yyyy\n\nyyyyMMdd', ['d.M.yy', 'd MMMM yyyy', 'yyyyMMdd']],
		[
			[' d.M.yy ', '', 5, null, 'yyyyMMdd'],
			['d.M.yy', 'yyyyMMdd'],
		],
		[{ format: 'd.M.yy' }, []],
		[formatOf(100), [formatOf(100)]],
		[Array(51).fill('d.M.yy'), Array(50).fill('d.M.yy')],
	])('takes formats as a list, lines or between semicolons: %j', (customFormats, tokens) => {
		expect(readDateNotation(undefined, customFormats, undefined)).toMatchObject({ tokens });
	});

	test.each<[unknown, string[]]>([
		['pt-BR', ['pt-BR', 'en']],
		['de, fr;sw  en', ['de', 'fr', 'sw', 'en']],
		['de de', ['de', 'en']],
		[' , ', ['en', 'sw']],
		[5, ['en', 'sw']],
		[Array(20).fill('fr').join(), ['fr', 'en']],
		// With months of the usual calendar, not of the country's own one.
		['fa', ['fa-u-ca-gregory', 'en']],
		['sw-u-ca-islamic', ['sw-u-ca-gregory', 'en']],
	])('understands English beside the languages %j', (locale, locales) => {
		expect(readDateNotation(undefined, undefined, locale)).toMatchObject({ locales });
	});

	test.each<[string, unknown, unknown, unknown, string]>([
		['formats', ['dayMonthDots', 'someday'], '', '', 'There is no date format of that name'],
		['formats', ['toString'], '', '', 'There is no date format of that name'],
		['formats', [5], '', '', 'There is no date format of that name'],
		[
			...(['customFormats', [], 'd.M.yy; MM/yyyy', ''] as const),
			'"MM/yyyy" is no date format: it needs tokens for day, month and year, like dd.MM.yyyy',
		],
		[
			...(['customFormats', [], formatOf(101), ''] as const),
			`"'${'x'.repeat(39)}" is no date format: it needs tokens for day, month and year, like dd.MM.yyyy`,
		],
		['locale', [], '', 'en, xx', '"xx" is no language code, like en or pt-BR'],
		['locale', [], '', 'en_GB', '"en_GB" is no language code, like en or pt-BR'],
		[
			...(['locale', [], '', 'k'.repeat(50)] as const),
			`"${'k'.repeat(40)}" is no language code, like en or pt-BR`,
		],
		[
			...(['locale', [], '', Array(21).fill('fr').join()] as const),
			'There are 21 languages here; 20 are the most',
		],
	])('says what is wrong with %s', (field, formats, customFormats, locale, problem) => {
		expect(readDateNotation(formats, customFormats, locale)).toEqual({
			...{ kind: 'unusable', field, problem },
		});
	});
});
