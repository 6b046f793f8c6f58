import type { Choice } from '../choices.ts';
import { foldAnswer } from '../foldAnswer.ts';
import { joiningWords, negations, talkWords } from '../languages/isTalk.ts';
import { toWords } from '../languages/toWords.ts';
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
	const labels = foldLabels(choices);
	// An answer far longer than the choices can't be one; looking at it costs for every choice.
	const words = ways.synonyms.map(({ word }) => foldAnswer(word));
	const longest = Math.max(...[...labels, ...words].map(({ length }) => length));
	if (answer.length > 3 * longest + 60) return [];
	const spelled = findSpelled(answer, labels, ways.spelling);
	if (spelled.length > 0) return spelled;
	const named = findNamed(answer, choices, ways);
	if (named.length > 0) return named;
	if (answer.length > longestSentence) return [];
	const place = ways.byPlace ? readPlace(answer, labels) : undefined;
	if (place !== undefined) return [place];
	if (!ways.byOwnWords || choices.length < 2) return [];
	const byWords = findByWords(answer, labels, ways);
	if (byWords.length > 0) return byWords;
	const isLoose = !['exact', 'ignoreCase'].includes(ways.spelling);
	const joined = isLoose ? findJoined(answer, labels) : [];
	return joined.length > 0 ? joined : findYesOrNo(answer, labels);
}

const folded = new WeakMap<readonly Choice[], readonly string[]>();

/** Remembered with the list of choices, which is the same for answer after answer. */
function foldLabels(choices: readonly Choice[]): readonly string[] {
	const labels = folded.get(choices) ?? choices.map(({ label }) => foldAnswer(label));
	folded.set(choices, labels);
	return labels;
}

const ownWordsOf = new WeakMap<readonly string[], Map<Spelling, Array<Set<string>>>>();

function ownWords(
	labels: readonly string[],
	spelling: Spelling,
	wordsOf: (text: string) => string[],
): Array<Set<string>> {
	const known = ownWordsOf.get(labels) ?? new Map<Spelling, Array<Set<string>>>();
	ownWordsOf.set(labels, known);
	const made =
		known.get(spelling) ??
		labels.map((label) => new Set(wordsOf(label).filter((word) => !joiningWords.has(word))));
	known.set(spelling, made);
	return made;
}

/** By a button's value, or by a synonym. */
function findNamed(
	answer: string,
	choices: readonly Choice[],
	{ spelling, synonyms }: Ways,
): number[] {
	const values = choices.map(({ value }) => (value === undefined ? '\0' : foldAnswer(value)));
	const hasValues = choices.some(({ value }) => value !== undefined);
	const byValue = hasValues ? findSpelled(answer, values, spelling) : [];
	if (byValue.length > 0) return byValue;
	const words = synonyms.map(({ word }) => foldAnswer(word));
	const found = findSpelled(answer, words, spelling).map((index) =>
		choices.findIndex(({ label }) => label === synonyms[index]?.label),
	);
	return [...new Set(found)].filter((index) => index >= 0);
}

/**
 * By the words that tell choices apart: "motor" for Motor Insurance, "the large one please". Every word of
 * the answer has to be a choice's or plain politeness. With a denial ("not the red one") nothing is found,
 * unless the choice itself has it ("I don't know").
 */
function findByWords(
	answer: string,
	labels: readonly string[],
	{ spelling, synonyms }: Ways,
): number[] {
	const { simplify } = spellings[spelling];
	const wordsOf = (text: string) =>
		spelling === 'exact' || spelling === 'ignoreCase'
			? (simplify(text).match(/[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}\p{M}]+)*/gu) ?? [])
			: toWords(text);
	const remembered = ownWords(labels, spelling, wordsOf);
	const own = synonyms.length === 0 ? remembered : remembered.map((words) => new Set(words));
	for (const { word, label } of synonyms) {
		const index = labels.indexOf(foldAnswer(label));
		for (const part of wordsOf(foldAnswer(word))) own[index]?.add(part);
	}
	const all = wordsOf(answer).filter((word) => !joiningWords.has(word));
	const isNamed = (word: string) => own.some((words) => words.has(word));
	if (!all.every((word) => isNamed(word) || talkWords.has(word))) return [];
	const denied = all.filter((word) => negations.has(word));
	const named = all.filter(isNamed);
	// In "ID, please" the first word tells, though "I'd" is only talk; so does "maybe" where it is a choice.
	const isWhole = (word: string) => own.some((words) => words.size === 1 && words.has(word));
	const contracted = new Set((answer.match(contraction) ?? []).flatMap(wordsOf));
	const told = named.filter(
		(word) => !talkWords.has(word) || (isWhole(word) && !contracted.has(word)),
	);
	const telling = told.length > 0 ? told : named;
	const fits = (words: Set<string>) =>
		denied.every((word) => words.has(word)) &&
		(denied.length > 0 || ![...words].some((word) => negations.has(word)));
	const placesOf = (word: string) =>
		own.flatMap((words, index) => (words.has(word) ? [index] : []));
	const meant = telling.map(placesOf).flatMap((places) => (places.length === 1 ? places : []));
	// In "milk and tea" the second word is no part of Milk: one of the choices with tea may be meant as well.
	const isPart = (word: string) => meant.some((index) => own[index]?.has(word));
	const others = meant.length > 0 ? telling.filter((word) => !isPart(word)) : [];
	const found = [...new Set([...meant, ...others.flatMap(placesOf)])];
	// Two choices named, one of them denied or not: the user has to say which.
	if (found.some((index) => !fits(own[index] ?? new Set()))) return [];
	if (found.length > 0) return found.sort((one, other) => one - other);
	// Words that several choices share: these are the ones to choose from.
	const shared = own.flatMap((words, index) =>
		telling.length > 0 && telling.every((word) => words.has(word)) && fits(words) ? [index] : [],
	);
	return shared.length < labels.length ? shared : [];
}

/** Where one choice is a yes and one a no, in any words for them. */
function findYesOrNo(answer: string, labels: readonly string[]): number[] {
	const said = readYesOrNo(answer);
	if (said === undefined) return [];
	const meanings = labels.map((label) => readYesOrNo(label));
	const found = meanings.flatMap((meaning, index) => (meaning === said ? [index] : []));
	const isQuestion = meanings.filter((meaning) => meaning !== undefined).length === 2;
	return isQuestion && found.length === 1 ? found : [];
}
