import { exceedsLimits } from '../exceedsLimits.ts';

/** TalkLift's responses have some hundred characters. A run of thousands of items keeps them all. */
const mostCharacters = 100_000;

const notes = {
	tooDeep: 'Left out: nested more deeply than an item can be',
	tooLarge: 'Left out: larger than an item should be',
} as const;

/**
 * The body of a response as it may become part of an item: itself, or a note in its place when it has
 * more levels, more values or more text than an item should have.
 */
export function boundBody(body: unknown): unknown {
	const excess = exceedsLimits(body) ?? (hasTooMuchText(body) ? 'tooLarge' : undefined);
	return excess === undefined ? body : notes[excess];
}

/** Recursion is safe here: there are only so many levels. */
function hasTooMuchText(body: unknown): boolean {
	let characters = 0;
	const count = (value: unknown): void => {
		if (characters > mostCharacters) return;
		if (typeof value === 'string') characters += value.length;
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			characters += key.length;
			count(inner);
		}
	};
	count(body);
	return characters > mostCharacters;
}
