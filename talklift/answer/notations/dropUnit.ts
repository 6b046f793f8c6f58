import { foldAnswer } from '../foldAnswer.ts';
import { toPlainLetters } from '../languages/toWords.ts';
import { rememberLast } from '../rememberLast.ts';

/** A folded number without the unit that stands before or behind it; as it is when there is none of
 * these. */
export function dropUnit(text: string, units: readonly string[]): string {
	const typed = text.trim();
	if (typed.length > 100 || /^[\d.,\s'+-]*$/.test(typed)) return typed;
	const plain = toPlainLetters(typed);
	// Folding letters can change their number: then nothing can be cut by counting.
	if (plain.length !== typed.length) return typed;
	const names = foldUnits(units.join('\n'));
	const behind = names.find(
		(unit) => plain.endsWith(unit) && !/\p{L}{2}/u.test(border(plain, plain.length - unit.length)),
	);
	if (behind !== undefined) return typed.slice(0, -behind.length).trim();
	const before = names.find(
		(unit) => plain.startsWith(unit) && !/\p{L}{2}/u.test(border(plain, unit.length)),
	);
	return before === undefined ? typed : typed.slice(before.length).replace(/^[\s.]+/, '');
}

const foldUnits = rememberLast((units) =>
	units
		.split('\n')
		.filter((unit) => unit !== '')
		.map((unit) => toPlainLetters(foldAnswer(unit)))
		.sort((one, other) => other.length - one.length),
);

/** The signs on both sides of a place: two letters belong to one word. */
function border(text: string, place: number): string {
	return text.slice(Math.max(0, place - 1), place + 1);
}
