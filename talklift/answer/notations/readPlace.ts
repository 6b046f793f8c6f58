import { negations, talkWords } from '../languages/isTalk.ts';
import { languages } from '../languages/languages.ts';
import { toWords } from '../languages/toWords.ts';

/** Numbers in words beyond this are no places. */
const mostPlaces = 1_000;

const ordinals = new Map(languages.flatMap((language) => Object.entries(language.ordinals)));
const placeWords = new Set(languages.flatMap((language) => language.placeWords));

/**
 * The place in a list that a folded answer names, from 0: `1`, `#1`, `2nd`, `option 2`, `b`, `the second
 * one`, `ya pili`. Undefined where it names none, or where the choices have numbers, or letters that
 * stand alone, themselves: then it could mean the choice of that name.
 */
export function readPlace(answer: string, choices: readonly string[]): number | undefined {
	if (/[.,:]\d|[-+]\s*\d/.test(answer)) return undefined;
	const words = toWords(answer);
	const bare = words.filter((word) => !placeWords.has(word));
	// "One" and "number one" name a place, "the one" and "no one" don't.
	const isCount = words
		.slice(0, -1)
		.every((before) => !talkWords.has(before) && !negations.has(before));
	const [word, ...more] = bare.length === 0 && isCount ? words.slice(-1) : bare;
	if (word === undefined || more.length > 0) return undefined;
	const isLetter = /^[a-z]$/.test(word);
	const place = isLetter ? word.charCodeAt(0) - 96 : (readOrdinal(word) ?? readCount(word));
	if (place === undefined || place > choices.length || place === 0) return undefined;
	const names = choices.flatMap(toWords);
	if (names.includes(word) || (isLetter && names.some((name) => name.length === 1)))
		return undefined;
	if (names.some((name) => /\p{N}/u.test(name) || readCount(name) !== undefined)) return undefined;
	return place === -1 ? choices.length - 1 : place - 1;
}

function readOrdinal(word: string): number | undefined {
	const digits = /^\d{1,3}(?=(?:st|nd|rd|th)$)/.exec(word)?.[0];
	return digits === undefined ? ordinals.get(word) : Number(digits);
}

function readCount(word: string): number | undefined {
	if (/^\d{1,3}$/.test(word)) return Number(word);
	return languages
		.flatMap(({ readNumber }) => readNumber([word]))
		.find((value) => value <= mostPlaces);
}
