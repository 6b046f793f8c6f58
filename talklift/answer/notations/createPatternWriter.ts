/** The engine repeats nothing more often than this; beyond it, repetitions stand side by side. */
const mostTimes = 1_000;

/** A mark may stand before whatever a pattern takes (see `markBoundaries`). */
const mark = '\\x{e000}';

interface Piece {
	plain: string;
	marked: string;
}

/** Puts a pattern together from its pieces: as the engine takes it, and for texts with marked word
 * boundaries. */
export function createPatternWriter() {
	const pieces: Piece[] = [];
	/** Where the open groups and the last thing that can be repeated begin. */
	const groups: number[] = [];
	let last = 0;
	let hasBoundary = false;
	let canMark = true;

	const repeat = (text: string) => {
		const repeated = pieces.splice(last);
		const plain = repeated.map((piece) => piece.plain).join('');
		const marked = repeated.map((piece) => piece.marked).join('');
		pieces.push({ plain: writeTimes(plain, text), marked: writeTimes(marked, text) });
	};

	return {
		/** @param text one piece, in the engine's spelling */
		add: (text: string) => {
			if (/^\{\d+,?\d*\}$/.test(text)) return repeat(text);
			if (/^[*+?]$/.test(text)) return void pieces.push({ plain: text, marked: text });
			if (text.startsWith('(')) groups.push(pieces.length);
			last = text === ')' ? (groups.pop() ?? pieces.length) : pieces.length;
			if (text === '\\b') hasBoundary = true;
			// What stands for "no boundary here" can't be told by marks, nor can other ways of taking anything.
			if (/^(?:\\[BCPQ]|\(\?[a-z-]*[sU])/.test(text)) canMark = false;
			pieces.push({ plain: text, marked: toMarked(text) });
		},
		written: (): { pattern: string; marked?: string } => {
			const pattern = pieces.map(({ plain }) => plain).join('');
			if (!hasBoundary || !canMark) return { pattern };
			return { pattern, marked: `(?:${pieces.map(({ marked }) => marked).join('')})${mark}?` };
		},
	};
}

function toMarked(text: string): string {
	if (text === '\\b') return mark;
	if (text === '$' || text === '\\z') return `${mark}?${text}`;
	if (/^(?:[\^|)]|\(.*|\\A)$/s.test(text)) return text;
	const taken =
		text === '.' ? `[^\\n${mark}]` : text.startsWith('[^') ? `[^${mark}${text.slice(2)}` : text;
	return `(?:${mark}?${taken})`;
}

/** `x{0,2000}` as `x{0,1000}x{0,1000}`. */
function writeTimes(repeated: string, times: string): string {
	const [, least = '0', comma = '', most = ''] = /^\{(\d+)(,?)(\d*)\}$/.exec(times) ?? [];
	const min = Number(least);
	const max = comma === '' ? min : most === '' ? undefined : Number(most);
	if (Math.max(min, max ?? 0) <= mostTimes || (max !== undefined && max < min))
		return repeated + times;
	const parts: string[] = [];
	for (let left = min; left > 0; left -= mostTimes) parts.push(`{${Math.min(left, mostTimes)}}`);
	if (max === undefined) parts.push('*');
	for (let left = (max ?? min) - min; left > 0; left -= mostTimes) {
		parts.push(`{0,${Math.min(left, mostTimes)}}`);
	}
	return parts.map((part) => repeated + part).join('');
}
