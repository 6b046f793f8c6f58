import type { Choice } from '../choices.ts';
import { dropEnds } from '../dropEnds.ts';
import { negations } from '../languages/isTalk.ts';
import { languages } from '../languages/languages.ts';
import { toWords } from '../languages/toWords.ts';
import { findChoices } from './findChoices.ts';
import type { Ways } from './findChoices.ts';

type Several =
	| { kind: 'found'; choices: Choice[] }
	| { kind: 'unclear'; part: string; choices: Choice[] }
	| { kind: 'none' };

/** More parts than choices can be listed in an answer. */
const mostParts = 100;

const joiningWords = languages.flatMap(({ and }) => and.filter((word) => /^[a-z]+$/.test(word)));
const joining = new RegExp(`\\s(?:${joiningWords.join('|')})\\s|[&+/]`, 'iu');

/** The signs and words between several answers, from those that seldom stand within one: a part that is a
 * choice as it is isn't split any further. */
const separators = [/[;\r\n|]/u, /,/u, joining, /\s+/u];

/** The choices that a folded answer lists, in the order of the list. */
export function findSeveral(answer: string, choices: readonly Choice[], ways: Ways): Several {
	if (answer.length > 5_000) return { kind: 'none' };
	const found = find(answer, choices, ways, 0, { left: mostParts });
	if (!Array.isArray(found)) {
		const phrase = toWords(answer).join(' ');
		const isAll = languages.some(({ all }) => all.includes(phrase));
		const isBoth = choices.length === 2 || !/^both|mbili$/.test(phrase);
		return isAll && isBoth ? { kind: 'found', choices: [...choices] } : found;
	}
	const places = [...new Set(found)].sort((one, other) => one - other);
	return { kind: 'found', choices: places.flatMap((place) => choices[place] ?? []) };
}

function find(
	part: string,
	choices: readonly Choice[],
	ways: Ways,
	level: number,
	budget: { left: number },
): number[] | Exclude<Several, { kind: 'found' }> {
	budget.left -= 1;
	if (budget.left < 0) return { kind: 'none' };
	const bare = dropEnds(part);
	const found = findChoices(bare, choices, ways);
	const [only] = found;
	if (only !== undefined && found.length === 1) return [only];
	const separator = separators[level];
	if (separator === undefined) {
		const could = found.flatMap((place) => choices[place] ?? []);
		return could.length > 0 ? { kind: 'unclear', part: bare, choices: could } : { kind: 'none' };
	}
	const parts = bare.split(separator).filter((piece) => dropEnds(piece) !== '');
	if (parts.length < 2) return find(part, choices, ways, level + 1, budget);
	// "car and not home": what is denied can't be told from what isn't.
	if (level >= 1 && toWords(bare).some((word) => negations.has(word))) return { kind: 'none' };
	const places: number[] = [];
	for (const piece of parts) {
		const inner = find(piece, choices, ways, level + 1, budget);
		if (!Array.isArray(inner)) return inner;
		places.push(...inner);
	}
	return places;
}
