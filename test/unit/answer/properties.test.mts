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
import { decimalSeparators } from '../../../talklift/answer/notations/decimalSeparators.ts';
import type { DecimalSeparator } from '../../../talklift/answer/notations/decimalSeparators.ts';
import { spellings } from '../../../talklift/answer/notations/spellings.ts';
import type { Spelling } from '../../../talklift/answer/notations/spellings.ts';
import { moneyForms } from '../../../talklift/answer/rules/amountOfMoney.ts';
import { identifiers } from '../../../talklift/answer/rules/identifiers.ts';
import { phoneKinds } from '../../../talklift/answer/rules/phone.ts';
import { answerRules } from '../../../talklift/answer/rules/rules.ts';
import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import { surroundings } from './judgeWith.mts';
import '../../chance.mts';

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

/** In words, as chat users type them. */
const spoken = [
	...[
		'yes',
		'Hapana.',
		'👍',
		'no thanks',
		'two thousand',
		'elfu tano',
		'elfu kumi na moja',
		'5k',
		'1.5M',
	],
	...[
		'Ksh 5,000',
		'5,000/=',
		'$5 and 20 cents',
		'1.234',
		'KES 1.234',
		'2.30pm',
		'saa mbili',
		'1430h',
		'9',
	],
	...[
		'kesho',
		'3rd of March 92',
		'Sunday, 3 May 1990',
		'1',
		'the second one',
		'b',
		'café please',
		'all',
	],
	...[
		'my e-mail is ada@example.com',
		'write to ADA@Example.COM, thanks',
		'0722 123 456',
		'example.com/A?b#C',
	],
	...[
		'HTTPS://Example.com',
		'kca 123a',
		'a012345678z',
		'490154203237518',
		'gb29 nwbk 6016 1331 9268 19',
	],
	...['Travel, far; Café', 'car and home', 'true and café', '23456789', '05/05/55', '19900503'],
];

/** What people and hostile payloads give as an answer. */
const answers = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme' }),
	separated,
	days,
	phones,
	fc.emailAddress(),
	fc.string({ unit: 'grapheme' }).map((text) => `“${text}”.`),
	fc.constantFrom(...spoken),
	fc.constantFrom(...spoken).map((text) => `👍 ${text} 🙏🏾`),
	fc.constantFrom('true', '', ' ', 'Café', 'CAFE', 'cafe', 'Travle', 'x'.repeat(1_000)),
);

const limits = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(undefined), fc.constant(''));

/** Rules as a panel gives them: they may refuse, and some can't be applied. */
const rules: fc.Arbitrary<AnswerRule> = fc.oneof(
	fc.record({ type: fc.constant('required' as const) }),
	fc.record({ type: fc.constant('email' as const), findInSentence: fc.boolean() }),
	fc.record({ type: fc.constant('url' as const) }),
	fc.record({ type: fc.constant('condition' as const), conditions: fc.boolean() }),
	fc.record({
		type: fc.constant('amountOfMoney' as const),
		currencies: fc.constantFrom('', 'KES', 'USD, KES', 'EUR', ['UGX', 'TZS']),
		min: limits,
		moneyForm: keysOf<keyof typeof moneyForms>(moneyForms),
		decimalSeparator: keysOf<DecimalSeparator>(decimalSeparators),
	}),
	fc.record({
		type: fc.constant('yesOrNo' as const),
		yesValue: fc.constantFrom('', 'Yes', '1', 'Ndiyo', 'no'),
		noValue: fc.constantFrom('', 'No', '2', 'Hapana'),
		yesWords: fc.constantFrom('', 'deal, no'),
	}),
	fc.record({
		type: fc.constant('severalOf' as const),
		choices: fc.oneof(choices, fc.constant(['Café', 'Travel, far', 'true', 'Car and Home'])),
		spelling: keysOf<Spelling>(spellings),
		min: limits,
	}),
	fc.record({
		type: fc.constant('timeOfDay' as const),
		from: fc.constantFrom('', '08:00', '2pm'),
		until: fc.constantFrom('', '17:00', '02:00'),
	}),
	fc.record({
		type: fc.constant('identifier' as const),
		identifier: keysOf<keyof typeof identifiers>(identifiers),
	}),
	fc.record({
		type: fc.constant('phone' as const),
		country: fc.constantFrom('', 'KE', 'US', 'DE', 'GB', 'IT', 'AR', 'MX', 'BR', 'CI'),
		kind: keysOf<keyof typeof phoneKinds>(phoneKinds),
	}),
	fc.record({
		type: fc.constant('number' as const),
		min: limits,
		max: limits,
		decimals: fc.constantFrom('', 0, 1, 2, 3, 4),
		decimalSeparator: fc.constantFrom(
			'comma' as const,
			'point' as const,
			'ask' as const,
			'' as const,
		),
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
			// Letters changed first, and then spelled exactly as in the list: only places are understood then.
			fc.pre(!('spelling' in rule && rule.spelling === 'exact' && 'case' in cleaning));
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
	[{ type: 'url' }, fc.webUrl()],
	[{ type: 'amountOfMoney', moneyForm: 'withCurrency' }, separated.map((text) => `KES ${text}`)],
	[{ type: 'amountOfMoney', currencies: 'USD, KES' }, separated.map((text) => `${text}/=`)],
	[{ type: 'timeOfDay' }, separated],
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
						...['match', 'ignoreCase', 'result', 'conditions', 'currencies', 'moneyForm', 'units'],
						...['yesValue', 'noValue', 'yesWords', 'noWords', 'synonyms', 'byPlace', 'byOwnWords'],
						...['from', 'until', 'identifier', 'kind', 'findInSentence', 'forSlots'],
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
