import fc from 'fast-check';

import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBy } from './judgeWith.mts';
import '../../chance.mts';

/** What looks like the answer that is wanted, and must not be accepted as one. */
const lookalikes: Array<[AnswerRule, string[]]> = [
	[
		{ type: 'phone', country: 'KE' },
		[
			...[
				'22/11/2026',
				'22-11-2026',
				'2026-11-22',
				'22 11 2026',
				'20261122',
				'12345678',
				'23456789',
			],
			...['100000000', '110000000', '700000000', '712 000 000', '1.500.000', '100,000,000', '5000'],
			...[
				'my ID is 712345678',
				'not 0712345678',
				'my old number is 0712345678',
				'0712345678 is wrong',
			],
			...[
				'0712345678 or 0713345678',
				'0712345678 (Axel)',
				'O712345678',
				'07I2345678',
				'020 1234567',
			],
		],
	],
	[
		{ type: 'phone' },
		[
			'0722123456',
			'722123456',
			'254000000000',
			'202611221030',
			'4111111111111111',
			'490154203237518',
		],
	],
	[
		{ type: 'email' },
		[
			...[
				'amina otieno@example.com',
				'test@example.co m',
				'amina@exam ple.com',
				'not amina@example.com',
			],
			...[
				'amina@example.com or otieno@example.com',
				'amina@gmail,com',
				'https://amina@example.com',
			],
			...[
				'amina@example.com—thanks',
				'amina@x otieno@example.com',
				'my old one is amina@example.com',
			],
		],
	],
	[
		{ type: 'number' },
		[
			...[
				'1e5',
				'0x10',
				'½',
				'5²',
				'1/2',
				'5 or 6',
				'five six',
				'often',
				'someone',
				'none',
				'12:30',
				'(5)',
			],
			...['12 kg', '2m', '2.000', 'elfu kumi na moja', 'nineteen ninety', 'IV', '#5', 'Infinity'],
		],
	],
	[
		{ type: 'amountOfMoney' },
		[
			'$50',
			'50 dollars',
			'50 km',
			'10%',
			'5-10k',
			'1e5',
			'½',
			'2.000',
			'ksh',
			'elfu kumi na moja',
			'bobby',
		],
	],
	[
		{ type: 'yesOrNo' },
		[
			...[
				'maybe',
				'yes and no',
				'not sure',
				"I don't know",
				'1',
				'2',
				'know',
				'yesterday',
				'nobody',
				'eyes',
			],
			...['no problem', 'sijui', 'yes?', 'not yes', 'ok no', 'noon'],
		],
	],
	// What stands for yes and for no means neither.
	[{ type: 'yesOrNo', yesWords: 'deal, perhaps', noWords: 'later, perhaps' }, ['perhaps']],
	[
		{ type: 'oneOf', choices: 'Small, Medium, Large' },
		[
			...[
				'not the large one',
				'small or large',
				'4',
				'0',
				'-1',
				'1.5',
				'enlarge',
				'smaller',
				'the one',
			],
			...["I don't want small", '2 or 3', '12', 'anything but small', 'I have 2 cars', 'no', 'yes'],
		],
	],
	[
		{ type: 'oneOf', choices: '1 month, 3 months, 12 months' },
		['2', '13', 'months', 'second', 'b'],
	],
	[
		{ type: 'severalOf', choices: 'Bread, Milk, Eggs' },
		['not milk', 'bread and not milk', 'bread and tea', '13', 'none', 'breadmilk'],
	],
	[
		{ type: 'date' },
		[
			...[
				'Sunday, 3 May 1990',
				'31/02/2020',
				'30 Feb 2020',
				'12345678',
				'12.30',
				'1.5',
				'2569-03-05',
			],
			...[
				'14/12/1404',
				'1/1/0020',
				'5/5/55',
				'5th Jan',
				'March 1992',
				'next Monday',
				'may',
				'10 Aug 2012 10:00',
			],
		],
	],
	[
		{ type: 'timeOfDay' },
		['9', '15', '1430', '25:00', '14:60', '13pm', 'saa mbili', "3 o'clock", '2026'],
	],
	[
		{ type: 'url' },
		[
			'https://.com',
			'https://a b.com',
			'https://example',
			'ftp://example.com',
			'javascript:alert(1)',
			'1.5',
		],
	],
	[{ type: 'identifier', identifier: 'kenyaId' }, ['012345678', '234567890', '23456', 'A2345678']],
	[{ type: 'identifier', identifier: 'iban' }, ['GB29NWBK60161331926818']],
	[{ type: 'identifier', identifier: 'imei' }, ['490154203237517']],
];

test.each(lookalikes.flatMap(([rule, texts]) => texts.map((text) => [rule, text] as const)))(
	'%j does not accept %j',
	(rule, text) => {
		expect(inShort(judgeBy([rule], text, { timezone: 'Africa/Nairobi' }))).toBe('rejected');
	},
);

test('of nine digits only what can be a Kenyan mobile number passes, and no round amount', () => {
	const nineDigits = fc.integer({ min: 100_000_000, max: 999_999_999 });
	fc.assert(
		fc.property(nineDigits, (number) => {
			const outcome = inShort(judgeBy([{ type: 'phone', country: 'KE' }], String(number)));
			if (outcome !== 'rejected') expect(outcome).toMatch(/^accepted: \+254[17]\d{8}$/);
			const amount = String(Math.round(number / 100_000) * 100_000);
			expect(inShort(judgeBy([{ type: 'phone', country: 'KE' }], amount))).toBe('rejected');
		}),
	);
});

const signs = [
	'a',
	'1',
	' ',
	'.',
	',',
	'-',
	'(',
	"'",
	'"',
	'@',
	'a@',
	'1 ',
	'é',
	'\u0301',
	'٣',
	'１',
	'‑',
	'😀\ufe0f',
];
const types = [
	...([
		'amountOfMoney',
		'date',
		'email',
		'identifier',
		'number',
		'phone',
		'severalOf',
		'oneOf',
	] as const),
	...(['timeOfDay', 'url', 'yesOrNo'] as const),
];

test.each(types)('a hundred thousand of any sign come to an end: %s', (type) => {
	for (const sign of signs) {
		const answer = sign.repeat(100_000 / sign.length);
		const rule = { type, choices: 'Car, Home' } as AnswerRule;
		expect(inShort(judgeBy([rule], answer))).toBe('rejected');
	}
});
