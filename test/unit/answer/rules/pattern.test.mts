import { pattern } from '../../../../talklift/answer/rules/pattern.ts';
import { surroundings } from '../judgeWith.mts';

type Settings = Partial<Parameters<typeof pattern.check>[1]>;

const check = (source: unknown, answer: string, more: Settings = {}) =>
	pattern.check(answer, { pattern: source, ...more } as Settings, surroundings);

const accepted = (value: string) => ({ kind: 'accepted', value });
const otherForm = { kind: 'rejected', reason: "That doesn't have the expected form." };
const tooLong = { kind: 'rejected', reason: 'Please write a shorter answer.' };
const unusable = (problem: string, field = 'pattern') => ({ kind: 'unusable', problem, field });

describe('A pattern describes', () => {
	test.each<[Settings, string, boolean]>([
		[{}, 'A12', false],
		[{}, '12', true],
		[{ match: 'whole' }, 'A12', false],
		[{ match: 'part' }, 'A12', true],
		[{ match: 'part' }, 'A', false],
		[{ match: 'anchors' }, 'A12', false],
		[{ match: 'anchors' }, '12', true],
	])('with %j of %s: %s', (more, answer, fits) => {
		expect(check('\\d+', answer, more)).toEqual(fits ? accepted(answer) : otherForm);
	});

	test.each<[string, Settings['match'], boolean]>([
		['\\d+$', 'anchors', true],
		['\\d+$', 'whole', false],
		['^\\d+', 'anchors', false],
	])('%s with %s, of A12: %s', (source, match, fits) => {
		expect(check(source, 'A12', { match })).toEqual(fits ? accepted('A12') : otherForm);
	});

	test.each<[Settings, string, boolean]>([
		[{}, 'kda', false],
		[{ ignoreCase: false }, 'kda', false],
		[{ ignoreCase: true }, 'kda', true],
		[{ ignoreCase: true }, 'kdb', false],
	])('capital letters with %j: %s, %s', (more, answer, fits) => {
		expect(check('KDA', answer, more)).toEqual(fits ? accepted(answer) : otherForm);
	});
});

test('An answer is taken as typed where that fits, and folded where only that does', () => {
	expect(check('[A-Z]{2}\\d{3}', 'ＫＡ１２３')).toEqual(accepted('KA123'));
	expect(check('[^a-z]+', 'ＫＡ１２３')).toEqual(accepted('ＫＡ１２３'));
	expect(check('[A-Z]{2}\\d{3}', 'ＫＡ１２')).toEqual(otherForm);
	expect(check("Ng'ang'a", 'Ng’ang’a')).toEqual(accepted("Ng'ang'a"));
});

describe('Word boundaries stand beside letters of every script', () => {
	test.each<[string, string, Settings?]>([
		['\\bñandú', 'ñandú'],
		['^\\bñandú\\b$', 'ñandú'],
		['\\Añandú\\b\\z', 'ñandú'],
		['\\bñandú\\Z', 'ñandú'],
		['\\bé', 'é'],
		['\\bሰላም\\b', 'ሰላም'],
		['\\bsí\\b.\\bno\\b', 'sí no'],
		['(?:\\bsí|\\bno)\\b', 'sí'],
		['(?P<jibu>\\bsí\\b)', 'sí'],
		['\\bsí\\b [^-a]+', 'sí bwáná'],
		['\\b(?:\\bsí|\\bno)\\b', 'sí'],
		['\\bsí\\b[^]a]', 'sí.'],
		['\\bsí\\b\\(a\\)', 'sí(a)'],
		['\\bsí 😀{2}', 'sí 😀😀'],
		['(?:\\bñam\\b ?){3}', 'ñam ñam ñam'],
		['\\bÉtude\\b', 'étude', { ignoreCase: true }],
		['\\bétude\\b', 'une étude', { match: 'part' }],
		['^\\bétude\\b', 'étude no. 1', { match: 'anchors' }],
	])('%s takes %s', (source, answer, more = {}) => {
		expect(check(source, answer, more)).toEqual(accepted(answer));
	});

	test.each<[string, string, Settings?]>([
		['\\bñandú\\b', 'ñandúes', { match: 'part' }],
		['\\bñandú', 'unñandú', { match: 'part' }],
		['sí\\b.', 'sía'],
		['\\bñandú.', 'ñandú'],
		['\\bñandú[^a]', 'ñandú'],
		['\\bñandú[^]a]', 'ñandú'],
		['\\bñandú[^-a]', 'ñandú-'],
		['\\bñandú[a[^b]', 'ñandú'],
		['\\bñandú[\\W]', 'ñandú'],
		['\\bñandú[\\u0080-\\uffff]', 'ñandú'],
		['\\bñandú[\\x{80}-\\x{10ffff}]', 'ñandú'],
		['\\bñandu[\\x{80}-\\x{10fffe}]', 'ñandu'],
		['\\bÉtude\\b', 'étude'],
		['\\bétude\\b', 'une étude'],
		['\\bétude\\b', 'une étude', { match: 'anchors' }],
	])('%s doesn’t take %s', (source, answer, more = {}) => {
		expect(check(source, answer, more)).toEqual(otherForm);
	});

	test('also where a pattern asks for them twice', () => {
		for (const answer of ['KDA', 'Á', 'KDA Á']) {
			expect(check('\\b(?:\\b\\w+\\b ?)+\\b', answer)).toEqual(accepted(answer));
		}
	});

	test('as they do in a folded answer', () => {
		expect(check('\\b[A-Z]\\b é', 'Ａ\u00a0é')).toEqual(accepted('A é'));
	});

	test('even in groups as deep as the engine can go', () => {
		const nest = (depth: number) => '('.repeat(depth) + '\\bé' + ')'.repeat(depth);
		expect(check(nest(990), 'é')).toEqual(accepted('é'));
		expect(check(nest(998), 'é')).toEqual(otherForm);
	});
});

describe('Repetitions may go beyond what the engine repeats at once', () => {
	test.each([
		['\\d{1500}', '7', 1_500],
		['(?:\\d{3}){400}', '123', 400],
		['(?:(?:a{3}){20}){20}', 'aaa', 400],
		['(?:\\w{30}){40}', 'abcdefghij'.repeat(3), 40],
		['😀{1500}', '😀', 1_500],
	])('%s takes %s %i times, no more and no fewer', (source, part, times) => {
		expect(check(source, part.repeat(times))).toMatchObject({ kind: 'accepted' });
		expect(check(source, part.repeat(times + 1))).toEqual(otherForm);
		expect(check(source, part.repeat(times - 1))).toEqual(otherForm);
	});

	test('and between two counts', () => {
		const words = '(?:\\w{1,50} ?){1,30}';
		expect(check(words, 'Achieng Atieno wa Kisumu')).toMatchObject({ kind: 'accepted' });
		expect(check(words, 'a '.repeat(30).trim())).toMatchObject({ kind: 'accepted' });
		expect(check(words, 'a, b')).toEqual(otherForm);
	});
});

describe('The steps of a check are limited', () => {
	test('and beyond the limit a shorter answer is asked for', () => {
		// The engine makes a thousand instructions of this one.
		const amount = 'a{998}';
		expect(check(amount, 'b'.repeat(20_000))).toEqual(otherForm);
		expect(check(amount, 'b'.repeat(20_001))).toEqual(tooLong);
	});

	test('also where only the marks of word boundaries make the answer too long', () => {
		const words = 'é '.repeat(5_000);
		expect(check('(?:\\bé\\b ){300}', words)).toEqual(tooLong);
		expect(check('(?:\\bé\\b ){300}', 'é '.repeat(300))).toMatchObject({ kind: 'accepted' });
	});
});

describe('A rule that can’t be used says why', () => {
	test.each<[unknown, string]>([
		['', 'There is no pattern'],
		[undefined, 'There is no pattern'],
		[12, 'There is no pattern'],
		['(KDA', "The pattern can't be used: missing closing ) ((KDA)"],
		['*', "The pattern can't be used: missing argument to repetition operator (*)"],
		['[9-0]', "The pattern can't be used: invalid character class range (9-0)"],
		['\\d{5,2}', "The pattern can't be used: invalid repeat count ({5,2})"],
		['\\d{1500,1200}', "The pattern can't be used: invalid repeat count ({1500,1200})"],
		['\\', "The pattern can't be used: trailing backslash at end of expression"],
		[`(${'a'.repeat(39)}`, `The pattern can't be used: missing closing ) ((${'a'.repeat(39)})`],
		[`(${'a'.repeat(40)}`, `The pattern can't be used: missing closing ) ((${'a'.repeat(39)})`],
		['a'.repeat(2_001), 'The pattern is longer than 2000 characters'],
	])('%j: %s', (source, problem) => {
		expect(check(source, '12')).toEqual(unusable(problem));
	});

	test('also about what is to match', () => {
		expect(check('\\d', '1', { match: 'begin' as 'part' })).toEqual(
			unusable('A pattern matches the whole answer or a part of it', 'match'),
		);
		expect(check('\\d', '1', { match: '' as 'part' })).toEqual(accepted('1'));
	});
});
