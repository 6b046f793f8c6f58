import { readChoiceList, readChoices } from '../../../talklift/answer/choices.ts';

test.each<[string, unknown, string[]]>([
	['a list in an object', { choices: ['Car', 'Home'] }, ['Car', 'Home']],
	['options in an object', { count: 2, options: ['Car', 'Home'] }, ['Car', 'Home']],
	['values in an object', { values: ['Car', 'Home'] }, ['Car', 'Home']],
	['items in an object', { items: ['Car', 'Home'] }, ['Car', 'Home']],
	['an object from value to label', { c: 'Car', h: 'Home' }, ['Car', 'Home']],
	['a single choice with more text', { label: 'Car', kind: 'vehicle' }, ['Car']],
	['a single choice with more fields', { label: 'Car', id: 7, active: true }, ['Car']],
	['text with space around a list', ' ["Car", "Home"] ', ['Car', 'Home']],
	['text with space around nothing', ' None ', []],
	['a line of dashes', '---', []],
	['a dash', '-', []],
	['not available', 'n/a', []],
	['what JavaScript makes of an object', '[object Object]', []],
	['a choice that begins with none', 'None of these, Car', ['None of these', 'Car']],
	['a choice that begins with a dash', '-5, 5', ['-5', '5']],
	['blank lines', 'Car\n\n\r\nHome', ['Car', 'Home']],
	['bars', 'Car, new | Home', ['Car, new', 'Home']],
	['semicolons', 'Car | new; Home', ['Car | new', 'Home']],
	['Python with both kinds of quotes', `["It's home", 'Car']`, ["It's home", 'Car']],
	[
		'Python with a quotation mark',
		`['Say "hi"', "a \\"b\\" c", 'x']`,
		['Say "hi"', 'a "b" c', 'x'],
	],
	['a comma at the end without a space', "['Car', 'Home',]", ['Car', 'Home']],
	['a comma at the end of a pair', "[('c', 'Car',), ('h', 'Home', )]", ['Car', 'Home']],
	['truth values beside names', [{ label: true, name: 'Car' }], ['Car']],
	['a bracket that is never closed', '[Car, Home', ['[Car', 'Home']],
])('choices are read from %s: %j', (_what, given, labels) => {
	expect(readChoices(given)).toEqual(labels);
});

test.each<[string, object, string | undefined]>([
	['value', { label: 'Car', value: ' c1 ' }, 'c1'],
	['payload', { title: 'Car', payload: 'c1' }, 'c1'],
	['id', { name: 'Car', id: 17 }, '17'],
	['key', { text: 'Car', key: 'c1' }, 'c1'],
	['id beside a truth value', { label: 'Car', value: true, id: 'c1' }, 'c1'],
	['id beside a blank value', { label: 'Car', value: ' ', id: 'c1' }, 'c1'],
	['pair', ['c1', 'Car'], 'c1'],
	['nothing', { label: 'Car' }, undefined],
])("a button's value is read from its %s", (_which, choice, value) => {
	expect(readChoiceList([choice])).toEqual([{ label: 'Car', value }]);
});

test.each([
	['text', () => 'Car, Home'],
	['a list of texts', () => ['Car', 'Home']],
])('the same choices as %s are read once', (_what, typed) => {
	expect(readChoiceList(typed())).toBe(readChoiceList(typed()));
});

test('what looks the same as text and as a list stays apart', () => {
	expect(readChoices(['Car, new', 'Home'])).toEqual(['Car, new', 'Home']);
	expect(readChoices(['Car', 2])).toEqual(['Car', '2']);
});
