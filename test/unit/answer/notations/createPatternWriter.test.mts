import { createPatternWriter } from '../../../../talklift/answer/notations/createPatternWriter.ts';

const write = (pieces: readonly string[]) => {
	const writer = createPatternWriter();
	for (const piece of pieces) writer.add(piece);
	return writer.written();
};

describe('Repetitions', () => {
	test.each<[string[], string]>([
		[['a', '{3}'], 'a{3}'],
		[['a', '{0}'], 'a{0}'],
		[['a', '{5,}'], 'a{5,}'],
		[['a', '{12,}', '?'], 'a{12,}?'],
		[['a', '{2,9}', 'b'], 'a{2,9}b'],
		[['a', '*', 'b', '+', 'c', '?'], 'a*b+c?'],
		[['a', '{999}'], 'a{999}'],
		[['a', '{1000}'], 'a{1000}'],
		[['a', '{1000,}'], 'a{1000,}'],
		[['a', '{0,1000}'], 'a{0,1000}'],
	])('%j stay as they are, up to a thousand times', (pieces, pattern) => {
		expect(write(pieces)).toEqual({ pattern });
	});

	test.each<[string[], string]>([
		[['a', '{1001}'], 'a{1000}a{1}'],
		[['a', '{2000}'], 'a{1000}a{1000}'],
		[['a', '{2300}', 'b'], 'a{1000}a{1000}a{300}b'],
		[['a', '{1500,}'], 'a{1000}a{500}a*'],
		[['a', '{0,2000}'], 'a{0,1000}a{0,1000}'],
		[['a', '{1200,1500}'], 'a{1000}a{200}a{0,300}'],
		[['a', '{1,1001}'], 'a{1}a{0,1000}'],
		[['a', '{1500,1500}'], 'a{1000}a{500}'],
	])('%j stand side by side beyond a thousand', (pieces, pattern) => {
		expect(write(pieces)).toEqual({ pattern });
	});

	test.each<[string[], string]>([
		[['x', '(', 'a', ')', '{1001}'], 'x(a){1000}(a){1}'],
		[['x', '(?:', 'a', 'b', ')', '{1001}'], 'x(?:ab){1000}(?:ab){1}'],
		[['x', '(?:', 'y', '(', 'a', ')', '{1001}', ')'], 'x(?:y(a){1000}(a){1})'],
		[['x', '(?:', '(', 'a', ')', 'y', ')', '{1001}'], 'x(?:(a)y){1000}(?:(a)y){1}'],
		[['(', 'a', ')', 'b', '{1001}'], '(a)b{1000}b{1}'],
		[['(?:', 'a', '+', ')', '{1001}'], '(?:a+){1000}(?:a+){1}'],
	])('%j repeat what stands before them, be it a group', (pieces, pattern) => {
		expect(write(pieces)).toEqual({ pattern });
	});

	test.each<[string[], string]>([
		[['(?:', 'a', '{30}', ')', '{33}'], '(?:a{30}){33}'],
		[['(?:', 'a', '{30}', ')', '{40}'], '(?:a{30}){33}(?:a{30}){7}'],
		[
			['(?:', 'a', '{1,30}', 'b', '{2}', ')', '{1,40}'],
			'(?:a{1,30}b{2}){1}(?:a{1,30}b{2}){0,33}(?:a{1,30}b{2}){0,6}',
		],
		[['(?:', 'a', '{30,}', ')', '{40}'], '(?:a{30,}){33}(?:a{30,}){7}'],
		[
			['(?:', '(?:', 'a', '{3}', ')', '{10}', ')', '{34}'],
			'(?:(?:a{3}){10}){33}(?:(?:a{3}){10}){1}',
		],
		[['(?:', 'a', '{1001}', ')', '{2}'], '(?:a{1000}a{1}){1}(?:a{1000}a{1}){1}'],
		[['(?:', 'a', '*', ')', '{1000}'], '(?:a*){1000}'],
	])('%j inside of each other count together', (pieces, pattern) => {
		expect(write(pieces)).toEqual({ pattern });
	});

	test.each([
		[['a', '{5,2}'], 'a{5,2}'],
		[['a', '{1500,1200}'], 'a{1500,1200}'],
	])('%j from more to fewer are left for the engine to reject', (pieces, pattern) => {
		expect(write(pieces)).toEqual({ pattern });
	});
});

describe('A pattern for texts with marked word boundaries', () => {
	test.each([[['a', 'b']], [['\\d', '{3}']], [['^', '[\\b]', '$']]])(
		'isn’t written for %j, which asks for none',
		(pieces) => {
			expect(write(pieces)).not.toHaveProperty('marked');
		},
	);

	test.each([
		['\\B'],
		['\\C'],
		['\\PL'],
		['\\P{L}'],
		['\\Qa b\\E'],
		['(?s'],
		['(?s:'],
		['(?is'],
		['(?ims:'],
		['(?-s:'],
		['[\\W]'],
		['[\\D.]'],
		['[.\n\\S]'],
		['[\\P{L}]'],
		['[[:^alpha:]]'],
		['[a\\x{80}-\\x{10ffff}]'],
		['[\\x{80}-\\x{0010FFFF}]'],
	])('isn’t written with %s, which could take a mark for a sign', (piece) => {
		expect(write(['\\b', piece])).not.toHaveProperty('marked');
	});

	test.each([
		['\\s'],
		['\\pL'],
		['(?i'],
		['(?im:'],
		['(?P<s>'],
		['(?P<size>'],
		['s'],
		['[(?s]'],
		['[\\w]'],
		['[[:alpha:]]'],
		['[\\x{10d0}-\\x{10ff}]'],
		['[^a]'],
		['.'],
	])('is written with %s', (piece) => {
		expect(write(['\\b', piece])).toHaveProperty('marked');
	});

	test('repeats as the pattern does', () => {
		const mark = '\\x{10ffff}';
		const group = `((?:${mark}*a){2})`;
		expect(write(['\\b', '(', 'a', '{2}', ')', '{1001}'])).toEqual({
			pattern: '\\b(a{2}){500}(a{2}){500}(a{2}){1}',
			marked: `(?:${mark}${group}{500}${group}{500}${group}{1})${mark}*`,
		});
	});
});
