import { foldAnswer } from '../foldAnswer.ts';
import { toPlainLetters } from '../languages/toWords.ts';
import { rememberLast } from '../rememberLast.ts';
import { isWithinWord } from './isWithinWord.ts';

/** A folded number without the unit that stands before or behind it; as it is when there is none of
 * these. */
export function dropUnit(text: string, units: readonly string[]): string {
	const typed = text.trim();
	if (typed.length > 100) return typed;
	const plain = toPlainLetters(typed);
	// Folding letters can change their number: then nothing can be cut from the others by counting.
	const whole = plain.length === typed.length ? typed : plain;
	const names = foldUnits(units.join('\n'));
	const behind = names.find(
		(unit) => plain.endsWith(unit) && !isWithinWord(plain, plain.length - unit.length),
	);
	if (behind !== undefined) return whole.slice(0, -behind.length).trimEnd();
	const before = names.find((unit) => plain.startsWith(unit) && !isWithinWord(plain, unit.length));
	if (before === undefined) return typed;
	// The full stop of an abbreviation: approx.5, but %.5.
	const rest = whole.slice(before.length);
	return (/\p{L}$/u.test(before) ? rest.replace(/^\./, '') : rest).trimStart();
}

const foldUnits = rememberLast((units) =>
	units
		.split('\n')
		.filter((unit) => unit !== '')
		.map((unit) => toPlainLetters(foldAnswer(unit)))
		.sort((one, other) => other.length - one.length),
);
