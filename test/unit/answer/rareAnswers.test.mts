import { readChoices } from '../../../talklift/answer/choices.ts';
import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBy } from './judgeWith.mts';

const dollars: AnswerRule = { type: 'amountOfMoney', currencies: 'USD' };
const days: AnswerRule = { type: 'severalOf', choices: 'Monday, Tuesday' };
const payment = {
	type: 'oneOf',
	choices: 'M-Pesa, Card, Cash on delivery',
} as const satisfies AnswerRule;
const terms: AnswerRule = { type: 'oneOf', choices: 'Accept, Do not accept' };
const valued = {
	type: 'oneOf',
	choices: [{ label: 'Car', value: 'c1' }, { label: 'Home', value: 'c2' }, { label: 'Other' }],
} as const satisfies AnswerRule;
const week: AnswerRule = { type: 'severalOf', choices: 'Monday, Tuesday, Wednesday' };

test.each<[AnswerRule, string, string]>([
	[dollars, '$5 and 20 cents', 'accepted: 5.2'],
	[dollars, '$5 and 5 cents', 'accepted: 5.05'],
	[dollars, '$100 and 0 cents', 'accepted: 100'],
	[dollars, '50 cents', 'accepted: 0.5'],
	[dollars, '$5 and 120 cents', 'rejected'],
	[dollars, '$5 and 1.5 cents', 'rejected'],
	[days, 'both', 'accepted: Monday, Tuesday'],
	[days, 'all of them', 'accepted: Monday, Tuesday'],
	[week, 'both', 'rejected'],
	[week, 'all of them', 'accepted: Monday, Tuesday, Wednesday'],
	[week, 'some of them', 'rejected'],
	[payment, 'mpesa', 'accepted: M-Pesa'],
	[payment, 'm pesa please', 'accepted: M-Pesa'],
	[payment, 'I will pay by card', 'accepted: Card'],
	[payment, 'cash ondelivery', 'accepted: Cash on delivery'],
	[payment, 'mpesa or card', 'rejected'],
	[{ ...payment, spelling: 'ignoreCase' }, 'mpesa', 'rejected'],
	[{ ...payment, byOwnWords: false }, 'mpesa', 'rejected'],
	[{ type: 'oneOf', choices: '18-24, 25-34' }, '1824', 'rejected'],
	[terms, 'I accept', 'accepted: Accept'],
	[terms, "don't accept", 'accepted: Do not accept'],
	[terms, 'no', 'accepted: Do not accept'],
	[{ type: 'yesOrNo' }, 'continue', 'accepted: Yes'],
	[{ type: 'yesOrNo' }, 'do not continue', 'rejected'],
	[valued, 'c1', 'accepted: Car'],
	[valued, 'C2', 'accepted: Home'],
	[valued, 'c3', 'rejected'],
	[{ ...valued, spelling: 'exact' }, 'C2', 'rejected'],
	[{ ...valued, synonyms: { Car: 'gari, wheels', Home: ['nyumba'] } }, 'Gari', 'accepted: Car'],
	[{ ...valued, synonyms: 'Car = gari; Home = nyumba' }, 'nyumba', 'accepted: Home'],
	[{ ...valued, synonyms: 'Car = gari\nHome = gari' }, 'gari', 'rejected'],
	[{ ...valued, byPlace: false }, '2', 'rejected'],
	[valued, '2', 'accepted: Home'],
	[{ ...valued, byOwnWords: false }, 'the car please', 'rejected'],
	[valued, 'the car please', 'accepted: Car'],
])('by %j, the answer %j is %s', (rule, typed, outcome) => {
	expect(inShort(judgeBy([rule], typed))).toBe(outcome);
});

test.each([
	['what the bot gets for yes', { yesValue: 'Deal', noWords: 'deal' }, 'deal', 'accepted: Deal'],
	['what the bot gets for no', { noValue: 'Later', yesWords: 'later' }, 'later', 'accepted: Later'],
	['neither', { yesWords: 'maybe', noWords: 'maybe' }, 'maybe', 'rejected'],
])("a word of the author's for yes and for no alike means %s", (_which, words, typed, outcome) => {
	expect(inShort(judgeBy([{ type: 'yesOrNo', ...words }], typed))).toBe(outcome);
});

test.each([
	['a bracket within a choice', 'Car [new], Car [used]', ['Car [new]', 'Car [used]']],
	['a truth value written as Python does', "['Yes', True]", ['Yes', 'true']],
	['one false', "['Yes', False]", ['Yes', 'false']],
	[
		'pairs',
		[
			['a', 'First'],
			['b', 'Second'],
		],
		['First', 'Second'],
	],
	[
		'a pair without a value',
		[
			['', 'First'],
			['b', 'Second'],
		],
		['Second'],
	],
	['three of a kind', [['a', 'First', 'x']], []],
	['a blank label beside a name', [{ label: '  ', name: 'First' }], ['First']],
])('choices are read with %s', (_what, given, labels) => {
	expect(readChoices(given)).toEqual(labels);
});
