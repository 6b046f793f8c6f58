import { toPlainLetters } from '../languages/toWords.ts';
import { differsByOneTypo } from './differsByOneTypo.ts';

/** How far an answer may be from a choice, both folded. The keys are stored in people's workflows. */
export const spellings = {
	exact: {
		displayName: 'Exact',
		description: 'Every letter as in the list',
		simplify: (text: string) => text,
	},
	ignoreCase: {
		displayName: 'Ignore Case',
		description: 'Capital and small letters are the same',
		simplify: (text: string) => text.toUpperCase().toLowerCase(),
	},
	ignoreCaseAndAccents: {
		displayName: 'Ignore Case and Accents',
		description: 'Also é and e, and different spaces, are the same',
		simplify: toPlainSpaces,
	},
	oneTypo: {
		displayName: 'Allow One Typo',
		description:
			'Also one letter wrong, missing, added or swapped, in choices of four letters or more',
		simplify: toPlainSpaces,
	},
} as const;

export type Spelling = keyof typeof spellings;

/** From the nearest on: a choice that is nearer wins over one that is only similar. */
const nearestFirst = ['exact', 'ignoreCase', 'ignoreCaseAndAccents', 'oneTypo'] as const;

const simplified = new WeakMap<readonly string[], Map<Spelling, string[]>>();

function simplifyAll(texts: readonly string[], spelling: Spelling): string[] {
	const known = simplified.get(texts) ?? new Map<Spelling, string[]>();
	simplified.set(texts, known);
	const made = known.get(spelling) ?? texts.map(spellings[spelling].simplify);
	known.set(spelling, made);
	return made;
}

/** The places in a list of folded texts whose text is the answer, by the nearest spelling that finds any. */
export function findSpelled(
	answer: string,
	texts: readonly string[],
	spelling: Spelling,
): number[] {
	for (const nearness of nearestFirst) {
		const { simplify } = spellings[nearness];
		const given = simplify(answer);
		const found = simplifyAll(texts, nearness).flatMap((wanted, index) => {
			const isSame = nearness === 'oneTypo' ? differsByOneTypo(given, wanted) : given === wanted;
			return isSame ? [index] : [];
		});
		if (found.length > 0 || nearness === spelling) return found;
	}
	return [];
}

/** One space at a time, and none around a dash: 18 - 24. */
function toPlainSpaces(text: string): string {
	return toPlainLetters(text).replace(/\s+/g, ' ').replace(/ ?- ?/g, '-').trim();
}
