import { dateNames } from '../../../../talklift/answer/notations/dateNames.ts';

describe('The names in dates', () => {
	test.each<[string, string, number[] | undefined]>([
		['en', 'january', [1]],
		['en', 'dec', [12]],
		['en', 'sept', [9]],
		['en-KE', 'febuary', [2]],
		['EN', 'febuary', [2]],
		['en', 'machi', undefined],
		['en', 'may', [5]],
		['sw', 'machi', [3]],
		['sw', 'desemba', [12]],
		['sw', 'febuary', undefined],
		['de', 'marz', [3]],
		['de', 'okt', [10]],
		['pt', 'marco', [3]],
		['fr-KM', 'janv', [1]],
		['ku', 'gulan', [5]],
		['vi', 'thang', undefined],
		// In Polish and Russian a month has another ending beside a day.
		['pl', 'marzec', [3]],
		['pl', 'marca', [3]],
		['pl', 'grudnia', [12]],
		['ru', 'декабрь', [12]],
		['ru', 'декабря', [12]],
		['ru', 'окт', [10]],
		// Persian has a calendar of its own.
		['fa', 'نوامبر', [11]],
		['fa', 'آبان', undefined],
	])('in %s: the month %s is %j', (locale, name, months) => {
		expect(dateNames(locale).months.get(name)).toEqual(months);
	});

	test.each<[string, string, number[] | undefined]>([
		['en', 'monday', [1]],
		['en', 'sun', [7]],
		['en', 'thurs', [4]],
		['en', 'jumatatu', undefined],
		['sw', 'jumatatu', [1]],
		['sw', 'jumapili', [7]],
		['de', 'mittwoch', [3]],
		['de', 'mi', [3]],
		['pt', 'quinta', [4]],
		['pt', 'domingo', [7]],
	])('in %s: the weekday %s is %j', (locale, name, weekdays) => {
		expect(dateNames(locale).weekdays.get(name)).toEqual(weekdays);
	});

	test('are words: neither numbers that count months nor single letters for weekdays', () => {
		const { months, weekdays } = dateNames('et');
		expect([...weekdays.keys()]).toEqual([
			...['esmaspaev', 'teisipaev', 'kolmapaev', 'neljapaev', 'reede', 'laupaev', 'puhapaev'],
		]);
		expect([...weekdays.values()]).toEqual([[1], [2], [3], [4], [5], [6], [7]]);
		expect([...new Set([...months.values()].flat())]).toEqual(
			Array.from({ length: 12 }, (_, index) => index + 1),
		);
		expect([...dateNames('ko').months]).toEqual([]);
		expect([...dateNames('kgp').months]).toEqual([]);
	});

	test.each([
		['de-AT', []],
		['pt-MZ', ['feira', 'de']],
		['es-GQ', ['de']],
		['sw-KE', ['tarehe', 'siku', 'mwezi', 'mwaka', 'wa', 'ya']],
	])('may have words between them in %s: %j', (locale, words) => {
		expect(dateNames(locale).fillers).toEqual(new Set(['er', 'º', 'ª', ...words]));
	});
});
