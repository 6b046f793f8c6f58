import { boundary, markBoundaries } from '../../../../talklift/answer/notations/markBoundaries.ts';

test.each([
	['plan B', '|plan| |B|'],
	['Nairobi-5', '|Nairobi|-|5|'],
	['café, 3!', '|café|, |3|!'],
	['e\u0301te\u0301', '|e\u0301te\u0301|'],
	['no_1', '|no_1|'],
	['हिन्दी में', '|हिन्दी| |में|'],
	['… !', '… !'],
	['', ''],
])('a word is marked where it begins and ends, in any script: %s', (text, marked) => {
	expect(markBoundaries(text)).toBe(marked.replaceAll('|', boundary));
});

test('a mark that was typed is no mark', () => {
	expect(markBoundaries(`pl${boundary}an`)).toBe(`${boundary}plan${boundary}`);
});
