import type { AnswerRule } from '../talklift/answer/rules/rules.ts';

interface TypedAnswers {
	rule: AnswerRule;
	/** The rule's settings in words, where they matter. */
	settings?: string;
	/** What is typed, and what the bot gets: nothing where the user is asked again. */
	answers: ReadonlyArray<readonly [typed: string, gets?: string]>;
}

/** What people type and what comes of it, on Monday, 23 November 2026. The documents show this table, and the
 * tests hold the rules to it. */
export const typedAnswers: readonly TypedAnswers[] = [
	{
		rule: { type: 'amountOfMoney' },
		answers: [
			['Ksh 5,000', '5000'],
			['5,000/=', '5000'],
			['KES2k', '2000'],
			['500 bob', '500'],
			['elfu tano', '5000'],
			['1.5M', '1500000'],
			['elfu kumi na moja'],
			['$50'],
			['2.000'],
		],
	},
	{
		rule: { type: 'date' },
		answers: [
			['3-May-1990', '1990-05-03'],
			['3rd of March 1992', '1992-03-03'],
			['tarehe 5 Machi 2026', '2026-03-05'],
			['12/31/1990', '1990-12-31'],
			['kesho', '2026-11-24'],
			['Sunday, 3 May 1990'],
			['31/02/1990'],
		],
	},
	{
		rule: { type: 'date', range: 'past' },
		settings: 'in the past',
		answers: [['3rd of March 92', '1992-03-03'], ['1/2/03']],
	},
	{
		rule: { type: 'email' },
		answers: [
			['you can write to me at amina@example.com', 'amina@example.com'],
			['“amina＠example.com”.', 'amina@example.com'],
			['amina otieno@example.com'],
			['not amina@example.com'],
		],
	},
	{
		rule: { type: 'identifier', identifier: 'kenyaPlate' },
		settings: 'number plate',
		answers: [['kca123a', 'KCA 123A'], ['KCA 12']],
	},
	{
		rule: { type: 'number' },
		answers: [
			['1,234.5', '1234.5'],
			['25 years', '25'],
			['ishirini na tano', '25'],
			['two thousand', '2000'],
			['٢٠', '20'],
			['5 or 6'],
			['1e5'],
		],
	},
	{
		rule: { type: 'oneOf', choices: 'Small, Medium, Large' },
		settings: 'Small, Medium, Large',
		answers: [
			['the large one please', 'Large'],
			['2', 'Medium'],
			['b', 'Medium'],
			['not the large one'],
			['small or large'],
		],
	},
	{
		rule: { type: 'phone', country: 'KE' },
		settings: 'country KE',
		answers: [
			['0722 123 456', '+254722123456'],
			['namba yangu ni 0722123456', '+254722123456'],
			['(+254) 722 123 456', '+254722123456'],
			['0722 123 4567'],
			['22/11/2026'],
			['100,000,000'],
		],
	},
	{
		rule: { type: 'severalOf', choices: 'Bread, Milk, Eggs' },
		settings: 'Bread, Milk, Eggs',
		answers: [['eggs and bread', 'Bread, Eggs'], ['1 and 3', 'Bread, Eggs'], ['bread but no milk']],
	},
	{
		rule: { type: 'timeOfDay' },
		answers: [
			['2.30pm', '14:30'],
			['1430h', '14:30'],
			['saa mbili asubuhi', '08:00'],
			['saa mbili'],
		],
	},
	{ rule: { type: 'url' }, answers: [['example.com', 'https://example.com'], ['https://example']] },
	{
		rule: { type: 'yesOrNo' },
		answers: [
			['ndiyo', 'Yes'],
			['👍', 'Yes'],
			['yeah sure', 'Yes'],
			['hapana', 'No'],
			['no thanks', 'No'],
			['yes and no'],
		],
	},
];
