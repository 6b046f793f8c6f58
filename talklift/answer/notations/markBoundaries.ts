/** A sign for private use, which nobody types. */
export const boundary = '\ue000';

/**
 * A text with a mark at each place where a word begins or ends, in any script. The engine knows word
 * boundaries for plain letters only; a pattern that asks for them is tried on the marked text.
 */
export function markBoundaries(text: string): string {
	return text.replaceAll(boundary, '').replace(/[\p{L}\p{M}\p{N}_]+/gu, `${boundary}$&${boundary}`);
}
