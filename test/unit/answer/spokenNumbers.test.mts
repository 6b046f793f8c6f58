import { readEnglishNumber } from '../../../talklift/answer/languages/readEnglishNumber.ts';
import { readSwahiliNumber } from '../../../talklift/answer/languages/readSwahiliNumber.ts';
import { readNumber } from '../../../talklift/answer/notations/readNumber.ts';

describe('A number in English words', () => {
	test.each([
		['zero', 0],
		['nineteen', 19],
		['twenty', 20],
		['twenty five', 25],
		['a hundred', 100],
		['a hundred and five', 105],
		['two hundred six', 206],
		['nineteen hundred and ninety', 1_990],
		['a thousand', 1_000],
		['two million three hundred thousand and five', 2_300_005],
		['half a million', 500_000],
		['two and a half', 2.5],
		['two and a half million', 2_500_000],
		['five point two', 5.2],
		['one point five million', 1_500_000],
	])('is read: %s', (words, value) => {
		expect(readEnglishNumber(words.split(' '))).toEqual([value]);
	});

	test.each([
		...['a', 'a five', 'hundred', 'thousand', 'one hundred and', 'one hundred zero'],
		...['one hundred five six', 'twenty hundred', 'one thousand and', 'five thousand million'],
		...['half a', 'five thousand and a half', 'five point', 'point five', 'five point twenty'],
		...['five six', 'twenty ten', 'ten five', 'and five', 'many'],
	])('is not made of words that are none: %s', (words) => {
		expect(readEnglishNumber(words.split(' '))).toEqual([]);
	});
});

describe('A number in Swahili words', () => {
	test.each<[string, number[]]>([
		['sifuri', [0]],
		['tano', [5]],
		['kumi na moja', [11]],
		['ishirini na tano', [25]],
		['mia', [100]],
		['mia tano', [500]],
		['mia na tano', [105]],
		['mia tano na tano', [505]],
		['elfu tano', [5_000]],
		['elfu mia tano', [500_000]],
		['laki moja', [100_000]],
		['milioni mbili na elfu tano', [2_005_000]],
		['elfu kumi na moja', [10_001, 11_000]],
	])('is read in every way it can be meant: %s', (words, values) => {
		expect(readSwahiliNumber(words.split(' '))).toEqual(values);
	});

	test.each([
		...['mia kumi', 'mia milioni', 'mia na', 'kumi tano', 'kumi na', 'kumi na mia'],
		...['elfu na elfu', 'habari', Array(21).fill('kumi').join(' ')],
	])('is not made of words that are none: %s', (words) => {
		expect(readSwahiliNumber(words.split(' '))).toEqual([]);
	});
});

describe('A number in digits beside a word', () => {
	const read = (text: string) =>
		readNumber(text, { separator: 'ask', letters: { k: 3 } }).map((reading) => reading.text);

	test.each([
		['5k', '5000'],
		['1.5k', '1500'],
		['5 thousand', '5000'],
		['2.5 million', '2500000'],
		['elfu 5', '5000'],
		['laki 2', '200000'],
		['minus 5', '-5'],
		['minus five', '-5'],
	])('is read with it: %s', (text, value) => {
		expect(read(text)).toEqual([value]);
	});

	test.each(['5 foo', 'foo 5', 'one two', 'minus'])('is not made of %s', (text) => {
		expect(read(text)).toEqual([]);
	});
});
