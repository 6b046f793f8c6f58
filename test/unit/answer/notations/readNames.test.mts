import { readNames } from '../../../../talklift/answer/notations/readNames.ts';

test.each<[unknown, string[]]>([
	[' deal , done;agreed\nright\r\nyes,', ['deal', 'done', 'agreed', 'right', 'yes']],
	[
		['deal, done', ' right ', '', 3, true, null, { name: 'x' }],
		['deal, done', 'right', '3', 'true'],
	],
	[7, ['7']],
	['', []],
	[undefined, []],
	[{ yes: 'deal' }, []],
])('%j is read as the names %j', (given, names) => {
	expect(readNames(given)).toEqual(names);
});

test.each([
	['a list', Array.from({ length: 1_001 }, (_, index) => `name ${index}`)],
	['text', Array.from({ length: 1_001 }, (_, index) => `name ${index}`).join(',')],
])('of %s no more than a thousand names are read', (_what, given) => {
	expect(readNames(given)).toHaveLength(1_000);
	expect(readNames(given).at(-1)).toBe('name 999');
});
