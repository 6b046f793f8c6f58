import { negations } from '../languages/isTalk.ts';
import { splitWords, toPlainLetters, toWords } from '../languages/toWords.ts';
import { rememberFor } from '../rememberFor.ts';
import { differsByOneTypo } from './differsByOneTypo.ts';

/** How far an answer may be from a choice, both folded. The keys are stored in people's workflows. */
export const spellings = {
	exact: {
		displayName: 'Exact',
		description: 'Every letter as in the list',
		simplify: (text: string) => text,
		toWords: splitWords,
	},
	ignoreCase: {
		displayName: 'Ignore Case',
		description: 'Capital and small letters are the same',
		simplify: toSmallLetters,
		toWords: (text: string) => splitWords(toSmallLetters(text)),
	},
	ignoreCaseAndAccents: {
		displayName: 'Ignore Case and Accents',
		description: 'Also é and e, and different spaces, are the same',
		simplify: toPlainSpaces,
		toWords,
	},
	oneTypo: {
		displayName: 'Allow One Typo',
		description:
			'Also one letter wrong, missing, added or swapped, in choices of four letters or more',
		simplify: toPlainSpaces,
		toWords,
	},
} as const;

export type Spelling = keyof typeof spellings;

/** From the nearest on: a choice that is nearer wins over one that is only similar. */
const nearestFirst: readonly Spelling[] = [
	'exact',
	'ignoreCase',
	'ignoreCaseAndAccents',
	'oneTypo',
];

const simplifyAll = rememberFor((texts: readonly string[], spelling: Spelling) =>
	texts.map(spellings[spelling].simplify),
);

/** The places in a list of folded texts whose text is the answer, by the nearest spelling that finds any. */
export function findSpelled(
	answer: string,
	texts: readonly string[],
	spelling: Spelling,
): number[] {
	for (const nearness of nearestFirst.slice(0, nearestFirst.indexOf(spelling) + 1)) {
		const given = spellings[nearness].simplify(answer);
		const found = simplifyAll(texts, nearness).flatMap((wanted, index) => {
			const isSame = nearness === 'oneTypo' ? isTypo(given, wanted) : given === wanted;
			return isSame ? [index] : [];
		});
		if (found.length > 0) return found;
	}
	return [];
}

/** "Not tea" is no typo of "Hot tea". */
function isTypo(given: string, wanted: string): boolean {
	if (!differsByOneTypo(given, wanted)) return false;
	const words = toWords(wanted);
	return toWords(given).every((word) => !negations.has(word) || words.includes(word));
}

/** By way of the capital letters: ß and ss are the same. */
function toSmallLetters(text: string): string {
	return text.toUpperCase().toLowerCase();
}

/** One space at a time, and none around a dash: 18 - 24. */
function toPlainSpaces(text: string): string {
	return toPlainLetters(text).replace(/\s+/g, ' ').replace(/ ?- ?/g, '-').trim();
}
