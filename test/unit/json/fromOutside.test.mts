import {
	dropUnsendable,
	isKeyOf,
	isObject,
	readId,
	readText,
	readWords,
	sameId,
} from '../../../talklift/json.ts';

test.each([
	[3442, 3442],
	[0, 0],
	['3442', '3442'],
	[' 3442 ', ' 3442 '],
	['a-b', 'a-b'],
	[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	[Number.MAX_SAFE_INTEGER + 1, undefined],
	[-Number.MAX_SAFE_INTEGER - 1, undefined],
	[Number.NaN, undefined],
	[Number.POSITIVE_INFINITY, undefined],
	['', undefined],
	[' \n', undefined],
	[true, undefined],
	[null, undefined],
	[[3442], undefined],
])('The id in %p is %p', (value, id) => {
	expect(readId(value)).toBe(id);
});

test.each([
	[3442, 3442],
	[3442, '3442'],
	[' 3442 ', 3442],
	['3442', '3442\n'],
	['a', ' a'],
])('%j and %j are the same id, either way round', (one, other) => {
	expect(sameId(one, other)).toBe(true);
	expect(sameId(other, one)).toBe(true);
});

test.each([
	[3442, 3443],
	['3442', '03442'],
	['a', 'A'],
	[undefined, undefined],
	[null, null],
	[undefined, 'undefined'],
	['', ''],
	[Number.NaN, 'NaN'],
])('%p and %p are not the same id, either way round', (one, other) => {
	expect(sameId(one, other)).toBe(false);
	expect(sameId(other, one)).toBe(false);
});

test.each([
	['yes', 'yes'],
	[' Please answer. \n', 'Please answer.'],
	['0', '0'],
	['', undefined],
	[' \t', undefined],
	[0, undefined],
	[true, undefined],
	[null, undefined],
	[['yes'], undefined],
])('The words in %j are %p', (value, words) => {
	expect(readWords(value)).toBe(words);
});

test.each([
	[' a ', ' a '],
	['', ''],
	[0, '0'],
	[1.5, '1.5'],
	[false, 'false'],
	[null, undefined],
	[{}, undefined],
	[['a'], undefined],
])('The text in %j is %j', (value, text) => {
	expect(readText(value)).toBe(text);
});

test.each([
	[{}, true],
	[Object.create(null), true],
	[[], false],
	[null, false],
	['{}', false],
])('%p is an object: %p', (value, isOne) => {
	expect(isObject(value)).toBe(isOne);
});

test.each([
	['WEB', true],
	['web', false],
	['toString', false],
	['__proto__', false],
	[['WEB'], false],
	[7, false],
	[undefined, false],
])('%j is a name in a table: %j', (name, isOne) => {
	expect(isKeyOf({ WEB: 'Web', 7: 'Seven', undefined: '' }, name)).toBe(isOne);
});

test.each([
	['a\0b', 'ab'],
	['a\ud83d', 'a'],
	['\ude00a', 'a'],
	['Asante 😀', 'Asante 😀'],
	['two\nlines', 'two\nlines'],
])('%j is sent as %j', (text, sent) => {
	expect(dropUnsendable(text)).toBe(sent);
});
