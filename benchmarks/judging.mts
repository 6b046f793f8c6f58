// How many answers a second are judged, by each kind of rule and by a whole form, and what memory
// it takes, beside what it was before answers were folded.
// Run: node benchmarks/judging.mts [milliseconds for each row]
import { judgeAnswer, longestAnswer } from '../talklift/answer/judgeAnswer.ts';
import type { Judging } from '../talklift/answer/judgeAnswer.ts';
import type { AnswerRule } from '../talklift/answer/rules/rules.ts';
import { loadJudgingBefore } from './loadJudgingBefore.mts';
import { measureCalls, printMeasured } from './measureCalls.mts';

interface Case {
	name: string;
	answers: string[];
	judging: Partial<Judging>;
}

const surroundings = {
	now: Date.UTC(2026, 10, 22),
	timezone: 'Africa/Nairobi',
	useSlotSettings: false,
};
const long = 'a'.repeat(longestAnswer - 1) + '!';
const words = Array.from({ length: 50 }, (_, index) => `Choice number ${index}`);

const byRule = (name: string, answers: string[], ...rules: AnswerRule[]): Case => ({
	name,
	answers,
	judging: { rules },
});

const newTypes: readonly AnswerRule['type'][] = [
	...([
		'amountOfMoney',
		'condition',
		'identifier',
		'severalOf',
		'timeOfDay',
		'url',
		'yesOrNo',
	] as const),
];

const cases: Case[] = [
	byRule('no rule, cleaning only', ['  209192092 ', 'Zoë']),
	byRule('required', ['209192092', ' '], { type: 'required' }),
	byRule('e-mail', ['ada@example.com', 'ada@'], { type: 'email' }),
	byRule('phone', ['0722 123 456', '+44 20 7946 0958', 'none'], { type: 'phone', country: 'KE' }),
	byRule('number', ['1.234,56', '12', 'twelve'], { type: 'number', min: 0, decimals: 2 }),
	byRule('length', ['Ada Lovelace', '👨‍👩‍👧'], { type: 'length', min: 2, max: 80 }),
	byRule('date, at least 18 years ago', ['31.12.1990', '5 March 2020', 'soon'], {
		...{ type: 'date', range: 'atLeastAgo', amount: 18, unit: 'years' },
	}),
	byRule('one of 50, accents', ['choice number 49', 'boat'], { type: 'oneOf', choices: words }),
	byRule('one of 50, one typo', ['choise number 49', 'boat'], {
		...{ type: 'oneOf', choices: words, spelling: 'oneTypo' },
	}),
	byRule('amount of money', ['Ksh 5,000', '5k', 'none'], { type: 'amountOfMoney' }),
	byRule('yes or no', ['ndiyo', 'no thanks', 'maybe'], { type: 'yesOrNo' }),
	byRule('several of 3', ['milk and eggs', 'tea'], {
		type: 'severalOf',
		choices: 'Bread, Milk, Eggs',
	}),
	byRule('time of day', ['2.30pm', 'saa mbili', 'soon'], { type: 'timeOfDay' }),
	byRule('identifier', ['23 456 789', 'none'], { type: 'identifier' }),
	byRule('URL', ['example.com', 'none'], { type: 'url' }),
	byRule('pattern', ['AB123456', 'AB12345'], { type: 'pattern', pattern: '[A-Z]{2}\\d{6}' }),
	byRule('expression', ['209192092'], { type: 'expression', result: true }),
	{
		name: "the slot's settings: e-mail and pattern",
		answers: ['ada@example.com', 'ada@example.org'],
		judging: {
			useSlotSettings: true,
			slot: { field_type: 'EMAIL', validation_regex: '^[^@]+@example\\.com$' },
		},
	},
	byRule(`length, ${long.length} characters`, [long], {
		type: 'length',
		min: 2,
		max: longestAnswer,
	}),
	...['^(a+)+$', '^([a-zA-Z]+)*x$', '(.*)*b(.*)*c', '^(?:a?){90}a{90}$'].map((pattern) =>
		byRule(`${pattern}, ${long.length} characters`, [long], {
			type: 'pattern',
			pattern,
			match: 'anchors',
		}),
	),
];

const milliseconds = Number(process.argv[2] ?? 500);
const judgeBefore = await loadJudgingBefore();
console.log(`Node.js ${process.version}, ${process.arch}, ${milliseconds} ms for each row\n`);
printMeasured(
	Object.fromEntries(
		cases.flatMap(({ name, answers, judging }) => {
			const measure = (judge: (given: Judging) => unknown) => {
				const calls = answers.map((value) => () => {
					judge({ value, rules: [], ...surroundings, ...judging });
				});
				return measureCalls(calls, milliseconds);
			};
			// One after the other, row by row: whatever else the machine does meets both.
			const before =
				judgeBefore && !isNew(judging) ? [[`${name}, before`, measure(judgeBefore)]] : [];
			return [...before, [name, measure(judgeAnswer)]];
		}),
	),
);

/** Whether it has rules that the commit before didn't know. */
function isNew({ rules = [] }: Partial<Judging>): boolean {
	return rules.some(({ type }) => newTypes.includes(type));
}
