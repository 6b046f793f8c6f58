import { isTalkAround } from '../languages/isTalk.ts';

/** Longer sentences are stories. */
const longestSentence = 500;

/**
 * The one piece of a folded sentence that is looked for, if all the rest is talk about it.
 * @param piece matches what the piece can be made of, with the flag g: as much as belongs together
 * @returns the piece; several different ones, from which the user has to choose; none
 */
export function findInSentence(sentence: string, piece: RegExp): string[] {
	if (sentence.length > longestSentence) return [];
	const found = [...sentence.matchAll(piece)];
	const texts = [...new Set(found.map(([text]) => text))];
	const [first] = found;
	if (first === undefined || texts.length > 1) return texts;
	const last = found.at(-1) ?? first;
	const before = sentence.slice(0, first.index);
	const after = sentence.slice(last.index + last[0].length);
	return isTalkAround(before, after) ? texts : [];
}
