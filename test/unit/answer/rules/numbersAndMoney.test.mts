import type { AnswerRule } from '../../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBy } from '../judgeWith.mts';

/** The reason of a rejection, the problem of a rule that can't be used with its field, or the value. */
const said = (rule: object, typed: string, more: object = {}) => {
	const verdict = judgeBy([rule as AnswerRule], typed, more);
	if (verdict.kind === 'unusable') return `${verdict.field}: ${verdict.problem}`;
	return verdict.kind === 'rejected' ? verdict.reason : `accepted: ${verdict.value}`;
};

const twoReadings = 'That can mean 2 or 2000. Please write one of these.';

test.each<[object, string, string]>([
	[{}, 'many', 'Please enter a number.'],
	[{ decimals: 0 }, 'many', 'Please enter a whole number.'],
	[{ decimals: 1 }, 'many', 'Please enter a number.'],
	[{ decimals: 0, min: 1, max: 10 }, '11', 'Please enter a whole number between 1 and 10.'],
	[{ decimals: 0 }, '2.5', 'Please enter a whole number.'],
	[{ decimals: 1 }, '2.25', 'Please enter a number with at most 1 decimal.'],
	[{ decimals: 2 }, '2.1255', 'Please enter a number with at most 2 decimals.'],
	[{ decimals: 2 }, '0.125', 'Please enter a number with at most 2 decimals.'],
	[{ min: 18 }, '17', 'Please enter a number of at least 18.'],
	[{ max: 100 }, '101', 'Please enter a number of at most 100.'],
	[{ min: 18 }, '18', 'accepted: 18'],
	[{ max: 100 }, '100', 'accepted: 100'],
	[{}, '2.000', twoReadings],
	[{ decimals: 0, decimalSeparator: 'point' }, '2.000', twoReadings],
	[{ decimals: 1, decimalSeparator: 'point' }, '2.000', 'accepted: 2'],
	[{ decimals: -1 }, '5', 'decimals: The number of decimals must be 0 or more'],
	[{ decimals: 'two' }, '5', 'decimals: The number of decimals must be 0 or more'],
	[{ min: 'ten' }, '5', `min: "ten" can't be used as a limit`],
	[
		{ decimalSeparator: ';' },
		'5',
		'decimalSeparator: The decimal separator must be point, comma or ask',
	],
])('a number by %j, answered with %j: %s', (settings, typed, words) => {
	expect(said({ type: 'number', ...settings }, typed)).toBe(words);
});

test.each<[object, string, string]>([
	[{}, 'some', 'Please enter an amount in KES, like KES 1500.'],
	[{ currencies: 'USD, EUR' }, 'some', 'Please enter an amount in USD or EUR, like USD 1500.'],
	[{ min: 1500 }, '1499', 'Please enter an amount in KES of at least 1500, like KES 1500.'],
	[{ min: 2000 }, '1999', 'Please enter an amount in KES of at least 2000, like KES 2000.'],
	[{ max: 1500 }, '1501', 'Please enter an amount in KES of at most 1500, like KES 1500.'],
	[{ max: 100 }, '101', 'Please enter an amount in KES of at most 100, like KES 100.'],
	[{ min: 50, max: 100 }, '101', 'Please enter an amount in KES between 50 and 100, like KES 50.'],
	[{ min: 50 }, '50', 'accepted: 50'],
	[{ max: 100 }, '100', 'accepted: 100'],
	[{}, 'KES 2.000', twoReadings],
	[{ moneyForm: 'withCurrency' }, '500', 'accepted: KES 500'],
	[{ moneyForm: 'withCurrency', currencies: 'KES, USD' }, '$5', 'accepted: USD 5'],
	[{ moneyForm: 'number', currencies: 'KES, USD' }, '$5', 'accepted: 5'],
	[{ min: 'ten' }, '5', `min: "ten" can't be used as a limit`],
	[
		{ currencies: 'KES, shilling' },
		'5',
		'currencies: "SHILLING" is no currency code, like KES or USD',
	],
	[
		{ currencies: 'x'.repeat(41) },
		'5',
		`currencies: "${'X'.repeat(40)}" is no currency code, like KES or USD`,
	],
	[{ moneyForm: 'words' }, '5', 'moneyForm: The amount becomes a number, with or without currency'],
	[
		{ decimalSeparator: ';' },
		'5',
		'decimalSeparator: The decimal separator must be point, comma or ask',
	],
])('money by %j, answered with %j: %s', (settings, typed, words) => {
	expect(said({ type: 'amountOfMoney', ...settings }, typed)).toBe(words);
});

test('At most ten currencies are named to the user', () => {
	const ten = 'KES UGX TZS RWF ETB NGN GHS ZAR USD EUR';
	expect(said({ type: 'amountOfMoney', currencies: `${ten} GBP`.split(' ') }, 'some')).toBe(
		`Please enter an amount in ${ten.split(' ').join(' or ')}, like KES 1500.`,
	);
});

test.each([
	[undefined, 'usd', '5', 'accepted: USD 5'],
	['', 'USD', '$5', 'accepted: USD 5'],
	['EUR', 'USD', '$5', 'rejected'],
	['EUR', 'USD', '€5', 'accepted: EUR 5'],
	['', '', '5', 'accepted: KES 5'],
])(
	'with the currencies %j in the rule and %j around it, %j is %s',
	(own, usual, typed, outcome) => {
		const rule = {
			type: 'amountOfMoney',
			currencies: own,
			moneyForm: 'withCurrency',
		} as AnswerRule;
		expect(inShort(judgeBy([rule], typed, { currencies: usual }))).toBe(outcome);
	},
);

test.each(['number', 'amountOfMoney'])(
	'the decimal separator of a %s is the usual one, unless the rule has its own',
	(type) => {
		const usual = { decimalSeparator: 'comma' };
		expect(said({ type }, '2.000')).toBe(twoReadings);
		expect(said({ type }, '2.000', usual)).toBe('accepted: 2000');
		expect(said({ type, decimalSeparator: '' }, '2.000', usual)).toBe('accepted: 2000');
		expect(said({ type, decimalSeparator: 'point' }, '2.000', usual)).toBe('accepted: 2');
	},
);
