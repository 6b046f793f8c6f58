import { DateTime } from 'luxon';

import { usualDateFormats } from '../../../../talklift/answer/notations/dateFormats.ts';
import type { DateBounds } from '../../../../talklift/answer/notations/dateRanges.ts';
import { readDate } from '../../../../talklift/answer/notations/readDate.ts';
import type { DateNotation } from '../../../../talklift/answer/notations/readDateNotation.ts';

const usual: DateNotation = {
	...{ kind: 'read', formats: usualDateFormats, isUsual: true },
	...{ tokens: [], locales: ['en', 'sw'] },
};
const today = DateTime.utc(2026, 11, 23);

function ownOnly(...tokens: string[]): DateNotation {
	return { ...usual, formats: [], isUsual: false, tokens };
}

describe('A date', () => {
	test.each([
		['2026-12-31', ['2026-12-31']],
		['2026-02-29', []],
		['on 2026-12-31', ['2026-12-31']],
		['2026-12-31 Thursday', ['2026-12-31']],
		['29 February 2024', ['2024-02-29']],
		['29/2/2026', []],
		['31/4/2026', []],
		['12/25/2026', ['2026-12-25']],
		['', []],
	])('by the usual notation: %s is %j', (text, days) => {
		expect(readDate(text, usual, {})).toEqual({ days });
	});

	test('in ISO 8601 is understood and never taken for anything else', () => {
		expect(readDate('2026-12-31', ownOnly('d.M.yy'), {})).toEqual({ days: ['2026-12-31'] });
		expect(readDate('2026-05-03', ownOnly('yyyy-dd-MM'), {})).toEqual({ days: ['2026-05-03'] });
	});

	test('has a hundred characters at most', () => {
		const dateOf = (length: number) => `5${' '.repeat(length - 11)}March 2026`;
		expect(readDate(dateOf(100), usual, {})).toEqual({ days: ['2026-03-05'] });
		expect(readDate(dateOf(101), usual, {})).toEqual({ days: [] });
	});

	test.each<[string, DateBounds, string[]]>([
		['31/12/1899', {}, []],
		['1/1/1900', {}, ['1900-01-01']],
		['31/12/2199', {}, ['2199-12-31']],
		['1/1/2200', {}, []],
		['31/12/1899', { latest: '2026-11-23' }, []],
		['31/12/1850', { earliest: '1850-06-01' }, ['1850-12-31']],
		['31/12/1849', { earliest: '1850-06-01' }, []],
		['1850-12-31', { earliest: '1850-06-01' }, ['1850-12-31']],
		['1850-12-31', {}, []],
		['1/1/2500', { latest: '2500-06-01' }, ['2500-01-01']],
		['1/1/2500', { earliest: '2199-12-31' }, []],
		['1/1/2500', { earliest: '2200-01-01' }, ['2500-01-01']],
		['31/12/9999', { earliest: '2200-01-01' }, ['9999-12-31']],
		['1/1/1800', { latest: '1900-01-01' }, []],
		['1/1/1800', { latest: '1899-12-31' }, ['1800-01-01']],
		['0001-01-01', { latest: '1899-12-31' }, ['0001-01-01']],
		['0000-12-31', { latest: '1899-12-31' }, []],
		['1/1/2501', { latest: '2500-06-01' }, []],
		['0000-06-01', { earliest: '0001-01-01' }, []],
		['0001-06-01', { earliest: '0001-01-01' }, ['0001-06-01']],
	])('has a year that people mean: %s within %j is %j', (text, bounds, days) => {
		expect(readDate(text, usual, bounds)).toEqual({ days });
	});

	test.each<[string, DateBounds, string[]]>([
		['3/5/90', {}, ['1990-05-03', '2090-05-03']],
		['3/5/90', { latest: '2026-11-23' }, ['1990-05-03']],
		['3/5/90', { latest: '1990-01-01' }, ['1990-05-03']],
		['3/5/90', { latest: '1989-12-31' }, []],
		['3/5/27', { earliest: '2026-11-23' }, ['2027-05-03']],
		['3/5/26', { earliest: '2026-11-23' }, ['2026-05-03']],
		['3/5/25', { earliest: '2026-11-23' }, []],
		['3/5/26', { earliest: '1926-11-23', latest: '2026-11-23' }, ['1926-05-03', '2026-05-03']],
		['5 March 08', { earliest: '1950-01-01', latest: '2020-01-01' }, ['2008-03-05']],
		['Thursday, 3 May 90', {}, ['1990-05-03']],
		['Wednesday, 3 May 90', {}, ['2090-05-03']],
	])(
		'has the century that the bounds or the weekday leave: %s within %j is %j',
		(text, bounds, days) => {
			expect(readDate(text, usual, bounds)).toEqual({ days });
		},
	);
});

describe("A date by an author's own format", () => {
	test.each<[string, string, DateBounds, string[]]>([
		['1.2.26', 'd.M.yy', {}, ['2026-02-01']],
		['1.2.70', 'd.M.yy', {}, ['1970-02-01']],
		['1.2.70', 'd.M.yy', { earliest: '2026-11-23' }, ['2070-02-01']],
		['1.2.70', 'd.M.yy', { earliest: '2070-02-01' }, ['2070-02-01']],
		['1.2.70', 'd.M.yy', { earliest: '2070-02-02' }, ['1970-02-01']],
		['1.2.26', 'd.M.yy', { latest: '2026-01-31' }, ['1926-02-01']],
		['1.2.26', 'd.M.yy', { latest: '2026-02-01' }, ['2026-02-01']],
		['1.2.26', 'd.M.yy', { latest: '1926-02-01' }, ['1926-02-01']],
		['1.2.1970', 'd.M.yyyy', { earliest: '2026-11-23' }, ['1970-02-01']],
		['1.2.1850', 'd.M.yyyy', {}, []],
		['1/2/2026', 'd.M.yyyy', {}, []],
		['5 Machi 2026', 'd MMMM yyyy', {}, ['2026-03-05']],
	])('%s by %s within %j is %j', (text, tokens, bounds, days) => {
		expect(readDate(text, ownOnly(tokens), bounds)).toEqual({ days });
	});

	test('is unclear where two formats find two days, and clear where they find the same', () => {
		const both = ownOnly('d.M.yyyy', 'M.d.yyyy');
		expect(readDate('3.5.2026', both, {}).days).toEqual(['2026-05-03', '2026-03-05']);
		expect(readDate('5.5.2026', both, {}).days).toEqual(['2026-05-05']);
	});

	test("is read beside the usual formats, and saves a weekday from being another one's", () => {
		const beside = { ...usual, tokens: ["cccc M/d/yyyy '(US)'", 'yyyyMMdd'] };
		expect(readDate('3.5.2026', beside, {}).days).toEqual(['2026-05-03']);
		expect(readDate('Thursday 3/5/2026 (US)', beside, {}).days).toEqual(['2026-03-05']);
	});
});

describe('A weekday beside a date', () => {
	test.each<[string, string[], string | undefined]>([
		['Sunday, 3 May 2026', ['2026-05-03'], undefined],
		['Jumapili 3 Mei 2026', ['2026-05-03'], undefined],
		['Monday, 3 May 2026', [], '2026-05-03'],
		['Thursday 3/5/2026', ['2026-03-05'], undefined],
		['Sunday 3/5/2026', ['2026-05-03'], undefined],
		['Monday 3/5/2026', [], '2026-05-03'],
		['Monday, 31 April 2026', [], undefined],
		['Monday, 3 May 1700', [], undefined],
	])('%s is %j, or %s is of another weekday', (text, days, otherWeekday) => {
		expect(readDate(text, usual, {})).toEqual({ days, otherWeekday });
	});
});

describe('A day counted from today, 23 November 2026', () => {
	test.each([
		['today', '2026-11-23'],
		['Tomorrow', '2026-11-24'],
		['yesterday', '2026-11-22'],
		['the day after tomorrow', '2026-11-25'],
		['on the day before yesterday', '2026-11-21'],
		['leo', '2026-11-23'],
		['siku ya kesho', '2026-11-24'],
		['kesho kutwa', '2026-11-25'],
		['jana', '2026-11-22'],
		['juzi', '2026-11-21'],
	])('%s is %s', (text, day) => {
		expect(readDate(text, usual, {}, today)).toEqual({ days: [day] });
	});

	test.each([
		'tomorrow evening',
		'not today',
		'dayaftertomorrow',
		'toString',
		'on',
		'tomorrow 2026',
	])('is not made of what is none: %s', (text) => {
		expect(readDate(text, usual, {}, today)).toEqual({ days: [] });
	});

	test('is unknown where nobody knows what day it is', () => {
		expect(readDate('tomorrow', usual, {})).toEqual({ days: [] });
	});
});
