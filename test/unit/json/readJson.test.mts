import fastCheck from 'fast-check';

import { readJson } from '../../../talklift/readJson.ts';
import '../../chance.mts';

const read = (text: string) => {
	const json = readJson(text);
	return json.kind === 'read' ? json.value : json.kind;
};
const nested = (levels: number, inner: string) =>
	`${'['.repeat(levels)}${inner}${']'.repeat(levels)}`;
const inObjects = (levels: number) => `${'{"a":'.repeat(levels)}0${'}'.repeat(levels)}`;
const keys = (count: number) =>
	`{${Array.from({ length: count }, (_, key) => `"${key}":0`).join()}}`;

describe('JSON from outside', () => {
	test.each([
		['9007199254740993', '9007199254740993'],
		['-9007199254740993', '-9007199254740993'],
		['9007199254740992', '9007199254740992'],
		['12345678901234567890123', '12345678901234567890123'],
		['9007199254740993.0', '9007199254740993.0'],
		['1e400', '1e400'],
		['-1E400', '-1E400'],
		['1e20', '1e20'],
		['9007199254740991', 9007199254740991],
		['0.1234567890123456789', Number('0.1234567890123456789')],
		['1e-400', 0],
		['-0', -0],
		['12', 12],
	])('keeps a number that can be held exactly, and others as text: %s', (text, expected) => {
		expect(read(text)).toEqual(expected);
		expect(read(`{"session":${text},"list":[${text} , ${text}\n]}`)).toEqual({
			session: expected,
			list: [expected, expected],
		});
	});

	test.each([
		['a text of digits', '["9007199254740993"]', ['9007199254740993']],
		['a quote in a text', '["\\",9007199254740993,\\""]', ['",9007199254740993,"']],
		['a backslash at its end', '["\\\\",9007199254740993]', ['\\', '9007199254740993']],
		['many backslashes', `["${'\\\\'.repeat(3)}\\"1e999"]`, ['\\\\\\"1e999']],
		['brackets in a text', '["[[[{{{:::,,,"]', ['[[[{{{:::,,,']],
		['a name of digits', '{"9007199254740993":1}', { '9007199254740993': 1 }],
		['the names Infinity and NaN as texts', '["Infinity","NaN"]', ['Infinity', 'NaN']],
		['true, false and null', '[true,false,null]', [true, false, null]],
	])('is read as it stands: %s', (_, text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	test.each([
		'',
		'{',
		'"',
		'"\\"',
		'[1e400',
		'{9007199254740993:1}',
		'[00012345678901234567]',
		'[Infinity]',
		'[-Infinity]',
		'[NaN]',
		'[0x7fffffffffffffffff]',
		'9007199254740993 9007199254740993',
		']]]]',
		':::',
	])('is not made of what is none: %s', (text) => {
		expect(readJson(text)).toEqual({ kind: 'notJson' });
	});

	test.each([
		['64 levels', nested(64, '0')],
		['65 levels, the last one empty', nested(65, '')],
		['64 objects', inObjects(64)],
		['50,000 values in a list', `[${'0,'.repeat(49_999)}0]`],
		['50,000 names', keys(50_000)],
		['a long text with many brackets', `["${'[{,:'.repeat(100_000)}"]`],
	])('may have %s', (_, text) => {
		expect(readJson(text).kind).toBe('read');
	});

	test.each([
		['65 levels', nested(65, '0'), 'tooDeep'],
		['66 levels, the last one empty', nested(66, ''), 'tooDeep'],
		['a million levels', nested(1_000_000, ''), 'tooDeep'],
		['65 objects', inObjects(65), 'tooDeep'],
		['50,001 values in a list', `[${'0,'.repeat(50_000)}0]`, 'tooLarge'],
		['50,001 names', keys(50_001), 'tooLarge'],
		['many lists of many', `[${`[${'0,'.repeat(300)}0],`.repeat(300)}0]`, 'tooLarge'],
	])('may not have %s', (_, text, kind) => {
		expect(readJson(text)).toEqual({ kind });
	});

	test('is not looked at beyond its limits', () => {
		// What follows is no JSON, which nobody notices who stops at the limit.
		expect(read(`[${'0,'.repeat(50_002)}!`)).toBe('tooLarge');
		expect(read(`${nested(66, '').slice(0, 66)}!`)).toBe('tooDeep');
	});

	test('costs no more to read than the limits allow, however long it is', () => {
		const found = jest.spyOn(RegExp.prototype, 'exec');
		readJson(`[${'0,'.repeat(200_000)}0]`);
		const steps = found.mock.calls.length;
		found.mockRestore();
		expect(steps).toBeLessThanOrEqual(50_002);
	});

	test.each([
		['numbers', (count: number) => `[${'9007199254740993,'.repeat(count)}0]`],
		['texts full of quotes', (count: number) => JSON.stringify(Array(count).fill('"\\"'))],
		['brackets', (count: number) => `[${'[],'.repeat(count)}0]`],
		['names', keys],
	])('costs as many steps again when it is twice as long: %s', (_, write) => {
		const found = jest.spyOn(RegExp.prototype, 'exec');
		const jumped = jest.spyOn(String.prototype, 'indexOf');
		const stepsFor = (count: number) => {
			const text = write(count);
			const before = found.mock.calls.length + jumped.mock.calls.length;
			readJson(text);
			return found.mock.calls.length + jumped.mock.calls.length - before;
		};
		const [once, twice] = [stepsFor(2_000), stepsFor(4_000)];
		jest.restoreAllMocks();
		expect(once).toBeGreaterThan(2_000);
		expect(twice).toBeLessThanOrEqual(2 * once);
	});

	test('changes no prototype', () => {
		const value = read('{"__proto__":{"polluted":9007199254740993}}');
		expect(Object.keys(value as object)).toEqual(['__proto__']);
		expect(({} as { polluted?: string }).polluted).toBeUndefined();
	});

	test('is read as JavaScript reads it, long numbers aside', () => {
		fastCheck.assert(
			fastCheck.property(
				fastCheck.json({ maxDepth: 6 }),
				fastCheck.constantFrom(undefined, 1, '\t'),
				(compact, indent) => {
					const text = JSON.stringify(JSON.parse(compact), null, indent);
					const exact = JSON.parse(text, (_, value: unknown) =>
						Number.isInteger(value) && !Number.isSafeInteger(value) ? String(value) : value,
					) as unknown;
					const asNumbers = (value: unknown) =>
						JSON.stringify(value, (_, part: unknown) =>
							typeof part === 'string' && Number.isInteger(Number(part)) ? Number(part) : part,
						);
					expect(asNumbers(read(text))).toBe(asNumbers(exact));
				},
			),
			{ numRuns: 500 },
		);
	});

	test('is refused or read without throwing, whatever the text', () => {
		const signs = fastCheck.constantFrom(...'[]{}:,"\\ 09-e.tn\n\'u', '9007199254740993', '""');
		const texts = fastCheck.array(signs, { maxLength: 40 }).map((parts) => parts.join(''));
		fastCheck.assert(
			fastCheck.property(texts, (text) => {
				let isJson = true;
				try {
					JSON.parse(text);
				} catch {
					isJson = false;
				}
				expect(readJson(text).kind).toBe(isJson ? 'read' : 'notJson');
			}),
			{ numRuns: 2_000 },
		);
	});
});
