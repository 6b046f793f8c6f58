import fc from 'fast-check';

import { cleanAnswer, letterCases } from '../../../talklift/answer/cleanAnswer.ts';
import type { Cleaning } from '../../../talklift/answer/cleanAnswer.ts';
import { toAsciiDigits } from '../../../talklift/answer/toAsciiDigits.ts';
import '../../chance.mts';

test.each<[string, Cleaning | undefined, string]>([
	['  hello \n', undefined, 'hello'],
	['  hello \n', { trim: false }, '  hello \n'],
	['a  b \n\t c', undefined, 'a  b \n\t c'],
	['a  b \n\t c', { collapseSpaces: true }, 'a b c'],
	[' a\u00a0\u00a0b ', { trim: false, collapseSpaces: true }, ' a b '],
	['Ada LOVELACE', { case: 'lower' }, 'ada lovelace'],
	['Ada Lovelace', { case: 'upper' }, 'ADA LOVELACE'],
	["mary-ann o'neill ÉLODIE", { case: 'title' }, "Mary-Ann O'Neill Élodie"],
	['ﬃx WE’LL SEE', { case: 'title' }, 'Ffix We’ll See'],
	['ΩΣ', { case: 'title' }, 'Ως'],
	['ßa ŉx ﬁx ǆx İx', { case: 'title' }, 'Ssa ʼnx Fix Ǆx İx'],
	['Ada', { case: 'asIs' }, 'Ada'],
	['Ada', { case: 'toString' as 'asIs' }, 'Ada'],
	['No. 209-192 092', { digitsOnly: true }, '209192092'],
	['٢٠٩ २०९ ２０９', { digitsOnly: true }, '209209209'],
	['none', { digitsOnly: true }, ''],
	['e\u0301', undefined, 'é'],
	['e\u200b\u0301', undefined, 'é'],
	['\u212b', undefined, 'Å'],
	['a\u200bb\ufeffc\u2060d\u00ade', undefined, 'abcde'],
	['\u202eabc\u202c', undefined, 'abc'],
	['a\0b\u0007c', undefined, 'abc'],
	['a\ud83dz\udc00', undefined, 'az'],
	['👨‍👩‍👧', undefined, '👨‍👩‍👧'],
	['می‌خواهم', undefined, 'می‌خواهم'],
	['a\u200db\u200c', undefined, 'ab'],
	['é\u200d\u200c\u200dé', undefined, 'é\u200dé'],
	['\u200d\u200d', undefined, ''],
	['a\u200dé', undefined, 'aé'],
	['é\u200da', undefined, 'éa'],
	['\u200dé\u200d', undefined, 'é'],
	['❤\ufe0f🔥', undefined, '❤\ufe0f🔥'],
	['❤\u200d\ufe0f🔥', undefined, '❤\u200d🔥'],
	['1\ufe0f\u20e3', undefined, '1\ufe0f\u20e3'],
	['1\ufe0f\ufe0f\u20e3', undefined, '1\ufe0f\u20e3'],
	['1\ufe0f2', undefined, '12'],
	['a\u2800b\u2800', undefined, 'a b'],
	['', undefined, ''],
])('%j cleaned with %j is %j', (text, cleaning, clean) => {
	expect(cleanAnswer(text, cleaning)).toBe(clean);
});

test('digits of other scripts become plain ones, letters stay', () => {
	expect(toAsciiDigits('a٣۴५７𝟘𝟡൨៥½²')).toBe('a34570925½²');
});

const cleanings: fc.Arbitrary<Cleaning> = fc.record(
	{
		trim: fc.boolean(),
		collapseSpaces: fc.boolean(),
		case: fc.constantFrom(...(Object.keys(letterCases) as Array<keyof typeof letterCases>)),
		digitsOnly: fc.boolean(),
	},
	{ requiredKeys: [] },
);

/** Every code unit, and more often those that are awkward. */
const texts = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'binary', maxLength: 3 }),
			fc.string({ unit: 'grapheme', maxLength: 3 }),
			fc.constantFrom(
				' ',
				'\u00a0',
				'\n',
				'\u200b',
				'\u200c',
				'\u200d',
				'\ud83d',
				'\ude00',
				'K',
				'e',
			),
			fc.constantFrom('\u0301', '\u0345', 'ß', 'İ', 'ŉ', 'Σ', 'ΐ', 'ﬁ', 'ǆ', '٣', '\0', '\u1fb7'),
		),
		{ maxLength: 12 },
	)
	.map((pieces) => pieces.join(''));

test('cleaning twice gives what cleaning once gives', () => {
	fc.assert(
		fc.property(texts, cleanings, (text, cleaning) => {
			const once = cleanAnswer(text, cleaning);
			expect(cleanAnswer(once, cleaning)).toBe(once);
		}),
		{ numRuns: 3_000 },
	);
});

test.each([['\u200d'], ['\u200d\u00e9'], [' '], [' a'], ['\u0301'], ['\0'], ['ß'], ['\ud83d']])(
	'a hundred thousand characters of %j are cleaned',
	(piece) => {
		const text = `é${piece.repeat(100_000 / piece.length)}a`;
		const clean = cleanAnswer(text, { case: 'title', collapseSpaces: true });
		expect(cleanAnswer(clean, { case: 'title', collapseSpaces: true })).toBe(clean);
	},
);
