import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBy } from './judgeWith.mts';

test.each<[unknown, string]>([
	[undefined, ''],
	[null, ''],
	['', ''],
	[209192092, '209192092'],
	[0, '0'],
	[true, 'true'],
	[false, 'false'],
])('%j is taken as the text %j', (value, text) => {
	expect(judgeBy([], value)).toEqual({ kind: 'accepted', value: text });
});

test.each([[{ a: 1 }], [['Car', 'Home']], [Symbol('x')], [() => 'x']])(
	'%p is no text, which the user is told',
	(value: unknown) => {
		expect(judgeBy([], value)).toEqual({
			kind: 'rejected',
			value: '',
			rule: { source: 'answer', type: 'text' },
			reason: 'Please answer with a text.',
		});
	},
);

test('an answer that is too long comes back whole, and asks for a shorter one', () => {
	const value = 'x'.repeat(100_001);
	expect(judgeBy([{ type: 'email', message: 'No e-mail' }], value)).toEqual({
		kind: 'rejected',
		value,
		rule: { source: 'answer', type: 'length' },
		reason: 'Please write a shorter answer.',
	});
});

test('a rule of no known type is said in words', () => {
	expect(judgeBy([{ type: 'horoscope' } as unknown as AnswerRule], 'x')).toEqual({
		kind: 'unusable',
		rule: { source: 'own rules', type: 'horoscope', position: 1 },
		field: 'type',
		problem: 'There is no rule of that type',
	});
});

test.each([
	['Mr.', 'accepted: Mr.'],
	['mr', 'accepted: Mr'],
	['👍 Mr', 'accepted: 👍 Mr'],
	['Mr 😊', 'accepted: Mr'],
])('a choice that is meant as it stands is taken as it stands: %j is %s', (typed, outcome) => {
	expect(inShort(judgeBy([{ type: 'oneOf', choices: ['Mr', 'Mr.', '👍 Mr'] }], typed))).toBe(
		outcome,
	);
});

test.each<[AnswerRule, string]>([
	[{ type: 'number' }, '!!!'],
	[{ type: 'oneOf', choices: 'Car, Home' }, '"."'],
	[{ type: 'severalOf', choices: 'Car, Home' }, '😊'],
	[{ type: 'yesOrNo' }, '…'],
])('by %j, %j is rejected: nothing is left of it', (rule, typed) => {
	expect(inShort(judgeBy([rule], typed))).toBe('rejected');
});
