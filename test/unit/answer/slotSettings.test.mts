import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBySlot } from './judgeWith.mts';

describe("A rejection by the slot's settings says which of them", () => {
	test.each<[string, object, string, string, string]>([
		['validation_regex', { validation_regex: '\\d+' }, 'x', 'pattern', 'the expected form'],
		['field_type', { field_type: 'EMAIL' }, 'x', 'email', 'e-mail address'],
		['choice_options', { choice_options: 'Car, Home' }, 'boat', 'oneOf', 'Car, Home'],
		['date_gte_today', { date_gte_today: true }, '21-11-2026', 'date', '22-11-2026'],
	])('%s', (setting, slot, typed, type, words) => {
		expect(judgeBySlot(slot, typed)).toEqual({
			kind: 'rejected',
			value: typed,
			rule: { source: 'slot settings', type, setting },
			reason: expect.stringContaining(words),
		});
	});
});

test.each([
	['TEXT', 'Car, Home', 'rejected'],
	['TEXT', 'home', 'accepted: Home'],
	['radio', 'car and home', 'rejected'],
	['checkbox', 'car and home', 'accepted: Car, Home'],
	['Multiple Choice', 'home', 'accepted: Home'],
	['Multiple-Choice Field', 'car and home', 'accepted: Car, Home'],
])('of a slot of the type %j with two choices, %j is %s', (field_type, typed, outcome) => {
	expect(inShort(judgeBySlot({ field_type, choice_options: 'Car, Home' }, typed))).toBe(outcome);
});

describe("A slot's field type, beside the author's own rules", () => {
	const judge = (field_type: string, rules: unknown[], typed: string) =>
		inShort(judgeBySlot({ label: 'Weight', field_type }, typed, { rules: rules as AnswerRule[] }));

	test.each([
		['comma', '2,000', 'accepted: 2'],
		['comma', '2.000', 'accepted: 2000'],
		['point', '2,000', 'accepted: 2000'],
		['point', '2.000', 'accepted: 2'],
	])('reads numbers with the %s that they name: %j is %s', (decimalSeparator, typed, outcome) => {
		expect(judge('NUMBER', [{ type: 'number', decimalSeparator }], typed)).toBe(outcome);
	});

	test.each([
		['a rule of another type', [{ type: 'required' }], 'many', 'rejected'],
		[
			'a rule for another slot',
			[{ type: 'number', units: 'kg', forSlots: 'Height' }],
			'80 kg',
			'rejected',
		],
		[
			'a rule for this slot',
			[{ type: 'number', units: 'kg', forSlots: 'Weight' }],
			'80 kg',
			'accepted: 80',
		],
		[
			'one of several rules',
			[
				{ type: 'number', max: 9 },
				{ type: 'number', units: 'kg' },
			],
			'80 kg',
			'rejected',
		],
		['what is no rule', [null], '80', 'unusable: type'],
	])('with %s: %j, %j is %s', (_, rules, typed, outcome) => {
		expect(judge('NUMBER', rules, typed)).toBe(outcome);
	});

	test.each<[string, AnswerRule, string, string]>([
		['amount', { type: 'amountOfMoney', currencies: 'USD' }, 'KES 20', 'rejected'],
		['amount', { type: 'amountOfMoney', currencies: 'USD' }, '20 bob', 'rejected'],
		['amount', { type: 'amountOfMoney', currencies: 'USD' }, '$20', 'accepted: 20'],
		['amount', { type: 'amountOfMoney', currencies: 'KES' }, '$20', 'rejected'],
		['phone', { type: 'phone', country: 'UG' }, '0722123456', 'rejected'],
		['phone', { type: 'phone', country: 'UG' }, '0712345678', 'accepted: +256712345678'],
		['phone', { type: 'phone', country: 'UG' }, '+254722123456', 'accepted: +254722123456'],
		['date', { type: 'date', formats: ['monthDaySlashes'] }, '03/04/1990', 'accepted: 1990-03-04'],
		['date', { type: 'date', formats: ['dayMonthSlashes'] }, '03/04/1990', 'accepted: 1990-04-03'],
		['number', { type: 'number', min: 100 }, 'Ksh 500', 'accepted: 500'],
		[
			'date',
			{ type: 'date', formats: ['dayMonthSlashes'] },
			'5 March 1990',
			'accepted: 1990-03-05',
		],
		['number', { type: 'number', min: 100 }, 'Ksh 50', 'rejected'],
	])('leaves to the rule what it is: %s and %j, %j is %s', (field_type, rule, typed, outcome) => {
		const more = { rules: [rule], defaultCountry: 'KE', currencies: 'KES' };
		expect(inShort(judgeBySlot({ field_type }, typed, more))).toBe(outcome);
	});

	test('says what the type expects where neither understands the answer', () => {
		const rules: AnswerRule[] = [{ type: 'number', min: 40, max: 150 }];
		expect(judgeBySlot({ field_type: 'NUMBER' }, 'heavy', { rules })).toMatchObject({
			rule: { source: 'slot settings', setting: 'field_type' },
			reason: 'Please enter a number.',
		});
	});
});
