import type { Choice } from '../choices.ts';
import { dropEnds } from '../dropEnds.ts';
import { negations } from '../languages/isTalk.ts';
import { languages } from '../languages/languages.ts';
import { toWords } from '../languages/toWords.ts';
import { findChoices } from './findChoices.ts';
import type { Ways } from './findChoices.ts';
import { readNumber } from './readNumber.ts';

type Several = { kind: 'found'; choices: Choice[] } | Unclear;

interface Unclear {
	kind: 'unclear';
	/** The part of the answer that can mean several choices, and these. */
	part: string;
	choices: Choice[];
}

/** Longer answers are stories. */
const longestList = 5_000;

/** More parts than choices can be listed in an answer. */
const mostParts = 100;

const joiningWords = languages.flatMap(({ and }) => and.filter((word) => /^[a-z]+$/.test(word)));
const joining = new RegExp(`\\s(?:${joiningWords.join('|')})\\s|[&+/]`, 'iu');

/** The signs and words between several answers, from those that seldom stand within one: a part that is a
 * choice as it is isn't split any further. */
const separators = [/[;\r\n|]/u, /,/u, joining, /\s+/u];

/** The choices that a folded answer lists, in the order of the list: none if a part of it is no choice. */
export function findSeveral(answer: string, choices: readonly Choice[], ways: Ways): Several {
	if (answer.length > longestList) return { kind: 'found', choices: [] };
	const found = find(answer, choices, ways, 0, { left: mostParts });
	if (Array.isArray(found)) return { kind: 'found', choices: pick(choices, found) };
	if (meansAll(answer, choices.length)) return { kind: 'found', choices: [...choices] };
	const [, pair] = /^both\s+(.+)$/isu.exec(answer) ?? [];
	const two = pair === undefined ? undefined : find(pair, choices, ways, 0, { left: mostParts });
	if (Array.isArray(two) && two.length === 2) return { kind: 'found', choices: pick(choices, two) };
	return found ?? { kind: 'found', choices: [] };
}

/** All of them, both (of two), all three (of three). */
function meansAll(answer: string, count: number): boolean {
	const phrase = toWords(answer).join(' ');
	const saysAll = (text: string) => languages.some(({ all }) => all.includes(text));
	if (saysAll(phrase)) return count === 2 || !/both|mbili/.test(phrase);
	const [, text = '', number = ''] = /^(.+) (\S+)$/.exec(phrase) ?? [];
	const [reading] = readNumber(number, { separator: 'ask' });
	return saysAll(text) && Number(reading?.text) === count;
}

function pick(choices: readonly Choice[], places: readonly number[]): Choice[] {
	return choices.filter((_choice, place) => places.includes(place));
}

function find(
	part: string,
	choices: readonly Choice[],
	ways: Ways,
	level: number,
	budget: { left: number },
): number[] | Unclear | undefined {
	budget.left -= 1;
	if (budget.left < 0) return undefined;
	const bare = dropEnds(part);
	const found = findChoices(bare, choices, ways);
	if (found.length === 1) return found;
	const separator = separators[level];
	if (separator === undefined) {
		return found.length > 0
			? { kind: 'unclear', part: bare, choices: pick(choices, found) }
			: undefined;
	}
	const parts = bare.split(separator).filter((piece) => dropEnds(piece) !== '');
	if (parts.length < 2) return find(part, choices, ways, level + 1, budget);
	// "car and not home": what is denied can't be told from what isn't, but for a choice that is spelled
	// out, as in "milk, no sugar".
	const denies = level > 0 && toWords(bare).some((word) => negations.has(word));
	if (denies && level === separators.length - 1) return undefined;
	const narrow = denies ? { ...ways, byPlace: false, byOwnWords: false } : ways;
	const places = new Set<number>();
	for (const piece of parts) {
		const inner = find(piece, choices, narrow, level + 1, budget);
		if (!Array.isArray(inner)) return inner;
		for (const place of inner) places.add(place);
	}
	return [...places];
}
