import {
	splitWords,
	toPlainLetters,
	toWords,
} from '../../../../talklift/answer/languages/toWords.ts';

test.each([
	['Café Olé', 'cafe ole'],
	['ÉÉÉ', 'eee'],
	['Ế', 'e'],
	['STRASSE', 'strasse'],
	['Straße', 'strasse'],
	['का', 'का'],
	['PLAIN', 'plain'],
])('%j in plain letters is %j', (text, plain) => {
	expect(toPlainLetters(text)).toBe(plain);
});

test.each<[string, string[]]>([
	["I'd like the Sign-Up form", ['id', 'like', 'the', 'sign-up', 'form']],
	["don't-know", ['dont-know']],
	['Crème brûlée', ['creme', 'brulee']],
	['option #2 & 3+4', ['option', '#', '2', '&', '3', '+', '4']],
	['fine 👍', ['fine', '👍']],
	['- ... !', []],
	['', []],
])('the words of %j are %j', (text, words) => {
	expect(toWords(text)).toEqual(words);
});

test('words can be had with capital letters and accents, too', () => {
	expect(splitWords("I'd like Crème")).toEqual(['Id', 'like', 'Crème']);
	expect(splitWords('…')).toEqual([]);
});
