import { usualDateFormats } from '../../../../talklift/answer/notations/dateFormats.ts';
import type { DateFormat } from '../../../../talklift/answer/notations/dateFormats.ts';
import { readDateParts } from '../../../../talklift/answer/notations/readDateParts.ts';

const usual = { formats: usualDateFormats, isUsual: true, locales: ['en', 'sw'] };

/** The readings of a text, each as year-month-day as it was written. */
function readAs(text: string, formats?: readonly DateFormat[]): string[] {
	const notation = formats === undefined ? usual : { ...usual, formats, isUsual: false };
	return readDateParts(text, notation).map(({ year, month, day }) => `${year}-${month}-${day}`);
}

describe('A date with a written month', () => {
	test.each([
		['5 March 2026', '2026-3-5'],
		['March 5, 2026', '2026-3-5'],
		['5-Mar-2026', '2026-3-5'],
		['5/march/26', '26-3-5'],
		["12th of December '99", '99-12-12'],
		['2026 March 5', '2026-3-5'],
		['2026 March 15', '2026-3-15'],
		['the third of March 2026', '2026-3-3'],
		['tarehe tano Machi 2026', '2026-3-5'],
		['tarehe 5 mwezi wa Machi mwaka 2026', '2026-3-5'],
		['in the year 2026 on the 3rd day of the month of May', '2026-5-3'],
		['on Sunday, the 3rd day of the month of May in the year of 2026, born', '2026-5-3'],
	])('%s is %s', (text, parts) => {
		expect(readAs(text)).toEqual([parts]);
	});

	test.each([
		...['March 2026', '5 March', '5 March 2026 7', 'March 5 6 2026', '2026 March 5 6'],
		...[
			'123 March 2026',
			'2026 March 123',
			'5 March 202',
			'5 March 20261',
			'12026 March 5',
			'9 March 5',
		],
		...[
			'5 March April 2026',
			'Monday Tuesday 5 March 2026',
			'the last of March 2026',
			'2026 March 2026',
		],
		...['~5 March 2026', '5 & March 2026', '5 March 2026?', '(5 March 2026)', '5: March 2026'],
		...['maybe 5 March 2026', '5 March 2026 or later', '5 Marchember 2026', ''],
	])('is not made of what is none: %s', (text) => {
		expect(readAs(text)).toEqual([]);
	});

	test('is taken where it was chosen, or where nobody chose', () => {
		expect(readAs('5 March 2026', ['writtenMonth'])).toEqual(['2026-3-5']);
		expect(readAs('5 March 2026', ['dayMonthDots'])).toEqual([]);
		const withoutIt = { ...usual, formats: ['dayMonthDots'] as const };
		expect(readDateParts('5 March 2026', withoutIt)).toHaveLength(1);
	});

	test('can mean two months in two languages', () => {
		// November in Czech, October in Croatian.
		const notation = { ...usual, locales: ['cs', 'hr'] };
		expect(readDateParts('5. listopad 2026', notation).map(({ month }) => month)).toEqual([11, 10]);
	});
});

describe('A date in numbers', () => {
	test.each([
		['3/5/2026', '2026-5-3'],
		['03 / 05 / 2026', '2026-5-3'],
		['3-5-26', '26-5-3'],
		['3.5.2026', '2026-5-3'],
		['3. 5. 2026.', '2026-5-3'],
		['3 5 2026', '2026-5-3'],
		['3, 5, 2026', '2026-5-3'],
		['3 5 26', '26-5-3'],
		['25/12/2026', '2026-12-25'],
		['5/12/2026', '2026-12-5'],
		['12/25/2026', '2026-25-12 2026-12-25'],
		['1/13/2026', '2026-13-1 2026-1-13'],
		['2026/3/5', '2026-3-5'],
		['2026.12.31', '2026-12-31'],
		['2026 3 5', '2026-3-5'],
		['20260305', '2026-3-5'],
		['tarehe 5 mwezi wa tatu 2026', '2026-3-5'],
		['born 3/5/1990', '1990-5-3'],
		['5/3/20', '20-3-5'],
	])('%s is %s', (text, parts) => {
		expect(readAs(text).join(' ')).toBe(parts);
	});

	test.each([
		...[
			'2026',
			'3/5',
			'3 5',
			'3/5/2026/7',
			'3 5 2026 7',
			'3/5-2026',
			'3-5/2026',
			'3/5 2026',
			'3 5/2026',
		],
		...[
			'3....5...2026',
			'3..5..2026',
			"3'5'2026",
			'123/5/2026',
			'3/123/2026',
			'3/5/202',
			'3/5/20261',
		],
		...[
			'3/5/2',
			'12026/3/5',
			'2026/123/5',
			'2026/3/123',
			'2026 305',
			'202603051',
			'2026030',
			'2026-0305',
		],
		...['12 20260305', '3+5+2026', '3:5:2026', '3/5/2026!', '1990 05', '3/5//2026/'],
	])('is not made of what is none: %s', (text) => {
		expect(readAs(text)).toEqual([]);
	});

	test.each<[string, DateFormat[], string]>([
		['3.5.2026', ['dayMonthDots'], '2026-5-3'],
		['3/5/2026', ['dayMonthDots'], ''],
		['3-5-2026', ['dayMonthDots'], ''],
		['3 5 2026', ['dayMonthDots'], '2026-5-3'],
		['3 5 2026', ['dayMonthSlashes'], '2026-5-3'],
		['3 5 2026', ['dayMonthDashes', 'yearMonthDay'], '2026-5-3'],
		['3 5 2026', ['monthDaySlashes'], ''],
		['3.5.2026', ['monthDaySlashes'], ''],
		['3/5/2026', ['monthDaySlashes'], '2026-3-5'],
		['3/5/2026', ['dayMonthSlashes', 'monthDaySlashes'], '2026-5-3 2026-3-5'],
		['12/25/2026', ['dayMonthSlashes'], '2026-25-12'],
		['2026/3/5', ['dayMonthSlashes'], ''],
		['2026/3/5', ['yearMonthDay'], '2026-3-5'],
		['20260305', ['dayMonthSlashes', 'dayMonthDots'], ''],
		['20260305', ['yearMonthDay'], '2026-3-5'],
		['3/5/2026', ['yearMonthDay', 'writtenMonth'], ''],
	])('%s with %j is "%s"', (text, formats, parts) => {
		expect(readAs(text, formats).join(' ')).toBe(parts);
	});

	test.each([
		['mwezi wa tatu tarehe 5 2026', '2026-3-5'],
		['mwezi 3 tarehe 5 2026', '2026-3-5'],
		['month 3 day 5 year 2026', '2026-3-5'],
		['day 5 month 3 year 2026', '2026-3-5'],
		['year 2026 month 3 day 5', '2026-3-5'],
		['day month year 5 3 2026', '2026-3-5'],
		['the month of 3 5 2026', '2026-5-3'],
	])('has the month first where a word says so: %s is %s', (text, parts) => {
		expect(readAs(text)).toEqual([parts]);
	});
});

describe('A weekday', () => {
	test('stands with each reading', () => {
		expect(readDateParts('Sunday, 3 May 2026', usual)).toEqual([
			{ year: '2026', month: 5, day: 3, weekdays: [7] },
		]);
		expect(readDateParts('3 May 2026', usual)).toEqual([{ year: '2026', month: 5, day: 3 }]);
	});

	test('lets the month stand first where nobody chose', () => {
		expect(readAs('Thursday, 3/5/2026')).toEqual(['2026-5-3', '2026-3-5']);
		expect(readAs('Alhamisi 3-5-2026')).toEqual(['2026-5-3', '2026-3-5']);
		expect(readAs('Thursday, 3/5/2026', ['dayMonthSlashes'])).toEqual(['2026-5-3']);
	});
});
