import { readEnglishNumber } from '../../../../talklift/answer/languages/readEnglishNumber.ts';

test.each([
	['one', 1],
	['nineteen', 19],
	['twenty one', 21],
	['ninety nine', 99],
	['one hundred', 100],
	['an hundred', 100],
	['a hundred and one', 101],
	['nine hundred ninety nine', 999],
	['eleven hundred', 1_100],
	['a thousand a hundred', 1_100],
	['a thousand and one', 1_001],
	['an thousand', 1_000],
	['twelve thousand three hundred and forty five', 12_345],
	['a million', 1_000_000],
	['two billion and ten', 2_000_000_010],
	['one trillion', 1_000_000_000_000],
	['half a thousand', 500],
	['half a million', 500_000],
	['two and half', 2.5],
	['two and a half', 2.5],
	['two and half thousand', 2_500],
	['a hundred and a half', 100.5],
	['nine hundred ninety nine and a half', 999.5],
	['one and a half million', 1_500_000],
	['zero point five', 0.5],
	['five point zero nine', 5.09],
	['a hundred point five', 100.5],
	['two point two five million', 2_250_000],
	['one point one thousand', 1_100],
])('%s is %d', (words, value) => {
	expect(readEnglishNumber(words.split(' '))).toEqual([value]);
});

test.each([
	...['', 'a', 'an', 'an five', 'twenty a', 'two thousand and a', 'a and a half', 'a point five'],
	...['twenty zero', 'twenty ten', 'thirty twenty', 'five one', 'twenty five six', 'six twenty'],
	...['hundred', 'zero hundred', 'twenty hundred', 'many hundred', 'hundred five'],
	...['one hundred zero', 'one hundred many', 'one hundred and', 'one hundred and and five'],
	...['one hundred two hundred', 'thousand five', 'million', 'two thousand and and five'],
	...[
		'one thousand one thousand',
		'five thousand million',
		'five thousand two million',
		'and five',
	],
	...[
		'a thousand and',
		'five and',
		'half',
		'half a',
		'half a five',
		'a half',
		'the half a million',
	],
	...['a thousand and a half', 'half and a half', 'two and a half five', 'two and a halfpenny'],
	...['point five', 'five point', 'five point million', 'many point five', 'five point ten'],
	...[
		'five point two ten',
		'five point many',
		'five point two point two',
		'five two',
		'five point a',
	],
])('%j is no number', (words) => {
	expect(readEnglishNumber(words.split(' '))).toEqual([]);
});
