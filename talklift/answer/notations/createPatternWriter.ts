/** The engine repeats nothing more often than this, whether at once or by repetitions inside of each other;
 * beyond it, repetitions stand side by side. */
const mostTimes = 1_000;

/** Marks may stand before whatever a pattern takes (see `markBoundaries`). */
const mark = '\\x{10ffff}';

/** Puts a pattern together from its pieces: as the engine takes it, and for texts with marked word
 * boundaries. */
export function createPatternWriter() {
	const plain: string[] = [];
	const marked: string[] = [];
	/** How often each piece repeats what is in it. */
	const times: number[] = [];
	/** Where the open groups and the last thing that can be repeated begin. */
	const groups: number[] = [];
	let last = 0;
	let hasBoundary = false;
	let canMark = true;

	const push = (text: string, markedText: string) => {
		plain.push(text);
		marked.push(markedText);
		times.push(1);
	};

	const repeat = (text: string) => {
		const [least, upTo = least] = text.slice(1, -1).split(',');
		const min = Number(least);
		const max = upTo === '' ? Infinity : Number(upTo);
		const inside = Math.max(1, ...times.splice(last));
		const atOnce = Math.floor(mostTimes / inside);
		const largest = max === Infinity ? min : max;
		const fits = largest <= atOnce || max < min;
		const parts = fits ? [text] : writeTimes(min, max, atOnce);
		for (const pieces of [plain, marked]) {
			const repeated = pieces.splice(last).join('');
			pieces.push(parts.map((part) => repeated + part).join(''));
		}
		times.push(inside * Math.min(largest, atOnce));
	};

	return {
		/** @param text one piece, in the engine's spelling */
		add: (text: string) => {
			if (/^\{\d/.test(text)) return repeat(text);
			if ('*+?'.includes(text)) return push(text, text);
			if (text.startsWith('(')) groups.push(plain.length);
			last = text === ')' ? (groups.pop() ?? 0) : plain.length;
			if (text === '\\b') hasBoundary = true;
			// What stands for "no boundary here" can't be told by marks, nor can other ways of taking anything.
			if (/^(?:\\[BCPQ]|\(\?[a-z-]*s|\[.*(?:\\[DPSW]|\[:\^|10[fF]{4}))/s.test(text))
				canMark = false;
			push(text, toMarked(text));
		},
		written: (): { pattern: string; marked?: string } => {
			const pattern = plain.join('');
			if (!hasBoundary || !canMark) return { pattern };
			return { pattern, marked: `(?:${marked.join('')})${mark}*` };
		},
	};
}

function toMarked(text: string): string {
	if (text === '\\b') return mark;
	if (/^[|()]/.test(text)) return text;
	// The mark as a range: a dash that comes after it is then a dash.
	const taken =
		text === '.' ? `[^\\n${mark}]` : text.replace(/^\[\^\]?/, (start) => `${start}${mark}-${mark}`);
	return `(?:${mark}*${taken})`;
}

/** `{0,2000}` as `{0,1000}` and `{0,1000}`. */
function writeTimes(min: number, max: number, atOnce: number): string[] {
	const parts: string[] = [];
	for (let left = min; left > 0; left -= atOnce) parts.push(`{${Math.min(left, atOnce)}}`);
	if (max === Infinity) return [...parts, '*'];
	for (let left = max - min; left > 0; left -= atOnce) {
		parts.push(`{0,${Math.min(left, atOnce)}}`);
	}
	return parts;
}
