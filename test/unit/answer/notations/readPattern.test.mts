import { compilePattern } from '../../../../libraries/compilePattern.mts';
import { readPattern } from '../../../../talklift/answer/notations/readPattern.ts';

const unusable = (problem: string) => ({ kind: 'unusable', problem, field: 'pattern' });

test('A pattern is read with its size, and whether it says where it begins or ends', () => {
	expect(readPattern('[A-Z]{2}\\.')).toEqual({
		kind: 'read',
		pattern: '[A-Z]{2}\\.',
		anchored: false,
		size: 6,
	});
});

test.each([
	['^A\\d', true],
	['\\d$', true],
	['\\A\\d', true],
	['\\d\\z', true],
	['\\d\\Z', true],
	['\\d', false],
	['\\$\\d', false],
	['\\^\\d', false],
	['[$^]\\d', false],
	['\\Q^\\E', false],
	['A\\d\\b', false],
])('%s has anchors of its own: %s', (source, anchored) => {
	expect(readPattern(source)).toMatchObject({ kind: 'read', anchored });
});

describe('Spellings of other engines become the engine’s', () => {
	test.each([
		// Python's
		['KDA\\Z', 'KDA\\z'],
		['K{,3}', 'K{0,3}'],
		['K{,12}', 'K{0,12}'],
		['K{,}', 'K{0,}'],
		['K{2,}', 'K{2,}'],
		['[{,3}]', '[{,3}]'],
		['\\{,3}', '\\{,3}'],
		['\\U0001F600', '\\x{0001F600}'],
		['[\\U0001F600-\\U0001F64f]', '[\\x{0001F600}-\\x{0001F64f}]'],
		['(?P<code>K)', '(?P<code>K)'],
		// JavaScript's
		['\\u00e9a', '\\x{00e9}a'],
		['\\u00E9abcd', '\\x{00E9}abcd'],
		['[\\u00c0-\\u00ff]', '[\\x{00c0}-\\x{00ff}]'],
		['\\u{1f600}', '\\x{1f600}'],
		['[\\u{1F600}]', '[\\x{1F600}]'],
		['\\\\u00e9', '\\\\u00e9'],
		['\\Q\\u00e9\\d\\E', '\\Q\\u00e9\\d\\E'],
		['\\Qa\\d', '\\Qa\\d'],
		// As copied with slashes and flags
		['/^ab$/', '(?:^ab$)'],
		['/^ab$/i', '(?i:^ab$)'],
		['/^ab$/gi', '(?i:^ab$)'],
		['/^ab$/ims', '(?ims:^ab$)'],
		['/^a b$/gu', '(?:^a b$)'],
		['  /^ab\n|^c$/i  ', '(?i:^ab\n|^c$)'],
		['x/^ab$/', 'x/^ab$/'],
		['/^ab$/I', '/^ab$/I'],
		['/^ab$/ i', '/^ab$/ i'],
		['/ab/', '/ab/'],
		[' ab ', ' ab '],
	])('%j is %j', (source, pattern) => {
		expect(readPattern(source)).toMatchObject({ kind: 'read', pattern });
	});

	test.each([
		['\\d', '٣', 'x'],
		['[\\d]', '٣', ']'],
		['[x\\d-]', '٣', '['],
		['\\w', 'é', '-'],
		['[\\w-]', 'é', '.'],
		['\\s', '\u00a0', 'x'],
		['[\\s]', '\u2003', ']'],
		['\\D', 'x', '٣'],
		['\\W', '-', 'é'],
		['\\S', 'x', '\u00a0'],
		['[^\\d]', 'x', '٣'],
		['[\\D]', 'x', '3'],
		['\\pL', 'ñ', '1'],
		['\\\\', '\\', 'd'],
		['\\.', '.', 'x'],
		['😀', '😀', '😂'],
	])('%s takes %j as TalkLift’s Python does, and not %j', (source, fitting, other) => {
		const reading = readPattern(source);
		const compiled = reading.kind === 'read' ? compilePattern(reading.pattern) : reading;
		if (!('matchesWhole' in compiled)) throw new Error(compiled.problem);
		expect([compiled.matchesWhole(fitting), compiled.matchesWhole(other)]).toEqual([true, false]);
	});
});

describe('The size counts what a pattern takes with its repetitions written out', () => {
	test.each([
		['abc', 3],
		['[A-Z]', 1],
		['[+*]', 1],
		['[{3}]', 1],
		['\\+', 1],
		['\\x{1f600}', 1],
		['\\u{1f600}', 1],
		['\\U0001F600', 1],
		['\\p{Lu}', 1],
		['😀', 1],
		['\\Qab\\E', 6],
		['a{b', 3],
		['a*', 3],
		['ab+', 4],
		['a?b', 4],
		['a{9}', 19],
		['ba{9}', 20],
		['a{2,9}', 19],
		['a{,9}', 19],
		['a{0}', 3],
		['(a)', 3],
		['b(a)', 4],
		['b(a)c', 5],
		['(?:a|b)', 5],
		['(?P<code>a)', 3],
		['(?<code>a)', 3],
		['(a(b)c)d', 8],
		['(ab){3}', 16],
		['c(ab){3}d', 18],
		['(?:a{9}){9}', 199],
	])('%s: %i', (source, size) => {
		expect(readPattern(source)).toMatchObject({ kind: 'read', size });
	});

	test('and is at most five thousand', () => {
		expect(readPattern('a{1000}a{1000}a{498}b')).toMatchObject({ kind: 'read', size: 5_000 });
		expect(readPattern('a{1000}a{1000}a{498}bb')).toEqual(
			unusable('The repetitions in the pattern are too large'),
		);
	});
});

test('A pattern has at most two thousand characters', () => {
	expect(readPattern('a'.repeat(2_000))).toMatchObject({ kind: 'read', size: 2_000 });
	expect(readPattern('a'.repeat(2_001))).toEqual(
		unusable('The pattern is longer than 2000 characters'),
	);
});

test('What the engine can’t do is said with the piece that is meant', () => {
	expect(readPattern('\\d+(?=KES)')).toEqual(
		unusable("Look-ahead ((?=) isn't supported in patterns, since checking could take forever"),
	);
});
