/** Small letters without the accents of European scripts: in others, marks are vowels and make other
 * words. */
export function toPlainLetters(text: string): string {
	const small = text.toUpperCase().toLowerCase();
	return /^[\0-\x7f]*$/.test(small)
		? small
		: small
				.normalize('NFD')
				.replace(/[\u0300-\u036f]+/g, '')
				.normalize('NFC');
}

/** The words of a folded text, in plain letters and without apostrophes, which phones leave out; numbers and
 * signs like emoji are words, too. */
export function toWords(folded: string): string[] {
	const words = /[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}\p{M}]+)*|[\p{So}\p{Sm}&#]/gu;
	return (toPlainLetters(folded).match(words) ?? []).map((word) => word.replaceAll("'", ''));
}
