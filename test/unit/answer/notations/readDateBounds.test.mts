import type { DateRangeName, DateUnit } from '../../../../talklift/answer/notations/dateRanges.ts';
import { readDateBounds } from '../../../../talklift/answer/notations/readDateBounds.ts';
import { now } from '../judgeWith.mts';

const here = { now, timezone: 'Africa/Nairobi' };
const nowhere = { now, timezone: 'Mars/Olympus' };

describe('The first and last day that are allowed, on 23 November 2026 in Nairobi', () => {
	test.each<[DateRangeName, object]>([
		['any', {}],
		['past', { latest: '2026-11-22' }],
		['notInFuture', { latest: '2026-11-23' }],
		['notInPast', { earliest: '2026-11-23' }],
		['future', { earliest: '2026-11-24' }],
	])('%s is %j', (range, bounds) => {
		expect(readDateBounds({ range }, here)).toEqual({ kind: 'read', ...bounds });
	});

	test.each<[DateRangeName, number | string, DateUnit | '', object]>([
		['atLeastAgo', 18, 'years', { latest: '2008-11-23' }],
		['atLeastAgo', 18, '', { latest: '2008-11-23' }],
		['atLeastAgo', 0, 'days', { latest: '2026-11-23' }],
		['atLeastAhead', '2', 'weeks', { earliest: '2026-12-07' }],
		['atMostAgo', 9, 'months', { earliest: '2026-02-23', latest: '2026-11-23' }],
		['atMostAhead', 10, 'days', { earliest: '2026-11-23', latest: '2026-12-03' }],
		// Dates have four digits for the year.
		['atLeastAgo', 2025, 'years', { latest: '0001-11-23' }],
		['atLeastAgo', 2026, 'years', { latest: '0001-01-01' }],
		['atLeastAgo', 2027, 'years', { latest: '0001-01-01' }],
		['atLeastAhead', 7973, 'years', { earliest: '9999-11-23' }],
		['atLeastAhead', 7974, 'years', { earliest: '9999-12-31' }],
	])('%s with %j %s is %j', (range, amount, unit, bounds) => {
		expect(readDateBounds({ range, amount, unit }, here)).toEqual({ kind: 'read', ...bounds });
	});

	test.each<DateUnit>(['days', 'weeks', 'months', 'years'])(
		'are the ends of the calendar where the distance has too many %s',
		(unit) => {
			for (const amount of [1e7, 1e12, Number.MAX_VALUE]) {
				expect(readDateBounds({ range: 'atLeastAgo', amount, unit }, here)).toEqual({
					...{ kind: 'read', latest: '0001-01-01' },
				});
				expect(readDateBounds({ range: 'atLeastAhead', amount, unit }, here)).toEqual({
					...{ kind: 'read', earliest: '9999-12-31' },
				});
			}
		},
	);

	test.each<[unknown, unknown, object]>([
		['2026-06-01', '2026-06-30', { earliest: '2026-06-01', latest: '2026-06-30' }],
		['2026-06-01', '2026-06-01', { earliest: '2026-06-01', latest: '2026-06-01' }],
		['2026-06-01', '', { earliest: '2026-06-01' }],
		['9999-12-31', undefined, { earliest: '9999-12-31' }],
		[null, '2026-06-30', { latest: '2026-06-30' }],
		['   ', '0001-01-01', { latest: '0001-01-01' }],
		[undefined, '', {}],
		[' 2024-02-29\n', null, { earliest: '2024-02-29' }],
		// From n8n's date picker.
		['2026-06-01T00:00:00', '2026-06-30 23:59', { earliest: '2026-06-01', latest: '2026-06-30' }],
		[
			'2026-06-01T00:00:00.000+03:00',
			'2026-06-30T10:00\n',
			{ earliest: '2026-06-01', latest: '2026-06-30' },
		],
	])('between %j and %j is %j', (earliest, latest, bounds) => {
		const limits = { range: 'between', earliest, latest } as Parameters<typeof readDateBounds>[0];
		expect(readDateBounds(limits, here)).toEqual({ kind: 'read', ...bounds });
	});

	test('need no timezone where nothing is counted from today', () => {
		expect(readDateBounds({}, nowhere)).toEqual({ kind: 'read' });
		expect(readDateBounds({ range: '' }, nowhere)).toEqual({ kind: 'read' });
		expect(readDateBounds({ range: 'between', latest: '2026-06-30' }, nowhere)).toEqual({
			...{ kind: 'read', latest: '2026-06-30' },
		});
	});
});

describe('A range of dates that is none', () => {
	const amount = { field: 'amount', problem: 'A whole number of 0 or more is needed here' };
	const unit = { field: 'unit', problem: 'The unit must be days, weeks, months or years' };
	const range = { field: 'range', problem: 'There is no date range of that name' };
	const dateIn = (field: string) => ({ field, problem: 'A date like 2026-12-31 is needed here' });

	test.each<[object, object]>([
		[{ range: 'someday' }, range],
		[{ range: 'toString' }, range],
		[{ range: 'atLeastAgo' }, amount],
		[{ range: 'atLeastAgo', amount: '' }, amount],
		[{ range: 'atMostAgo', amount: -1 }, amount],
		[{ range: 'atMostAhead', amount: 1.5 }, amount],
		[{ range: 'atLeastAhead', amount: 'ten' }, amount],
		[{ range: 'atLeastAgo', amount: 1, unit: 'moons' }, unit],
		[{ range: 'between', earliest: 'soon' }, dateIn('earliest')],
		[{ range: 'between', earliest: 5 }, dateIn('earliest')],
		[{ range: 'between', latest: '31.12.2026' }, dateIn('latest')],
		[{ range: 'between', latest: '2026-02-29' }, dateIn('latest')],
		[{ range: 'between', latest: '2026-6-1' }, dateIn('latest')],
		[{ range: 'between', latest: '12026-06-01' }, dateIn('latest')],
		[{ range: 'between', latest: '2026-06-011' }, dateIn('latest')],
		[{ range: 'between', latest: '2026-06-01T1' }, dateIn('latest')],
		[{ range: 'between', latest: '2026-06-01T10:5' }, dateIn('latest')],
		[
			{ range: 'between', earliest: '2026-07-01', latest: '2026-06-30' },
			{
				field: 'earliest',
				problem: 'The earliest date 2026-07-01 is after the latest date 2026-06-30',
			},
		],
	])('%j says %j', (limits, problem) => {
		expect(readDateBounds(limits, here)).toEqual({ kind: 'unusable', ...problem });
	});

	test.each<DateRangeName>(['past', 'notInFuture', 'future', 'notInPast', 'atLeastAgo'])(
		'is one that is counted from today where nobody knows what day it is: %s',
		(name) => {
			expect(readDateBounds({ range: name, amount: 1 }, nowhere)).toEqual({
				...{ kind: 'unusable', field: 'timezone', problem: '"Mars/Olympus" is no known timezone' },
			});
		},
	);
});
