import { decodeSpellings } from '../../../talklift/api/decodeSpellings.ts';

const spelled = (text: string) => {
	const units = text.split('');
	return { units, starts: units.map((_, at) => at), ends: units.map((_, at) => at + 1) };
};

test.each([
	['a\\u0062c', 'abc'],
	['\\u{1f600}!', '😀!'],
	['\\x41\\n\\t\\"\\/', 'A\n\t"/'],
	['&#x41;&#66;&#67', 'ABC'],
	['&amp;&LT;&gt;&quot;&apos;&nbsp;', '&<>"\' '],
	['%41%c3%a4%e2%82%ac%f0%9f%98%80', 'Aä€😀'],
	['%E4', 'ä'],
	['&#x10ffff;', '\u{10ffff}'],
	['&#x110000;&#9999999;', ''],
	['%2541', '%41'],
	['100%25 &amp;amp; 5%', '100% &amp; 5%'],
])('%j is %j once one layer of escapes is undone', (text, decoded) => {
	expect(decodeSpellings(spelled(text))?.units.join('')).toBe(decoded);
});

test.each([[''], ['plain'], ['100% & more'], ['%zz &foo; \\q']])(
	'%j has no escape in it',
	(text) => {
		expect(decodeSpellings(spelled(text))).toBeUndefined();
	},
);

test('Each character knows where in the text it was written', () => {
	expect(decodeSpellings(spelled('a%26&lt;b'))).toEqual({
		units: ['a', '&', '<', 'b'],
		starts: [0, 1, 4, 8],
		ends: [1, 4, 8, 9],
	});
});
