import { Settings } from 'luxon';

import type { Judging } from '../../../talklift/answer/judgeAnswer.ts';
import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBy } from './judgeWith.mts';

type DateSettings = Omit<Extract<AnswerRule, { type: 'date' }>, 'type'>;

/** What a chat user is told of a date that is rejected. */
function reasonFor(typed: string, settings: DateSettings, more: Partial<Judging> = {}): string {
	const verdict = judgeBy([{ type: 'date', ...settings }], typed, more);
	return verdict.kind === 'rejected' ? verdict.reason : inShort(verdict);
}

afterEach(() => {
	Settings.defaultZone = 'system';
	Settings.defaultLocale = 'en-US';
});

describe('A rejected date', () => {
	test.each<[string, DateSettings, string]>([
		['soon', {}, 'Please enter a date, like 22-11-2026.'],
		['soon', { formats: ['dayMonthSlashes'] }, 'Please enter a date, like 22/11/2026.'],
		['soon', { formats: ['writtenMonth'] }, 'Please enter a date, like 22 November 2026.'],
		[
			...(['soon', { formats: ['writtenMonth'], locale: 'sw' }] as const),
			'Please enter a date, like 22 Novemba 2026.',
		],
		[
			...(['soon', { formats: ['writtenMonth'], locale: 'de, fr' }] as const),
			'Please enter a date, like 22 November 2026.',
		],
		[
			...(['soon', { formats: ['writtenMonth'], locale: 'fa' }] as const),
			'Please enter a date, like ۲۲ نوامبر ۲۰۲۶.',
		],
		['soon', { customFormats: 'd.M.yy' }, 'Please enter a date, like 22.11.26.'],
		[
			...(['soon', { formats: ['dayMonthDots'], customFormats: 'd.M.yy' }] as const),
			'Please enter a date, like 22.11.2026.',
		],
		['1/1/2027', { range: 'past' }, 'Please enter a date that is not after 21-11-2026.'],
		['1/1/2020', { range: 'future' }, 'Please enter a date that is not before 23-11-2026.'],
		['soon', { range: 'notInPast' }, 'Please enter a date that is not before 22-11-2026.'],
		[
			...(['1/1/2020', { range: 'atMostAgo', amount: 2, unit: 'weeks' }] as const),
			'Please enter a date between 08-11-2026 and 22-11-2026.',
		],
		[
			'30 June 2026',
			{ range: 'between', earliest: '2026-07-01', latest: '2026-07-31', formats: ['writtenMonth'] },
			'Please enter a date between 1 July 2026 and 31 July 2026.',
		],
	])('%s with %j: what would do', (typed, settings, reason) => {
		expect(reasonFor(typed, settings)).toBe(reason);
	});

	test('has an example, too, where nobody knows what day it is, and where no format is usual', () => {
		const timezone = 'Mars/Olympus';
		expect(reasonFor('tomorrow', {}, { timezone })).toBe('Please enter a date, like 31-12-2026.');
		expect(reasonFor('soon', {}, { dateFormats: [] })).toBe(
			'Please enter a date, like 2026-11-22.',
		);
		expect(reasonFor('2026-12-31', {}, { timezone })).toBe('accepted: 2026-12-31');
	});

	test('has its example from the day in the timezone', () => {
		const timezone = 'Africa/Nairobi';
		expect(reasonFor('soon', {}, { timezone })).toBe('Please enter a date, like 23-11-2026.');
		expect(reasonFor('leo', {}, { timezone })).toBe('accepted: 2026-11-23');
	});

	test.each<[string, DateSettings, string]>([
		['Monday, 3 May 2026', {}, '2026-05-03 is a Sunday. Please check the date.'],
		['Jumatatu 3/5/2026', {}, '2026-05-03 is a Sunday. Please check the date.'],
		['Montag, 3. Mai 2026', { locale: 'de' }, '2026-05-03 is a Sunday. Please check the date.'],
		[
			...(['Sunday, 3 May 2026', { range: 'future' }] as const),
			'Please enter a date that is not before 23-11-2026.',
		],
	])('%s with %j: that it is another weekday', (typed, settings, reason) => {
		expect(reasonFor(typed, settings)).toBe(reason);
	});

	test.each<[string, DateSettings, string]>([
		[
			...(['3/4/2026', { formats: ['dayMonthSlashes', 'monthDaySlashes'] }] as const),
			'That can mean 2026-04-03 or 2026-03-04. Please write one of these.',
		],
		[
			...(['5 March 90', {}] as const),
			'That can mean 1990-03-05 or 2090-03-05. Please write one of these.',
		],
		[
			'01/02/03',
			{ formats: ['dayMonthSlashes', 'monthDaySlashes'], customFormats: 'yy/MM/dd' },
			'That can mean 1903-02-01 or 2003-02-01 or 1903-01-02 or 2003-01-02. Please write one of these.',
		],
	])('%s with %j: what it can mean, four days at most', (typed, settings, reason) => {
		expect(reasonFor(typed, settings)).toBe(reason);
	});

	test('has the same reason whatever language and place the server is set to', () => {
		Settings.defaultLocale = 'de';
		Settings.defaultZone = 'Pacific/Apia';
		const formats = ['writtenMonth'] as const;
		expect(reasonFor('Monday, 30 December 2011', {})).toBe(
			'2011-12-30 is a Friday. Please check the date.',
		);
		const between = { range: 'between', earliest: '2011-10-01', latest: '2011-12-30' } as const;
		expect(reasonFor('soon', { ...between, formats })).toBe(
			'Please enter a date between 1 October 2011 and 30 December 2011.',
		);
		expect(reasonFor('soon', { customFormats: 'd MMM yyyy' })).toBe(
			'Please enter a date, like 22 Nov 2026.',
		);
	});
});

test.each<[string, DateSettings, string]>([
	[
		'2026-06-01',
		{ range: 'between', earliest: '2026-06-01', latest: '2026-06-01' },
		'accepted: 2026-06-01',
	],
	['31 Desemba 9999', { range: 'between', latest: '9999-12-31' }, 'accepted: 9999-12-31'],
	['1/1/2400', { range: 'atLeastAhead', amount: 200 }, 'accepted: 2400-01-01'],
	['1er mars 2026', { locale: 'fr' }, 'accepted: 2026-03-01'],
	['quinta-feira, 5 de março de 2026', { locale: 'pt-BR' }, 'accepted: 2026-03-05'],
	['1º de março de 2026', { locale: 'pt-BR' }, 'accepted: 2026-03-01'],
	['1ª de maio de 2026', { locale: 'pt-BR' }, 'accepted: 2026-05-01'],
	['5. Okt. 2026', { locale: 'de' }, 'accepted: 2026-10-05'],
	['5 марта 2026', { locale: 'ru' }, 'accepted: 2026-03-05'],
	['5 Mweri 2026', { locale: 'sw' }, 'rejected'],
	['mwezi wa tatu tarehe 5 1990', {}, 'accepted: 1990-03-05'],
	['1 آبان 2026', { locale: 'fa', customFormats: 'd MMMM yyyy' }, 'rejected'],
	['1 نوامبر 2026', { locale: 'fa', customFormats: 'd MMMM yyyy' }, 'accepted: 2026-11-01'],
	[' 2026-12-31 ', { formats: ['dayMonthDots'] }, 'accepted: 2026-12-31'],
])('a date in the words of its language: %s with %j is %s', (typed, settings, outcome) => {
	expect(inShort(judgeBy([{ type: 'date', ...settings }], typed))).toBe(outcome);
});
