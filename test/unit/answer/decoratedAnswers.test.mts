import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBy } from './judgeWith.mts';

const phone: AnswerRule = { type: 'phone', country: 'KE' };
const number: AnswerRule = { type: 'number' };
const yesOrNo: AnswerRule = { type: 'yesOrNo' };
const size: AnswerRule = { type: 'oneOf', choices: 'Small, Medium, Large' };
const mood: AnswerRule = { type: 'oneOf', choices: '😊 Happy, 😢 Sad' };

test.each<[AnswerRule, string, string]>([
	[phone, '0722123456 😊', 'accepted: +254722123456'],
	[phone, '😊 0722123456', 'accepted: +254722123456'],
	[phone, 'my number is 0722123456 😊 thanks', 'accepted: +254722123456'],
	[phone, 'my number 👉 0722123456', 'accepted: +254722123456'],
	[{ type: 'email' }, 'amina@example.com 🙏🏾', 'accepted: amina@example.com'],
	[number, '20 👍', 'accepted: 20'],
	[number, '20 ❤️.', 'accepted: 20'],
	[number, '“20” 👩🏿‍🚀👩🏿‍🚀', 'accepted: 20'],
	[number, '20 :)', 'accepted: 20'],
	[number, '20 ;-)', 'accepted: 20'],
	[{ type: 'amountOfMoney', currencies: 'KES' }, 'Ksh 5,000 🙏', 'accepted: 5000'],
	[{ type: 'date' }, '3 May 1990 🎂', 'accepted: 1990-05-03'],
	[{ type: 'timeOfDay' }, '⏰ 2pm', 'accepted: 14:00'],
	[yesOrNo, 'yes 😊', 'accepted: Yes'],
	[yesOrNo, 'hapana 🙏', 'accepted: No'],
	[size, 'the large one please 👍', 'accepted: Large'],
	[
		{ type: 'severalOf', choices: 'Small, Medium, Large' },
		'small & large 🎉',
		'accepted: Small, Large',
	],
	[{ type: 'oneOf', choices: 'Kenya, Uganda' }, 'Kenya 🇰🇪', 'accepted: Kenya'],
])(
	'by %j, the answer %j is %s, with what stands around it for the looks',
	(rule, typed, outcome) => {
		expect(inShort(judgeBy([rule], typed))).toBe(outcome);
	},
);

test.each<[AnswerRule, string, string]>([
	[number, '20 👎', 'rejected'],
	[number, '👎 20', 'rejected'],
	[phone, 'it is 0722123456 👎 ok', 'rejected'],
	[yesOrNo, 'yes 👎', 'rejected'],
	[yesOrNo, 'no 👍', 'rejected'],
	[yesOrNo, '👍', 'accepted: Yes'],
	[{ type: 'oneOf', choices: 'Yes, No' }, 'No 👍', 'rejected'],
	[mood, 'Happy 😢', 'rejected'],
	[mood, '😢', 'accepted: 😢 Sad'],
	[{ type: 'oneOf', choices: '🇰🇪, 🇺🇬' }, '🇺🇬', 'accepted: 🇺🇬'],
	[{ type: 'oneOf', choices: 'A, B', synonyms: 'A = ok 🎉\nB = ok' }, 'ok 🎉', 'accepted: A'],
	[number, '😊', 'rejected'],
	[number, '5 😊 000', 'rejected'],
	[{ type: 'required' }, '😊', 'accepted: 😊'],
])('by %j, the answer %j is %s: there a sign says something', (rule, typed, outcome) => {
	expect(inShort(judgeBy([rule], typed))).toBe(outcome);
});

test('An emoji in a rule’s message is no part of what can be answered', () => {
	const rule: AnswerRule = { ...number, message: 'Please type a number 😊' };
	expect(inShort(judgeBy([rule], '20 😊'))).toBe('accepted: 20');
});

test('A rule whose settings go round in circles is read all the same', () => {
	const choices: unknown[] = ['Small', 'Large'];
	choices.push({ label: 'Round', choices });
	expect(inShort(judgeBy([{ type: 'oneOf', choices }], 'large 😊'))).toBe('accepted: Large');
});

test('A hundred thousand emoji around an answer cost no more than their length', () => {
	const answer = `${'😊 '.repeat(16_000)}20${' 😊'.repeat(16_000)}`;
	expect(inShort(judgeBy([number], answer))).toBe('accepted: 20');
});
