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
		[
			{ type: 'severalOf', choices: 'Iced tea, Hot tea, Milk' },
			'milk and tea',
			'"tea" could be Iced tea or Hot tea. Which one?',
		],
		[
			{ type: 'oneOf', choices: 'Iced tea, Hot tea, Milk' },
			'milk tea',
			'That could be Iced tea or Hot tea or Milk. Which one?',
		],
		[{ type: 'oneOf', choices: 'Iced tea, Hot tea, Milk' }, 'hot tea please', 'accepted: Hot tea'],
		[
			{ type: 'oneOf', choices: 'Motor Insurance, Travel Insurance, None' },
			'motor insurance please',
			'accepted: Motor Insurance',
		],
		[
			{ type: 'timeOfDay', from: '22:00', until: '04:00' },
			'12:00',
			'Please enter a time of day between 22:00 and 04:00, like 22:00.',
		],
		[{ type: 'timeOfDay', from: '22:00', until: '04:00' }, '22:00', 'accepted: 22:00'],
		[{ type: 'timeOfDay', from: '22:00', until: '04:00' }, '04:00', 'accepted: 04:00'],
		[
			{ type: 'timeOfDay', until: '17:00' },
			'17:01',
			'Please enter a time of day between 00:00 and 17:00, like 14:30.',
		],
		[
			{ type: 'amountOfMoney', currencies: ['KES', 'USD'] },
			'a lot',
			'Please enter an amount in KES or USD, like KES 1500.',
		],
		[{ type: 'amountOfMoney', currencies: 'KES', min: 5, max: 9 }, '5', 'accepted: 5'],
		[{ type: 'amountOfMoney', currencies: 'KES', min: 5, max: 9 }, '9', 'accepted: 9'],
		[{ type: 'length', min: 2, max: 2 }, 'a', 'Please write exactly 2 characters.'],
		[{ type: 'length', min: 1, max: 1 }, 'ab', 'Please write exactly 1 character.'],
		[{ type: 'length', min: 3 }, 'ab', 'Please write at least 3 characters.'],
		[{ type: 'length', max: 3 }, 'abcd', 'Please write at most 3 characters.'],
		[{ type: 'length', min: 2, max: 3 }, 'abcd', 'Please write between 2 and 3 characters.'],
		[
			{ type: 'phone', country: 'KE', kind: 'any' },
			'+254 20 271 9000 ext. 5',
			'Please enter a phone number without an extension.',
		],
		[{ type: 'phone', country: 'KE' }, '020 2719000', 'Please enter a mobile phone number.'],
		[
			{ type: 'phone', country: 'KE' },
			'0722123456 or 0733123456',
			'Please enter just one phone number.',
		],
		[
			{ type: 'phone', country: 'KE' },
			'0722123456/0733123456',
			'Please enter just one phone number.',
		],
		[
			{ type: 'phone', country: 'KE' },
			'0722123456\n0733123456',
			'Please enter just one phone number.',
		],
		[{ type: 'phone', country: 'KE' }, '0722/123/456', 'accepted: +254722123456'],
		[
			{ type: 'oneOf', choices: 'Yes, No, Maybe' },
			'yes maybe',
			'That could be Yes or Maybe. Which one?',
		],
		[
			{ type: 'oneOf', choices: 'Me, My wife, My child' },
			'me and my wife',
			'That could be Me or My wife. Which one?',
		],
		[{ type: 'oneOf', choices: 'Me, My wife, My child' }, "it's for me", 'accepted: Me'],
		[{ type: 'oneOf', choices: 'ID, Passport' }, "I'd like passport", 'accepted: Passport'],
		[{ type: 'oneOf', choices: 'ID, Passport' }, "I'd prefer ID", 'accepted: ID'],
	])('%j to %j: %s', (rule, typed, words) => {
		expect(said(rule, typed)).toBe(words);
	});

	test.each<[object, string]>([
		[
			{ type: 'amountOfMoney', currencies: 'KES, XYZ' },
			'"XYZ" is no currency code, like KES or USD',
		],
		[
			{ type: 'amountOfMoney', decimalSeparator: 'dot' },
			'The decimal separator must be point, comma or ask',
		],
		[{ type: 'identifier', identifier: 'toString' }, 'There is no identifier of that name'],
		[{ type: 'phone', kind: 'landline' }, 'The kind must be mobile or any'],
		[{ type: 'timeOfDay', from: 'noonish' }, 'A time like 17:00 is needed here'],
		[{ type: 'timeOfDay', until: 17 }, 'A time like 17:00 is needed here'],
		[{ type: 'timeOfDay', until: '9' }, 'A time like 17:00 is needed here'],
		[
			{ type: 'yesOrNo', yesValue: 'Ja', noValue: ' ja ' },
			'Yes and no have to become different things',
		],
		[{ type: 'oneOf', choices: 'A, B', synonyms: 'C = see' }, '"C" is none of the choices'],
		[
			{ type: 'severalOf', choices: 'A, B', synonyms: { C: ['see'] } },
			'"C" is none of the choices',
		],
		[
			{ type: 'oneOf', choices: 'A, B', spelling: 'loose' },
			'There is no spelling rule of that name',
		],
		[{ type: 'severalOf', choices: ' ' }, 'There is no choice in the list'],
	])('%j cannot be applied: %s', (rule, problem) => {
		expect(said(rule, '5')).toBe(problem);
	});
});
