/** More than this is not shown, only copied: nobody reads it, and the page would get slow. */
const mostCharacters = 20_000;

/**
 * A body for people to read: JSON is indented, all else left as it is.
 * @param {unknown} body text, or what JSON has become
 * @returns {{ whole: string, shown: string, cut: boolean, isJson: boolean }}
 */
export function toReadable(body) {
	const { text: whole, isJson } =
		typeof body === 'string' ? indent(body) : { text: write(body), isJson: true };
	const cut = whole.length > mostCharacters;
	return { whole, shown: cut ? whole.slice(0, mostCharacters) : whole, cut, isJson };
}

/** @param {string} text */
function indent(text) {
	try {
		/** @type {unknown} */
		const read = JSON.parse(text);
		if (typeof read === 'object' && read !== null) return { text: write(read), isJson: true };
	} catch {
		// Not JSON: shown as it is.
	}
	return { text, isJson: false };
}

/** @param {unknown} body */
function write(body) {
	return JSON.stringify(body, null, 2) ?? '';
}

/** @typedef {{ kind: 'key' | 'string' | 'word' | 'rest', text: string }} Piece */

/**
 * Indented JSON in pieces, each with what it is, for colouring.
 * @param {string} json
 * @returns {Piece[]}
 */
export function toPieces(json) {
	/** @type {Piece[]} */
	const pieces = [];
	let from = 0;
	for (const match of json.matchAll(
		/("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d[\d.eE+-]*/g,
	)) {
		if (match.index > from) pieces.push({ kind: 'rest', text: json.slice(from, match.index) });
		const [text, quoted, colon] = match;
		pieces.push({ kind: quoted === undefined ? 'word' : colon ? 'key' : 'string', text });
		from = match.index + text.length;
	}
	if (from < json.length) pieces.push({ kind: 'rest', text: json.slice(from) });
	return pieces;
}
