/** A code point that never becomes a character, so nobody types it. */
export const boundary = '\u{10ffff}';

/** Two, for a boundary that is asked for twice: `\b(?:\bsí|\bno)`. */
const marks = boundary.repeat(2);

/**
 * A text with marks at each place where a word begins or ends, in any script. The engine knows word
 * boundaries for plain letters only; a pattern that asks for them is tried on the marked text.
 */
export function markBoundaries(text: string): string {
	return text.replaceAll(boundary, '').replace(/[\p{L}\p{M}\p{N}_]+/gu, `${marks}$&${marks}`);
}
