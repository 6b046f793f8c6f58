const small = [
	...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
	...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
	'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales = new Map([
	['thousand', 1e3],
	['million', 1e6],
	['billion', 1e9],
	['trillion', 1e12],
]);

/** The number that English words say: "two thousand and five", "a hundred", "five point two", "one and a
 * half million". A number that is said in pieces ("five six") is none. */
export function readEnglishNumber(words: readonly string[]): number[] {
	const readings = [readWhole(words, Infinity), readHalves(words), readDecimal(words)];
	return readings.filter((value) => !Number.isNaN(value));
}

// What follows gives NaN for words that are no number, so that a sum of parts is one only if all are.

/** @param limit the scale that the words come after: "five million thousand" is no number */
function readWhole(spoken: readonly string[], limit: number): number {
	const words = spoken.map((word, at) => {
		const next = spoken[at + 1];
		const isCounted = next === 'hundred' || readScale(next) !== undefined;
		return isCounted && (word === 'a' || word === 'an') ? 'one' : word;
	});
	const at = words.findIndex((word) => scales.has(word));
	const scale = readScale(words[at]);
	if (scale === undefined) return readBelowThousand(words);
	const count = readBelowThousand(words.slice(0, at));
	const rest = words.slice(at + 1);
	const more = rest.length === 0 ? 0 : readWhole(dropAnd(rest), scale);
	return scale < limit ? count * scale + more : NaN;
}

function readScale(word = ''): number | undefined {
	return scales.get(word);
}

function dropAnd(words: readonly string[]): readonly string[] {
	return words[0] === 'and' ? words.slice(1) : words;
}

function readBelowThousand(words: readonly string[]): number {
	if (words[1] !== 'hundred') return readBelowHundred(words);
	const hundreds = readBelowTwenty(words[0]);
	const rest = words.slice(2);
	const more = rest.length === 0 ? 0 : readBelowHundred(dropAnd(rest));
	return hundreds > 0 && (more > 0 || rest.length === 0) ? hundreds * 100 + more : NaN;
}

function readBelowHundred([first, second, ...others]: readonly string[]): number {
	if (others.length > 0) return NaN;
	const ten = tens.findIndex((word) => word === first) + 2;
	if (second === undefined) return ten > 1 ? ten * 10 : readBelowTwenty(first);
	const one = readBelowTwenty(second);
	return ten > 1 && one > 0 && one < 10 ? ten * 10 + one : NaN;
}

function readBelowTwenty(word: string | undefined): number {
	const number = small.findIndex((one) => one === word);
	return number < 0 ? NaN : number;
}

/** "half a million", "two and a half million", "one and a half" */
function readHalves(words: readonly string[]): number {
	const scale = readScale(words.at(-1));
	const counted = scale === undefined ? words : words.slice(0, -1);
	const phrase = counted.join(' ');
	if (phrase === 'half a') return (scale ?? NaN) / 2;
	const [, before = ''] = /(.+) and (?:a )?half$/.exec(phrase) ?? [];
	const whole = readWhole(before.split(' '), 1e3);
	return (whole + 0.5) * (scale ?? 1);
}

/** "five point two", "one point five million" */
function readDecimal(words: readonly string[]): number {
	const point = words.indexOf('point');
	if (point < 1) return NaN;
	const scale = readScale(words.at(-1));
	const whole = readWhole(words.slice(0, point), Infinity);
	const digits = words.slice(point + 1, scale === undefined ? undefined : -1).map(readBelowTwenty);
	if (digits.length === 0 || digits.some((digit) => digit > 9)) return NaN;
	return Number((Number(`${whole}.${digits.join('')}`) * (scale ?? 1)).toFixed(6));
}
