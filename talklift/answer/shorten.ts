/** As many characters of what others have written are repeated in a message. */
const longest = 200;

/** A text as a message repeats it: whole, or its beginning and an ellipsis. */
export function shorten(text: string): string {
	// Enough code units for the characters that are kept: the rest needs no looking at.
	const start = Array.from(text.slice(0, (longest + 1) * 2));
	return start.length <= longest ? text : `${start.slice(0, longest - 1).join('')}…`;
}
