/** In shorter choices one letter makes another word: yes and yet, 10 and 20. */
const shortestChoice = 4;

/**
 * Whether the answer is the choice but for one letter: wrong, missing, added, or swapped with its
 * neighbour. Digits have to be right: in a number one digit is another number.
 */
export function differsByOneTypo(answer: string, choice: string): boolean {
	// A letter has two units at most. The rest takes long for a thousand choices.
	if (Math.abs(answer.length - choice.length) > 2) return false;
	const given = Array.from(answer);
	const wanted = Array.from(choice);
	if (wanted.length < shortestChoice) return false;
	const different = wanted.findIndex((letter, index) => letter !== given[index]);
	const start = different < 0 ? wanted.length : different;
	const rest = (letters: readonly string[], from: number) => letters.slice(start + from).join('');
	const swapped = [given[start + 1], given[start]].join('') + rest(given, 2);
	const isNear =
		rest(given, 1) === rest(wanted, 1) ||
		rest(given, 0) === rest(wanted, 1) ||
		rest(given, 1) === rest(wanted, 0) ||
		swapped === rest(wanted, 0);
	return isNear && digitsOf(answer) === digitsOf(choice);
}

function digitsOf(text: string): string {
	return text.replace(/\P{Nd}/gu, '');
}
