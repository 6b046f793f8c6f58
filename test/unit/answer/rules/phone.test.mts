import type { AnswerRule } from '../../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBy } from '../judgeWith.mts';

type PhoneRule = Omit<Extract<AnswerRule, { type: 'phone' }>, 'type'>;

const KE: PhoneRule = { country: 'KE' };

test.each<[string, PhoneRule, string]>([
	['my number is 0722123456', KE, '+254722123456'],
	['my number is 254722123456', KE, '+254722123456'],
	['my number is 14155552671', { country: 'US' }, '+14155552671'],
	['my number is\n0722123456', KE, '+254722123456'],
	['call me on (+254) 722 123456', {}, '+254722123456'],
	['call me on ( +254 ) 722 123456 please', {}, '+254722123456'],
	['call me on +254 722 123456', {}, '+254722123456'],
	['call me on (0722) 123456', KE, '+254722123456'],
	['0722123456, yes 0722123456', KE, '+254722123456'],
	['0722/123/456', KE, '+254722123456'],
	['020 2719000', { ...KE, kind: 'any' }, '+254202719000'],
	['0722123456', { ...KE, kind: 'any' }, '+254722123456'],
	['0722123456', { ...KE, kind: '' }, '+254722123456'],
])('the phone number in %j, by %j, is %s', (typed, rule, number) => {
	expect(inShort(judgeBy([{ type: 'phone', ...rule }], typed))).toBe(`accepted: ${number}`);
});

const one = 'Please enter just one phone number.';
const valid = 'Please enter a valid phone number.';
const withCode = 'Please enter a phone number with its country code, like +254722123456.';

test.each<[string, PhoneRule, string]>([
	['', KE, valid],
	['later', KE, valid],
	['later', {}, withCode],
	['0722 123 456', {}, withCode],
	['+999 123 456 789', {}, withCode],
	['+999 123 456 789', KE, valid],
	['0722', KE, 'That phone number is too short. Please check it.'],
	['+254 722', {}, 'That phone number is too short. Please check it.'],
	['0722 123 4567', KE, 'That phone number is too long. Please check it.'],
	['my number is 0722 123 4567', KE, 'That phone number is too long. Please check it.'],
	['0722123456 ext. 5', KE, 'Please enter a phone number without an extension.'],
	['0722123456 ext. 4420123', KE, 'Please enter a phone number without an extension.'],
	['020 2719000', KE, 'Please enter a mobile phone number.'],
	['0722123456 or 0733123456', KE, one],
	['0722123456/0733123456', KE, one],
	['0722123456 | 0733123456', KE, one],
	['0722123456\n0733123456', KE, one],
	['tel: 0722123456\r tel: 0733123456', KE, one],
	['0722123456 / 0733123456', { ...KE, findInSentence: false }, one],
	['0722123456 and house 12', KE, valid],
	['call me on 0722123456 or 12', KE, valid],
	['my number is 710345678', KE, valid],
	['my number is 710 345 678', KE, valid],
	['my number is 4155552671', { country: 'US' }, valid],
	['my number is 0722123456', { ...KE, findInSentence: false }, valid],
])('of %j, by %j, the chat user is told: %s', (typed, rule, reason) => {
	expect(judgeBy([{ type: 'phone', ...rule }], typed)).toMatchObject({ kind: 'rejected', reason });
});

test.each<[PhoneRule, string, string | undefined, string]>([
	[{}, '0722123456', 'KE', 'accepted: +254722123456'],
	[{}, '0722123456', ' ke ', 'accepted: +254722123456'],
	[{ country: ' ' }, '0722123456', 'KE', 'accepted: +254722123456'],
	[{ country: 'UG' }, '0772123456', 'KE', 'accepted: +256772123456'],
	[{}, '0722123456', '  ', 'rejected'],
	[{}, '0722123456', undefined, 'rejected'],
])(
	"the rule's own country comes before the default: %j, %s in %j",
	(rule, typed, defaultCountry, outcome) => {
		expect(inShort(judgeBy([{ type: 'phone', ...rule }], typed, { defaultCountry }))).toBe(outcome);
	},
);

test.each<[unknown, string, string]>([
	[{ country: 'Kenya' }, 'country', '"KENYA" is no country code: use two letters, like KE or GB'],
	[
		{ country: 'k'.repeat(41) },
		'country',
		`"${'K'.repeat(40)}" is no country code: use two letters, like KE or GB`,
	],
	[{ ...KE, kind: 'landline' }, 'kind', 'The kind must be mobile or any'],
])(
	'of a rule that cannot be used, %j, the builder is told what is wrong',
	(rule, field, problem) => {
		const rules: AnswerRule[] = [Object.assign({ type: 'phone' as const }, rule)];
		expect(judgeBy(rules, '0722123456')).toMatchObject({ kind: 'unusable', field, problem });
	},
);
