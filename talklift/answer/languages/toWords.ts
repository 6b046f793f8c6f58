/** Small letters without the accents of European scripts: in others, marks are vowels and make other
 * words. */
export function toPlainLetters(text: string): string {
	const small = text.toUpperCase().toLowerCase();
	return /[^\0-\x7f]/.test(small)
		? small
				.normalize('NFD')
				.replace(/[\u0300-\u036f]/g, '')
				.normalize('NFC')
		: small;
}

/** The words of a folded text as they are spelled, but for apostrophes, which phones leave out; numbers and
 * signs like emoji are words, too. */
export function splitWords(folded: string): string[] {
	const words = /[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}\p{M}]+)*|[\p{So}\p{Sm}&#]/gu;
	return (folded.match(words) ?? []).map((word) => word.replaceAll("'", ''));
}

/** The words of a folded text in plain letters: see `splitWords`. */
export function toWords(folded: string): string[] {
	return splitWords(toPlainLetters(folded));
}
