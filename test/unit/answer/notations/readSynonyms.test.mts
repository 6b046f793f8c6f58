import { readSynonyms } from '../../../../talklift/answer/notations/readSynonyms.ts';

const table = (synonyms: unknown) =>
	readSynonyms(synonyms).map(({ label, word }) => `${label}: ${word}`);

test.each<[string, unknown, string[]]>([
	[
		'lines and semicolons',
		'Motor = car, gari\n\r\n Medical=health ;Travel = safari',
		['Motor: car', 'Motor: gari', 'Medical: health', 'Travel: safari'],
	],
	['a word with the sign in it', 'Sum = a=b', ['Sum: a=b']],
	[
		'an object',
		{ Motor: 'car, gari', ' Medical ': ['health'] },
		['Motor: car', 'Motor: gari', 'Medical: health'],
	],
	['an accent in two characters', 'Cafe\u0301 = kahawa', ['Café: kahawa']],
	['words without a choice', '= car\n  = gari', []],
	['a choice without words', 'Motor =', []],
	['nothing', undefined, []],
	['a line without the sign, as its own word', 'Motor car', ['Motor car: Motor car']],
])('other words are read from %s', (_what, synonyms, read) => {
	expect(table(synonyms)).toEqual(read);
});
