import { readChoices } from '../../../talklift/answer/choices.ts';

test.each<[unknown, string[]]>([
	['', []],
	[null, []],
	[undefined, []],
	[7, []],
	[{}, []],
	['Car', ['Car']],
	['Car, Home ,Travel,', ['Car', 'Home', 'Travel']],
	['Car\nHome, sweet home\r\n\r\nTravel', ['Car', 'Home, sweet home', 'Travel']],
	['["Car", "Home, sweet home", 3, true, null]', ['Car', 'Home, sweet home', '3', 'true']],
	[
		'[{"label":"Car","value":"c"},{"title":"Home"},{"value":"t"},{"x":1},["n"]]',
		['Car', 'Home', 't'],
	],
	['[{"label":"","value":"c"}]', ['c']],
	['[Car], [Home]', ['[Car]', '[Home]']],
	['{"choices": ["Car", "Home"]}', ['Car', 'Home']],
	['{"items": [{"label": "Car"}]}', ['Car']],
	['{"label": "Car", "value": "c"}', ['Car']],
	['{"c": "Car", "h": "Home", "n": 3}', ['Car', 'Home']],
	["['Car', u'It\\'s home', None, True, ]", ['Car', "It's home", 'true']],
	["(('c', 'Car'), ('h', \"Home\"))", ['Car', 'Home']],
	["{'c': 'Car', }", ['Car']],
	['[]', []],
	[
		['Car', { name: 'Home' }],
		['Car', 'Home'],
	],
	[
		['Car', ' Car', 'car'],
		['Car', 'car'],
	],
	[['e\u0301', '\u00e9'], ['é']],
	[[{ label: { toString: 1 } }, Object.create(null)], []],
])('%j is read as %j', (choiceOptions, choices) => {
	expect(readChoices(choiceOptions)).toEqual(choices);
});

test('a list without end is cut', () => {
	expect(readChoices(Array.from({ length: 5_000 }, (_, index) => index))).toHaveLength(1_000);
});
