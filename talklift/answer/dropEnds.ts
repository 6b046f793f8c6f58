/** What people put around an answer without meaning it: quotation marks, and a phone's bold and
 * italic. Brackets stay, since in front of a number they can mean minus. */
const wrappers = ['"', "'", '*', '_', '~'];

const closing = '.,;:!…。｡\u06d4';

/** A folded answer without the punctuation that closes or wraps it. Takes one pass. */
export function dropEnds(folded: string): string {
	let start = 0;
	let end = folded.length;
	for (;;) {
		const [first, last] = [folded.charAt(start), folded.charAt(end - 1)];
		if (/\s/.test(first)) start += 1;
		else if (start < end && (/\s/.test(last) || closing.includes(last))) end -= 1;
		else if (end - start > 1 && first === last && wrappers.includes(first)) {
			start += 1;
			end -= 1;
		} else return folded.slice(start, end);
	}
}
