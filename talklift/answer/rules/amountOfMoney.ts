import { isKeyOf } from '../../json.ts';
import { isCurrency } from '../notations/currencyNames.ts';
import { decimalSeparators } from '../notations/decimalSeparators.ts';
import { describeRange } from '../notations/describeRange.ts';
import { readLimits } from '../notations/readLimits.ts';
import { readMoney } from '../notations/readMoney.ts';
import { readNames } from '../notations/readNames.ts';
import { writeNumber } from '../notations/writeNumber.ts';
import { shorten } from '../shorten.ts';
import { createRule } from './createRule.ts';
import { decimalSeparatorField, maxField, minField } from './numberFields.ts';
import { toOptions } from './toOptions.ts';

/** What an amount is told as. The keys are stored in people's workflows. */
export const moneyForms = {
	number: { displayName: 'Number (5000)' },
	withCurrency: { displayName: 'Number With Currency (KES 5000)' },
} as const;

const usualCurrency = 'KES';

export const amountOfMoney = createRule({
	displayName: 'Amount of Money',
	description: 'An amount such as Ksh 5,000, 5,000/= or 5k; it becomes plain, like 5000',
	reads: 'folded',
	fields: [
		{
			name: 'currencies',
			displayName: 'Currencies',
			type: 'string',
			default: usualCurrency,
			takesAnything: true,
			placeholder: 'e.g. KES, USD',
			description:
				'Codes of the currencies allowed, separated by commas. The first is meant when the user names none.',
		},
		minField,
		maxField,
		{
			name: 'moneyForm',
			displayName: 'Becomes',
			type: 'options',
			default: 'number',
			advanced: true,
			description: 'What the bot gets',
			options: toOptions(moneyForms),
		},
		decimalSeparatorField,
	],
	check: (answer, rule, surroundings) => {
		const limits = readLimits(rule);
		if (limits.kind === 'unusable') return limits;
		const named = readNames(rule.currencies);
		const given = named.length > 0 ? named : readNames(surroundings.currencies);
		const codes = given.length > 0 ? given.map((code) => code.toUpperCase()) : [usualCurrency];
		const unknown = codes.find((code) => !isCurrency(code));
		if (unknown !== undefined) {
			const problem = `"${unknown.slice(0, 40)}" is no currency code, like KES or USD`;
			return { kind: 'unusable', problem, field: 'currencies' };
		}
		const form = rule.moneyForm || 'number';
		if (!isKeyOf(moneyForms, form)) {
			const problem = 'The amount becomes a number, with or without currency';
			return { kind: 'unusable', problem, field: 'moneyForm' };
		}
		const separator = rule.decimalSeparator || surroundings.decimalSeparator || 'ask';
		if (!isKeyOf(decimalSeparators, separator)) {
			const problem = 'The decimal separator must be point, comma or ask';
			return { kind: 'unusable', problem, field: 'decimalSeparator' };
		}
		const readings = readMoney(answer, codes, separator);
		const [reading, other] = readings;
		const wanted = `Please enter an amount in ${codes.slice(0, 10).join(' or ')}${describeRange(limits)}, like ${codes[0]} ${exampleOf(limits)}.`;
		if (reading === undefined) return { kind: 'rejected', reason: wanted };
		if (other !== undefined) {
			const both = readings.map(({ amount }) => shorten(amount.text)).join(' or ');
			return { kind: 'rejected', reason: `That can mean ${both}. Please write one of these.` };
		}
		const { min = -Infinity, max = Infinity } = limits;
		const amount = Number(reading.amount.text);
		if (amount < min || amount > max) return { kind: 'rejected', reason: wanted };
		const plain = writeNumber(reading.amount.text, separator);
		const value = form === 'number' ? plain : `${reading.currency ?? codes[0]} ${plain}`;
		return { kind: 'accepted', value };
	},
});

function exampleOf({ min, max }: { min?: number; max?: number }): number {
	const usual = 1500;
	const nearest = Math.min(Math.max(usual, min ?? usual), max ?? Infinity);
	return nearest === usual ? usual : (min ?? nearest);
}
