import { findAtPath, readJsonPath } from '../../../nodes/TalkLift/actions/parameters/jsonPath.ts';

describe('An expression that names a field of the item', () => {
	test.each([
		['={{ $json.text }}', ['text']],
		['={{$json.text}}', ['text']],
		['={{ $json.a.b_c.$d }}', ['a', 'b_c', '$d']],
		['={{ $json["First name"] }}', ['First name']],
		["={{ $json['a'].b[0] }}", ['a', 'b', '0']],
	])('%s is read from the item', (expression, path) => {
		expect(readJsonPath(expression)).toEqual(path);
	});

	test.each([
		'={{ $json }}',
		'=Dear {{ $json.name }}',
		'={{ $json.text }}!',
		'={{ $json.text }} ',
		'={{ $json.text.trim() }}',
		'={{ $json.a + $json.b }}',
		'={{ $json?.text }}',
		'={{ $json[$json.key] }}',
		'={{ $json["a\\"b"] }}',
		'={{ $json["a"b"] }}',
		'={{ $jsonText.text }}',
		'{{ $json.text }}',
		'$json.text',
	])('%s is left to n8n', (expression) => {
		expect(readJsonPath(expression)).toBeUndefined();
	});
});

describe('The field of an item', () => {
	test('is given when it is a text, a number or a boolean', () => {
		const json = { text: '', list: [{ on: false }], count: 0 };
		expect(findAtPath(json, ['text'])).toBe('');
		expect(findAtPath(json, ['count'])).toBe(0);
		expect(findAtPath(json, ['list', '0', 'on'])).toBe(false);
	});

	test('is left to n8n when it is missing, null, a list, an object or inherited', () => {
		const json = { none: null, list: [], object: {}, text: 'abc' };
		for (const key of ['missing', 'none', 'list', 'object', 'toString', 'constructor', '__proto__'])
			expect(findAtPath(json, [key])).toBeUndefined();
		expect(findAtPath(json, ['text', 'length'])).toBeUndefined();
		expect(findAtPath(json, ['none', 'deeper'])).toBeUndefined();
		expect(findAtPath(undefined, ['text'])).toBeUndefined();
	});
});
