/** TalkLift's answers are chat messages; longer ones than this are not looked at. */
export const longestAnswer = 100_000;

/**
 * An answer as text. Numbers and booleans are taken as they are written, nothing (null, undefined)
 * as an empty answer; anything else isn't text and gives undefined.
 */
export function readAnswer(value: unknown): string | undefined {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return undefined;
}
