/** Whether a place in a text, before the character of that number, has a letter on both sides: what is
 * cut there is a part of a word. */
export function isWithinWord(text: string, place: number): boolean {
	return /\p{L}{2}/u.test(text.slice(place - 1, place + 1));
}
