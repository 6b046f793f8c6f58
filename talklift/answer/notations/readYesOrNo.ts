import { foldAnswer } from '../foldAnswer.ts';
import { talkWords } from '../languages/isTalk.ts';
import { languages } from '../languages/languages.ts';
import { toWords } from '../languages/toWords.ts';

/** Longer answers say more than yes or no. */
const mostWords = 12;

const spell = (phrase: string) => toWords(foldAnswer(phrase)).join(' ');
const phrases = new Map<string, boolean>([
	...languages.flatMap(({ yes }) => yes.map((phrase) => [spell(phrase), true] as const)),
	...languages.flatMap(({ no }) => no.map((phrase) => [spell(phrase), false] as const)),
]);
/** How many words a phrase can have, from the longest on. */
const lengths = [5, 4, 3, 2, 1];
const noWords = { yes: [], no: [] };

/**
 * Whether a folded answer says yes (true) or no (false), in the words of any language that is known or
 * in the author's own, which go first (what the bot gets stands first in each). Undefined for everything
 * else: both at once, or with a word that is neither and isn't plain politeness.
 */
export function readYesOrNo(
	answer: string,
	own: { yes: readonly string[]; no: readonly string[] } = noWords,
): boolean | undefined {
	if (answer.length > 200) return undefined;
	const words = toWords(answer);
	if (words.length > mostWords || answer.includes('?')) return undefined;
	const whole = words.join(' ');
	// Signs like ":)" have no words, which makes them all alike: only their own spelling counts.
	const isOneOf = (phrases: readonly string[]) =>
		phrases.some((phrase) =>
			whole === '' ? foldAnswer(phrase) === answer : spell(phrase) === whole,
		);
	// What stands for both is what the bot gets for one of them, or else nobody knows.
	if (isOneOf(own.yes) && isOneOf(own.no)) {
		if (isOneOf(own.yes.slice(0, 1))) return true;
		return isOneOf(own.no.slice(0, 1)) ? false : undefined;
	}
	if (isOneOf(own.yes)) return true;
	if (isOneOf(own.no)) return false;
	let said: boolean | undefined;
	for (let start = 0; start < words.length;) {
		const [phrase, length] = phraseAt(words, start);
		if (phrase === undefined && !talkWords.has(words[start])) return undefined;
		if (phrase !== undefined && said !== undefined && phrase !== said) return undefined;
		said = phrase ?? said;
		start += length;
	}
	return said;
}

/** The longest phrase that begins at a word, and how many words it has. */
function phraseAt(words: readonly string[], start: number): [boolean | undefined, number] {
	for (const length of lengths) {
		const meaning = phrases.get(words.slice(start, start + length).join(' '));
		if (meaning !== undefined) return [meaning, length];
	}
	return [undefined, 1];
}
