import { redactBody } from '../../../talklift/api/redaction.ts';
import { readResponse } from '../../../talklift/api/response.ts';

const bodyOf = (body: unknown) => readResponse({ status: 200, headers: {}, body }).body;

const nested = (levels: number): unknown =>
	Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 'x');

describe('The body of a response', () => {
	test.each<[string, unknown]>([
		['JSON', { id: 1, list: ['a', null, { b: true }] }],
		['text', 'OK'],
		['nothing', ''],
		['64 levels', nested(64)],
		['a text of 100,000 characters', 'x'.repeat(100_000)],
	])('becomes part of an item: %s', (_, body) => {
		expect(bodyOf(body)).toBe(body);
	});

	test.each<[string, unknown, RegExp]>([
		['a level too deep', nested(65), /^Left out: nested/],
		['thousands of levels', nested(20_000), /^Left out: nested/],
		['too many values', Array(50_001).fill(0), /^Left out: larger/],
		['a very long text', 'x'.repeat(30_000_000), /^Left out: larger/],
		['many long texts', Array(20).fill('x'.repeat(6_000)), /^Left out: larger/],
		['one character more than that', 'x'.repeat(100_001), /^Left out: larger/],
		['long names', { ['x'.repeat(100_001)]: 1 }, /^Left out: larger/],
	])('is replaced by a note: %s', (_, body, note) => {
		expect(bodyOf(body)).toMatch(note);
	});

	test('loses secrets wherever they stand, and nothing else', () => {
		const redact = (text: string) => text.replaceAll('secret', '…');
		const body = { a: ['a secret', 1, null], secret: { b: 'b', c: true } };
		expect(redactBody(body, redact)).toEqual({ a: ['a …', 1, null], '…': { b: 'b', c: true } });
	});
});
