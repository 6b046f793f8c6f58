// How many answers a second are judged, by each kind of rule and by a whole form, and what memory it
// takes. Run: node benchmarks/judging.mts [milliseconds for each row]
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { judgeSlot, type Judging } from '../talklift/judgeSlot.ts';
import { longestAnswer } from '../talklift/readAnswer.ts';
import type { SlotRule } from '../talklift/slotRules/slotRules.ts';

interface Case {
	name: string;
	answers: string[];
	judging: Partial<Judging>;
}

interface Result {
	name: string;
	answersPerSecond: number;
	medianMicroseconds: number;
	slowestMilliseconds: number;
	heapKilobytes: number;
}

const surroundings = {
	now: Date.UTC(2026, 10, 22),
	timezone: 'Africa/Nairobi',
	useSlotSettings: false,
};
const long = 'a'.repeat(longestAnswer - 1) + '!';
const words = Array.from({ length: 50 }, (_, index) => `Choice number ${index}`);

const byRule = (name: string, answers: string[], ...rules: SlotRule[]): Case => ({
	name,
	answers,
	judging: { rules },
});

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

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

function heapBytes(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}

function measure({ name, answers, judging }: Case, milliseconds: number): Result {
	const times: number[] = [];
	const judgeAll = () => {
		for (const value of answers) {
			const start = performance.now();
			judgeSlot({ value, rules: [], ...surroundings, ...judging });
			times.push(performance.now() - start);
		}
	};
	// Once to warm up: compiling code is no part of judging.
	const warm = performance.now() + milliseconds / 4;
	while (performance.now() < warm) judgeAll();
	times.length = 0;
	const heapBefore = heapBytes();
	const start = performance.now();
	while (performance.now() - start < milliseconds) judgeAll();
	const seconds = (performance.now() - start) / 1000;
	const count = times.length;
	const median = times.toSorted((left, right) => left - right)[Math.floor(count / 2)] ?? NaN;
	const slowest = times.reduce((most, time) => Math.max(most, time), 0);
	times.length = 0;
	return {
		name,
		answersPerSecond: count / seconds,
		medianMicroseconds: median * 1000,
		slowestMilliseconds: slowest,
		heapKilobytes: (heapBytes() - heapBefore) / 1024,
	};
}

const milliseconds = Number(process.argv[2] ?? 500);
console.log(`Node.js ${process.version}, ${process.arch}, ${milliseconds} ms for each row\n`);
console.table(
	Object.fromEntries(
		cases
			.map((row) => measure(row, milliseconds))
			.map((result) => [
				result.name,
				{
					'answers per second': Math.round(result.answersPerSecond),
					'median µs': Number(result.medianMicroseconds.toFixed(1)),
					'slowest ms': Number(result.slowestMilliseconds.toFixed(1)),
					'heap kept kB': Math.round(result.heapKilobytes),
				},
			]),
	),
);
console.log(`Most memory in use: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
