/** In shorter choices one letter makes another word: yes and yet, 10 and 20. */
const shortestChoice = 4;

/**
 * Whether the answer is the choice but for one letter: wrong, missing, added, or swapped with its
 * neighbour. Digits have to be right: in a number one digit is another number.
 */
export function differsByOneTypo(answer: string, choice: string): boolean {
	const given = Array.from(answer);
	const wanted = Array.from(choice);
	if (wanted.length < shortestChoice || Math.abs(given.length - wanted.length) > 1) return false;
	if (digitsOf(answer) !== digitsOf(choice)) return false;
	let start = 0;
	while (start < wanted.length && given[start] === wanted[start]) start += 1;
	let end = 0;
	const shorter = Math.min(given.length, wanted.length) - start;
	while (end < shorter && given[given.length - 1 - end] === wanted[wanted.length - 1 - end])
		end += 1;
	const givenRest = given.slice(start, given.length - end);
	const wantedRest = wanted.slice(start, wanted.length - end);
	if (givenRest.length <= 1 && wantedRest.length <= 1) return true;
	return (
		givenRest.length === 2 &&
		wantedRest.length === 2 &&
		givenRest[0] === wantedRest[1] &&
		givenRest[1] === wantedRest[0]
	);
}

function digitsOf(text: string): string {
	return text.replace(/\P{Nd}+/gu, '');
}
