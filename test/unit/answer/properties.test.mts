import fc from 'fast-check';

import { letterCases } from '../../../talklift/answer/cleanAnswer.ts';
import type { Cleaning } from '../../../talklift/answer/cleanAnswer.ts';
import { fieldTypes } from '../../../talklift/answer/fieldTypes.ts';
import { judgeAnswer } from '../../../talklift/answer/judgeAnswer.ts';
import type { Judging } from '../../../talklift/answer/judgeAnswer.ts';
import { dateFormats } from '../../../talklift/answer/notations/dateFormats.ts';
import type { DateFormat } from '../../../talklift/answer/notations/dateFormats.ts';
import { dateRanges } from '../../../talklift/answer/notations/dateRanges.ts';
import type { DateRangeName } from '../../../talklift/answer/notations/dateRanges.ts';
import { spellings } from '../../../talklift/answer/rules/oneOf.ts';
import type { Spelling } from '../../../talklift/answer/rules/oneOf.ts';
import { answerRules } from '../../../talklift/answer/rules/rules.ts';
import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import { surroundings } from './judgeWith.mts';

const keysOf = <Key extends string>(table: Record<Key, unknown>) =>
	fc.constantFrom(...(Object.keys(table) as Key[]));

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 8 });
const separated = fc
	.array(fc.oneof(digits, fc.constantFrom('.', ',', ' ', "'", '\u00a0', '-', '+')), {
		maxLength: 9,
	})
	.map((pieces) => pieces.join(''));
const days = fc
	.tuple(
		fc.integer({ min: 1, max: 31 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 9999 }),
	)
	.chain(([day, month, year]) => {
		const [d, m, y] = [String(day), String(month), String(year).padStart(4, '0')];
		return fc.constantFrom(
			`${d}.${m}.${y}`,
			`${d}/${m}/${y}`,
			`${m}/${d}/${y}`,
			`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
			`${d} March ${y}`,
		);
	});
const phones = fc
	.tuple(fc.constantFrom('', '+', '00', '+1', '+254', '0', '07', '+44'), digits, separated)
	.map((pieces) => pieces.join(''));
const choices = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 4 });

/** What people and hostile payloads give as an answer. */
const answers = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme' }),
	separated,
	days,
	phones,
	fc.emailAddress(),
	fc.constantFrom('true', '', ' ', 'Café', 'CAFE', 'cafe', 'Travle', 'x'.repeat(1_000)),
);

const limits = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(undefined), fc.constant(''));

/** Rules as a panel gives them: they may refuse, and some can't be applied. */
const rules: fc.Arbitrary<AnswerRule> = fc.oneof(
	fc.record({ type: fc.constant('required' as const) }),
	fc.record({ type: fc.constant('email' as const) }),
	fc.record({
		type: fc.constant('phone' as const),
		country: fc.constantFrom('', 'KE', 'US', 'DE', 'GB', 'IT', 'AR', 'MX', 'BR', 'CI'),
	}),
	fc.record({
		type: fc.constant('number' as const),
		min: limits,
		max: limits,
		decimals: fc.constantFrom('', 0, 1, 2, 3, 4),
		decimalSeparator: fc.constantFrom('comma' as const, 'point' as const, '' as const),
	}),
	fc.record({ type: fc.constant('length' as const), min: limits, max: limits }),
	fc.record({
		type: fc.constant('date' as const),
		formats: fc.uniqueArray(keysOf<DateFormat>(dateFormats)),
		customFormats: fc.constantFrom('', 'd.M.yy', 'yyyyddMM', 'yyyy-dd-MM'),
		locale: fc.constantFrom('', 'en', 'de', 'fr', 'ar', 'th', 'fa'),
		range: keysOf<DateRangeName>(dateRanges),
		amount: fc.integer({ min: 0, max: 5_000 }),
		unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const, 'years' as const),
		latest: fc.constantFrom('', '2026-12-31'),
	}),
	fc.record({
		type: fc.constant('oneOf' as const),
		choices: fc.oneof(choices, fc.constant(['Café', 'Travel', 'true'])),
		spelling: keysOf<Spelling>(spellings),
	}),
	fc.record({
		type: fc.constant('pattern' as const),
		pattern: fc.constantFrom('.*', '\\d+', '^[a-z]', '\\p{L}+', '[^@]+@[^@]+'),
		match: fc.constantFrom('whole' as const, 'part' as const, 'anchors' as const),
		ignoreCase: fc.boolean(),
	}),
	fc.record({
		type: fc.constant('expression' as const),
		result: fc.constantFrom(true, 'true', 'No'),
	}),
);

const cleanings: fc.Arbitrary<Cleaning> = fc.record(
	{
		trim: fc.boolean(),
		collapseSpaces: fc.boolean(),
		case: keysOf<keyof typeof letterCases>(letterCases),
	},
	{ requiredKeys: [] },
);

const slots = fc.record(
	{
		field_type: fc.constantFrom(...Object.values(fieldTypes).flatMap(({ names }) => names)),
		validation_regex: fc.constantFrom('', '^0', '\\d+', '[^+]+', '(?=a)'),
		choice_options: fc.oneof(choices, fc.constant('Café, Travel')),
		date_gte_today: fc.boolean(),
		validation_message: fc.string(),
	},
	{ requiredKeys: [] },
);

function expectAcceptedAgain(judging: Judging): void {
	const first = judgeAnswer(judging);
	if (first.kind === 'accepted') {
		expect(judgeAnswer({ ...judging, value: first.value })).toEqual(first);
	}
}

test('what a rule has accepted it accepts again, and as it is', () => {
	fc.assert(
		fc.property(answers, rules, cleanings, (value, rule, cleaning) => {
			expectAcceptedAgain({
				value,
				rules: [rule],
				cleaning,
				useSlotSettings: false,
				...surroundings,
			});
		}),
		{ numRuns: 6_000 },
	);
});

test("what a slot's settings have accepted they accept again, and as it is", () => {
	const country = fc.constantFrom('KE', 'US', 'DE', undefined);
	const separator = fc.constantFrom('comma' as const, 'point' as const, undefined);
	fc.assert(
		fc.property(
			answers,
			slots,
			country,
			separator,
			(value, slot, defaultCountry, decimalSeparator) => {
				const given = { value, slot, rules: [], useSlotSettings: true, ...surroundings };
				expectAcceptedAgain({ ...given, defaultCountry, decimalSeparator });
			},
		),
		{ numRuns: 3_000 },
	);
});

test.each<[AnswerRule, fc.Arbitrary<string>]>([
	[{ type: 'number' }, separated],
	[{ type: 'number', decimalSeparator: 'comma' }, separated],
	[{ type: 'phone', country: 'KE' }, phones],
	[{ type: 'phone' }, phones],
	[{ type: 'date' }, days],
	[{ type: 'date', formats: ['monthDaySlashes', 'dayMonthSlashes'] }, days],
	[{ type: 'email' }, fc.emailAddress()],
])('what %j has accepted it accepts again, and as it is', (rule, typed) => {
	fc.assert(
		fc.property(typed, (value) => {
			expectAcceptedAgain({ value, rules: [rule], useSlotSettings: false, ...surroundings });
		}),
		{ numRuns: 1_000 },
	);
});

test('whatever comes, a verdict comes of it', () => {
	const anything = fc.anything({
		withBigInt: true,
		withDate: true,
		withNullPrototype: true,
		maxDepth: 3,
	});
	const anyRule = fc.oneof(
		anything,
		fc
			.tuple(
				fc.constantFrom(...Object.keys(answerRules)),
				fc.dictionary(
					fc.constantFrom(
						...[
							'message',
							'min',
							'max',
							'decimals',
							'decimalSeparator',
							'country',
							'formats',
							'customFormats',
						],
						...[
							'locale',
							'range',
							'amount',
							'unit',
							'earliest',
							'latest',
							'choices',
							'spelling',
							'pattern',
						],
						...['match', 'ignoreCase', 'result'],
					),
					anything,
				),
			)
			.map(([type, fields]) => ({ ...fields, type })),
	);
	const anySlot = fc.oneof(
		anything,
		fc.dictionary(
			fc.constantFrom(...['field_type', 'validation_regex', 'choice_options', 'date_gte_today']),
			anything,
		),
	);
	const given = fc.record({
		value: fc.oneof(anything, answers),
		slot: anySlot,
		rules: fc.array(anyRule, { maxLength: 4 }),
	});
	fc.assert(
		fc.property(given, ({ value, slot, rules: hostile }) => {
			const verdict = judgeAnswer({
				value,
				slot,
				rules: hostile as AnswerRule[],
				useSlotSettings: true,
				...surroundings,
			});
			const kinds = [
				{ kind: 'accepted', value: expect.any(String) },
				expect.objectContaining({
					kind: 'rejected',
					value: expect.any(String),
					reason: expect.any(String),
				}),
				expect.objectContaining({
					kind: 'unusable',
					field: expect.any(String),
					problem: expect.any(String),
				}),
			];
			expect(kinds).toContainEqual(verdict);
		}),
		{ numRuns: 5_000 },
	);
});

test('whatever stands in a pattern, a verdict comes of it', () => {
	const piece = fc.constantFrom(
		...[
			'a',
			'b',
			'.',
			'(',
			')',
			'(?:',
			'[',
			']',
			'^',
			'$',
			'|',
			'*',
			'+',
			'?',
			'{2}',
			'{3,}',
			'{,4}',
		],
		...[
			'{99}',
			'\\',
			'\\d',
			'\\Z',
			'\\p{L}',
			'\\1',
			'(?P<n>',
			'(?i)',
			'(?=',
			'\\Q',
			'\\E',
			'-',
			'\\u00e9',
			'é',
		],
	);
	const patterns = fc.oneof(
		fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
		fc.string({ unit: 'binary' }),
	);
	fc.assert(
		fc.property(patterns, answers, (validation_regex, value) => {
			const verdict = judgeAnswer({
				value,
				slot: { validation_regex },
				rules: [],
				useSlotSettings: true,
				...surroundings,
			});
			expect(verdict).toEqual(expect.any(Object));
		}),
		{ numRuns: 5_000 },
	);
});
