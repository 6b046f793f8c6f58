import { compilePattern } from '../../../libraries/compilePattern.mts';
import { readPattern } from '../../../talklift/answer/notations/readPattern.ts';
import { pattern as patternRule } from '../../../talklift/answer/rules/pattern.ts';
import { inShort, judgeBySlot, surroundings } from './judgeWith.mts';

const length = 100_000;

/** Pseudo-random letters a and b: the same in every run. */
const mixed = Array.from({ length }, (_, index) => ((index * index * 31) % 97) % 2)
	.map((bit) => 'ab'[bit])
	.join('');

// With an engine that backtracks, none of these would come to an end in a lifetime.
const catastrophic = [
	'^(a+)+$',
	'^(a|aa)+$',
	'^(a|a?)+$',
	'^(.*a){20}$',
	'^([a-zA-Z]+)*x$',
	'^(a*)*b$',
	'^(([a-z])+.)+[A-Z]([a-z])+$',
	'^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$',
	'(x+x+)+y',
	'(.*)*b(.*)*c(.*)*d',
	'^(\\w+\\s?)*$',
	'^(?:a?){90}a{90}$',
	'\\s+$',
	'(?:\\b|\\B|a)*!$',
];

describe('patterns from a payload', () => {
	test.each(catastrophic)(
		`%s is checked against answers of ${length} characters`,
		(validation_regex) => {
			const answers = [
				`${'a'.repeat(length - 1)}!`,
				`${mixed.slice(1)}!`,
				' '.repeat(length - 1) + '!',
			];
			for (const answer of answers) {
				const verdict = judgeBySlot({ validation_regex }, answer, { cleaning: { trim: false } });
				expect(inShort(verdict)).toMatch(/^rejected$|^accepted/);
			}
		},
	);

	test.each([
		['((a{100}){100}){100}'],
		['(((((((a{9}){9}){9}){9}){9}){9}){9})'],
		['((((((((a{2,9}){2,9}){2,9}){2,9}){2,9}){2,9}){2,9}){2,9})'],
		[`(?:${'\\pL'.repeat(300)}){100}`],
		[`(?i:${'[^x]'.repeat(400)}){1000}`],
		['(?:a{1000}){1000}'],
		['a{999999999}'],
		['(?:a{,1000}){,1000}'],
		[`${'x{1000}'.repeat(200)}`],
		['a'.repeat(2_001)],
		[`\\Q${'a'.repeat(1_000)}\\E{1000}`],
		['(?P<n>(?:[[:alpha:]]{500}|[^\\]]{500}){20})'],
	])('%s is refused before it takes time and memory', (pattern) => {
		expect(readPattern(pattern)).toMatchObject({ kind: 'unusable', field: 'pattern' });
	});

	test('the size before compiling is no lower than the size after', () => {
		const patterns = [
			...catastrophic,
			'a{3,}b{,4}(c|d){2,7}',
			'((ab){3}[x-z]{2,5}|\\pL+){4,9}',
			'(?i:[^x]{20}){20}',
			'(?:(?:a?b*){9}){9}',
		];
		for (const source of patterns) {
			const reading = readPattern(source);
			const compiled = 'pattern' in reading ? compilePattern(reading.pattern) : reading;
			expect(compiled).toHaveProperty('size');
			if ('size' in compiled && 'size' in reading) {
				// The engine adds a few instructions of its own.
				expect(compiled.size).toBeLessThanOrEqual(2 * reading.size + 10);
			}
		}
	});

	test.each([
		['unclosed', '('.repeat(1_999)],
		['closed', '('.repeat(999) + ')'.repeat(999)],
		['repeated', '(?:'.repeat(300) + 'a' + '*)'.repeat(300) + '{2}'],
	])('groups nested very deeply (%s) give a verdict', (_name, validation_regex) => {
		expect(inShort(judgeBySlot({ validation_regex }, 'a'))).toMatch(
			/^rejected$|^unusable|^accepted/,
		);
	});

	test('a large pattern refuses a long answer rather than taking its time', () => {
		const rule = { type: 'pattern', pattern: '(?:.*a.{0,400}b)+!' } as const;
		expect(patternRule.check(mixed, rule, surroundings)).toEqual({
			kind: 'rejected',
			reason: expect.stringContaining('shorter'),
		});
		expect(patternRule.check('a b!', rule, surroundings)).toEqual({
			kind: 'accepted',
			value: 'a b!',
		});
	});

	test.each([
		['(?=.*\\d).{8,}', 'Look-ahead', '(?='],
		['(?!0)\\d+', 'Look-ahead', '(?!'],
		['(?<=a)b', 'Look-behind', '(?<='],
		['(?<!a)b', 'Look-behind', '(?<!'],
		['(a)\\1', 'reference back', '\\1'],
		['(?P<x>a)(?P=x)', 'reference back', '(?P='],
		['(?<x>a)\\k<x>', 'reference back', '\\k'],
		['(?>a+)b', 'atomic', '(?>'],
	])('%s is said to be unsupported, with the piece that is meant', (source, what, piece) => {
		const verdict = judgeBySlot({ validation_regex: source }, 'a');
		expect(verdict).toMatchObject({ kind: 'unusable', field: 'pattern' });
		const { problem } = verdict as { problem: string };
		expect(problem.toLowerCase()).toContain(what.toLowerCase());
		expect(problem).toContain(`(${piece})`);
	});

	test.each([['\\(?=a'], ['[(?=]+a'], ['a\\\\1'], ['[\\d]1'], ['\\Q(?=a\\E']])(
		'%s only looks like it',
		(source) => {
			expect(readPattern(source)).toHaveProperty('pattern');
		},
	);
});
