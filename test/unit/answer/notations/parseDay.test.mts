import { Settings } from 'luxon';

import { parseDay } from '../../../../talklift/answer/notations/parseDay.ts';
import { toUsualCalendar } from '../../../../talklift/answer/notations/toUsualCalendar.ts';

afterEach(() => {
	Settings.defaultZone = 'system';
});

describe("A day by an author's format", () => {
	test.each([
		['5.3.2026', 'd.M.yyyy', 'en', '2026-03-05'],
		['5 Machi 2026', 'd MMMM yyyy', 'sw', '2026-03-05'],
		['5 March 2026', 'd MMMM yyyy', 'sw', undefined],
		['Thu 5/3/26', 'ccc d/M/yy', 'en', '2026-03-05'],
		['29.2.2026', 'd.M.yyyy', 'en', undefined],
		['5.3.2026 ', 'd.M.yyyy', 'en', undefined],
		// A week's number and a month's contradict each other.
		['2026-03-05 5 10', 'yyyy-MM-dd kkkk W', 'en', undefined],
	])('%s by %s in %s is %s', (text, tokens, locale, day) => {
		expect(parseDay(text, tokens, locale)?.toISODate()).toBe(day);
	});

	test('is the same where the server is in a place that left this day out', () => {
		Settings.defaultZone = 'Pacific/Apia';
		expect(parseDay('30.12.2011', 'd.M.yyyy', 'en')?.toISODate()).toBe('2011-12-30');
	});

	test('has the months of the usual calendar, in plain digits', () => {
		const locale = toUsualCalendar('fa');
		expect(parseDay('5 نوامبر 2026', 'd MMMM yyyy', locale)?.toISODate()).toBe('2026-11-05');
		expect(parseDay('5 آبان 2026', 'd MMMM yyyy', locale)).toBeUndefined();
	});
});

test.each([
	['en', 'en'],
	['pt-BR', 'pt-BR'],
	['ar-EG', 'ar-EG'],
	['fa', 'fa-u-ca-gregory'],
	['fa-AF', 'fa-AF-u-ca-gregory'],
	['th', 'th-u-ca-gregory'],
	['sw-u-ca-islamic', 'sw-u-ca-gregory'],
	['fa-u-ca-gregory', 'fa-u-ca-gregory'],
])('the usual calendar goes without saying, or is said: %s is %s', (locale, usual) => {
	expect(toUsualCalendar(locale)).toBe(usual);
});
