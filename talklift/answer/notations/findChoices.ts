import type { Choice } from '../choices.ts';
import { foldAnswer } from '../foldAnswer.ts';
import { joiningWords, negations, talkWords } from '../languages/isTalk.ts';
import { rememberFor } from '../rememberFor.ts';
import { findJoined } from './findJoined.ts';
import { readPlace } from './readPlace.ts';
import { readYesOrNo } from './readYesOrNo.ts';
import { findSpelled, spellings } from './spellings.ts';
import type { Spelling } from './spellings.ts';

/** A word like I'd, of which nothing but its letters is left. */
const contraction = /\p{L}+'\p{L}+/gu;

/** Longer answers name no choice in passing. */
const longestSentence = 500;

export interface Ways {
	spelling: Spelling;
	/** Whether the place in the list answers. */
	byPlace: boolean;
	/** Whether the words that only one choice has answer. */
	byOwnWords: boolean;
	/** Further words for a choice, by its label. */
	synonyms: ReadonlyArray<{ word: string; label: string }>;
}

/** The choices (as places in the list) that a folded answer can mean: none, one, or several that the user
 * has to choose from. */
export function findChoices(answer: string, choices: readonly Choice[], ways: Ways): number[] {
	const labels = foldAll(choices, 'label');
	const values = foldAll(choices, 'value');
	const synonyms = ways.synonyms.map(({ word, label }) => ({
		word: foldAnswer(word),
		place: choices.findIndex((choice) => choice.label === label),
	}));
	// An answer far longer than the choices can't be one; looking at it costs for every choice.
	const words = synonyms.map(({ word }) => word);
	const longest = Math.max(...[...labels, ...values, ...words].map(({ length }) => length));
	if (answer.length > 3 * longest + 60) return [];
	const spelled = findSpelled(answer, labels, ways.spelling);
	if (spelled.length > 0) return spelled;
	const byValue = findSpelled(answer, values, ways.spelling);
	if (byValue.length > 0) return byValue;
	const bySynonym = new Set(findSpelled(answer, words, ways.spelling));
	if (bySynonym.size > 0) {
		const named = synonyms.filter((_synonym, index) => bySynonym.has(index));
		return placesWhere(choices, (_choice, at) => named.some(({ place }) => place === at));
	}
	if (answer.length > longestSentence) return [];
	const isByWords = ways.byOwnWords && choices.length > 1;
	const { toWords } = spellings[ways.spelling];
	const remembered = ownWords(labels, ways.spelling);
	const own =
		synonyms.length === 0
			? remembered
			: remembered.map((words, at) => {
					const further = synonyms.filter(({ place }) => place === at);
					return new Set([...words, ...further.flatMap(({ word }) => toWords(word))]);
				});
	const byWords = isByWords ? findByWords(answer, own, toWords) : [];
	if (byWords.length > 0) return byWords;
	const place = ways.byPlace ? readPlace(answer, labels) : undefined;
	if (place !== undefined) return [place];
	if (!isByWords) return [];
	const isLoose = !['exact', 'ignoreCase'].includes(ways.spelling);
	const joined = isLoose ? findJoined(answer, labels) : [];
	return joined.length > 0 ? joined : findYesOrNo(answer, labels);
}

/** Nobody can type what stands for a missing value. */
const foldAll = rememberFor((choices: readonly Choice[], part: 'label' | 'value') =>
	choices.map((choice) => foldAnswer(choice[part] ?? '\0')),
);

const ownWords = rememberFor((labels: readonly string[], spelling: Spelling) =>
	labels.map((label) => new Set(spellings[spelling].toWords(label))),
);

function placesWhere<Item>(items: readonly Item[], fits: (item: Item, place: number) => boolean) {
	return items.flatMap((item, place) => (fits(item, place) ? [place] : []));
}

/**
 * By the words that tell choices apart: "motor" for Motor Insurance, "the large one please". Every word of
 * the answer has to be a choice's or plain politeness. With a denial ("not the red one") nothing is found,
 * unless the choice itself has it ("I don't know").
 * @param own the words of each choice
 */
function findByWords(
	answer: string,
	own: ReadonlyArray<ReadonlySet<string>>,
	toWords: (text: string) => string[],
): number[] {
	const all = toWords(answer).filter((word) => !joiningWords.has(word));
	const isNamed = (word: string) => own.some((words) => words.has(word));
	if (!all.every((word) => isNamed(word) || talkWords.has(word))) return [];
	const denied = all.filter((word) => negations.has(word));
	const named = all.filter(isNamed);
	// In "ID, please" the first word tells, though "I'd" is only talk; so does "maybe" where it is a choice.
	const isWhole = (word: string) => own.some((words) => words.size === 1 && words.has(word));
	const contracted = new Set([...answer.matchAll(contraction)].flatMap(([word]) => toWords(word)));
	const told = named.filter(
		(word) => !talkWords.has(word) || (isWhole(word) && !contracted.has(word)),
	);
	const telling = told.length > 0 ? told : named;
	const fits = (words: ReadonlySet<string>) =>
		denied.every((word) => words.has(word)) &&
		(denied.length > 0 || ![...words].some((word) => negations.has(word)));
	const placesOf = (word: string) => placesWhere(own, (words) => words.has(word));
	const places = telling.map(placesOf);
	const meant = places.flatMap((found) => (found.length === 1 ? found : []));
	if (meant.length === 0) {
		// Words that several choices share: these are the ones to choose from.
		const shared = placesWhere(
			own,
			(words) => telling.length > 0 && telling.every((word) => words.has(word)) && fits(words),
		);
		return shared.length < own.length ? shared : [];
	}
	// In "milk and tea" the second word is no part of Milk: one of the choices with tea may be meant as well.
	const others = places.filter((possible) => !possible.some((place) => meant.includes(place)));
	const found = new Set([...meant, ...others.flat()]);
	// Two choices named, one of them denied or not: the user has to say which.
	const isClear = own.every((words, place) => !found.has(place) || fits(words));
	return isClear ? placesWhere(own, (_words, place) => found.has(place)) : [];
}

/** Where one choice is a yes and one a no, in any words for them. */
function findYesOrNo(answer: string, labels: readonly string[]): number[] {
	const said = readYesOrNo(answer);
	if (said === undefined) return [];
	const meanings = labels.map((label) => readYesOrNo(label));
	const found = placesWhere(meanings, (meaning) => meaning === said);
	const isQuestion = meanings.filter((meaning) => meaning !== undefined).length === 2;
	return isQuestion && found.length === 1 ? found : [];
}
