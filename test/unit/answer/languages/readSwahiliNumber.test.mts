import { readSwahiliNumber } from '../../../../talklift/answer/languages/readSwahiliNumber.ts';

test.each<[string, number[]]>([
	['sifuri', [0]],
	['sufuri', [0]],
	['ziro', [0]],
	['wawili', [2]],
	['kumi', [10]],
	['tisini na tisa', [99]],
	['mia', [100]],
	['mia tisa', [900]],
	['mia tisa na tisini na tisa', [999]],
	['mia na kumi na moja', [111]],
	['elfu', [1_000]],
	['elfu na tano', [1_005]],
	['elfu mia', [100_000]],
	['elfu tano mia tatu', [5_300]],
	['elfu tano na mia tatu', [5_300]],
	['elfu moja mia tisa tisini', [1_990]],
	['laki moja na elfu hamsini', [150_000]],
	['milioni moja laki mbili', [1_200_000]],
	['elfu ishirini na tano', [20_005, 25_000]],
	['elfu mia tisa na tisini na tisa', [900_099, 990_009, 999_000]],
	[
		'milioni mia tisa na tisini na tisa na laki tisa na elfu tisini na tisa na mia tisa na tisini na tisa',
		[999_999_999],
	],
])('%s can mean %j', (words, values) => {
	expect(readSwahiliNumber(words.split(' '))).toEqual(values);
});

test.each([
	...['', 'na', 'sifuri tano', 'tano sifuri', 'sifuri na', 'si furi', 'tano tano', 'tano na moja'],
	...[
		'kumi tano moja',
		'kumi moja',
		'kumi na',
		'kumi na kumi',
		'kumi na moja moja',
		'kumi na moja na',
	],
	...[
		'mia kumi',
		'mia kumi na moja',
		'mia tano tano',
		'mia na',
		'mia mia',
		'mia na mia',
		'mia nyingi',
	],
	...[
		'elfu na',
		'elfu tano na',
		'elfu tano tano',
		'elfu elfu',
		'mia elfu',
		'elfu tano na laki moja',
	],
	...['elfu tano na na tano', 'elfu na na tano', 'habari', 'elfu habari', 'tano elfu'],
])('%j is no number', (words) => {
	expect(readSwahiliNumber(words.split(' '))).toEqual([]);
});
