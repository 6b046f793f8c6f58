import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import { judgeBy } from './judgeWith.mts';

/** What the user is told by a rule without words of its own, or what is wrong with the rule itself. */
const said = (rule: object, typed: string) => {
	const verdict = judgeBy([rule as AnswerRule], typed);
	if (verdict.kind === 'unusable') return verdict.problem;
	return verdict.kind === 'rejected' ? verdict.reason : `accepted: ${verdict.value}`;
};

const drinks = 'Tea, Coffee, Iced tea, Water';
const meals = { type: 'severalOf', choices: 'Rice, Beans, Fish' };

describe('A rejection says what would do', () => {
	test.each<[object, string, string]>([
		[{ ...meals, max: 1 }, 'rice and beans', 'Please answer with 1 of: Rice, Beans, Fish'],
		[{ ...meals, min: 2 }, 'rice', 'Please answer with at least 2 of: Rice, Beans, Fish'],
		[
			{ ...meals, max: 2 },
			'rice, beans, fish',
			'Please answer with at most 2 of: Rice, Beans, Fish',
		],
		[{ ...meals, min: 2, max: 3 }, 'meat', 'Please answer with 2 to 3 of: Rice, Beans, Fish'],
		[meals, 'meat', 'Please answer with one or more of: Rice, Beans, Fish'],
		[meals, 'all', 'accepted: Rice, Beans, Fish'],
		[meals, 'both', 'Please answer with one or more of: Rice, Beans, Fish'],
		[{ type: 'severalOf', choices: 'Rice, Beans' }, 'both', 'accepted: Rice, Beans'],
		[
			{ type: 'severalOf', choices: ['Rice, white', 'Beans'] },
			'beans; rice, white',
			'accepted: Rice, white; Beans',
		],
		[
			{ type: 'severalOf', choices: drinks },
			'water and not coffee',
			`Please answer with one or more of: ${drinks}`,
		],
		[
			{ type: 'timeOfDay', from: '08:00', until: '12:00' },
			'18:00',
			'Please enter a time of day between 08:00 and 12:00, like 08:00.',
		],
		[{ type: 'timeOfDay', from: ' ' }, 'later', 'Please enter a time of day, like 14:30.'],
		[{ type: 'timeOfDay' }, '9', 'That can mean 09:00 or 21:00. Please write one of these.'],
		[
			{ type: 'amountOfMoney', currencies: 'KES', min: 2000 },
			'1500',
			'Please enter an amount in KES of at least 2000, like KES 2000.',
		],
		[
			{ type: 'amountOfMoney', currencies: 'KES', max: 100 },
			'nothing',
			'Please enter an amount in KES of at most 100, like KES 100.',
		],
		[
			{ type: 'amountOfMoney', currencies: 'KES', min: 1000, max: 2000 },
			'5000',
			'Please enter an amount in KES between 1000 and 2000, like KES 1500.',
		],
		[
			{ type: 'amountOfMoney', currencies: 'KES', moneyForm: 'inWords' },
			'5',
			'The amount becomes a number, with or without currency',
		],
	])('%j to %j: %s', (rule, typed, words) => {
		expect(said(rule, typed)).toBe(words);
	});
});
