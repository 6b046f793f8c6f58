import { talkWords } from '../languages/isTalk.ts';
import { toWords } from '../languages/toWords.ts';

/**
 * The places in a list of folded texts that an answer names with other spaces and dashes: "mpesa" and
 * "m pesa please" for M-Pesa. Texts without letters, like 18-24, are left out: 1824 is another number.
 */
export function findJoined(answer: string, texts: readonly string[]): number[] {
	const words = toWords(answer);
	const polite = words.filter((word) => !talkWords.has(word));
	const said = new Set([join(words), join(polite)]);
	return texts.flatMap((text, index) =>
		/\p{L}/u.test(text) && said.has(join(toWords(text))) ? [index] : [],
	);
}

const join = (words: readonly string[]): string => words.join('').replaceAll('-', '');
