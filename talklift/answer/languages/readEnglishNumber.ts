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
	const value = readWhole(words) ?? readHalves(words) ?? readDecimal(words);
	return value === undefined ? [] : [value];
}

function readWhole(words: readonly string[]): number | undefined {
	let rest = words.map((word) => (word === 'a' || word === 'an' ? 'one' : word));
	if (words[0] === 'a' || words[0] === 'an') {
		if (words[1] !== 'hundred' && !scales.has(words[1] ?? '')) return undefined;
	}
	let total = 0;
	let lowest = Infinity;
	while (rest.length > 0) {
		const at = rest.findIndex((word) => scales.has(word));
		const scale = at < 0 ? 1 : (scales.get(rest[at] ?? '') ?? 1);
		const group = at < 0 ? rest : rest.slice(0, at);
		const start = total > 0 && group[0] === 'and' ? group.slice(1) : group;
		const count = readBelowThousand(start);
		if (count === undefined || scale >= lowest) return undefined;
		total += count * scale;
		lowest = scale;
		rest = at < 0 ? [] : rest.slice(at + 1);
	}
	return lowest === Infinity ? undefined : total;
}

function readBelowThousand(words: readonly string[]): number | undefined {
	if (words.length === 0) return undefined;
	if (words[1] === 'hundred') {
		const hundreds = small.indexOf(words[0] ?? '');
		const [and, ...more] = words.slice(2);
		const rest = and === 'and' ? more : words.slice(2);
		if (hundreds < 1 || hundreds > 19) return undefined;
		if (rest.length === 0) return and === 'and' ? undefined : hundreds * 100;
		const below = readBelowHundred(rest);
		return below === undefined || below === 0 ? undefined : hundreds * 100 + below;
	}
	return readBelowHundred(words);
}

function readBelowHundred([first = '', second, ...more]: readonly string[]): number | undefined {
	if (more.length > 0) return undefined;
	const ten = tens.indexOf(first);
	if (second === undefined) {
		const one = small.indexOf(first);
		return one >= 0 ? one : ten >= 0 ? (ten + 2) * 10 : undefined;
	}
	const one = small.indexOf(second);
	return ten >= 0 && one >= 1 && one <= 9 ? (ten + 2) * 10 + one : undefined;
}

/** "half a million", "two and a half million", "one and a half" */
function readHalves(words: readonly string[]): number | undefined {
	const scale = scales.get(words.at(-1) ?? '');
	if (words.join(' ') === `half a ${words.at(-1)}` && scale !== undefined) return scale / 2;
	const counted = scale === undefined ? words : words.slice(0, -1);
	const phrase = counted.join(' ');
	const [, before] = /^(.+) and (?:a )?half$/.exec(phrase) ?? [];
	const whole = before === undefined ? undefined : readWhole(before.split(' '));
	return whole === undefined || whole >= 1000 ? undefined : (whole + 0.5) * (scale ?? 1);
}

/** "five point two", "one point five million" */
function readDecimal(words: readonly string[]): number | undefined {
	const point = words.indexOf('point');
	if (point < 1) return undefined;
	const scale = scales.get(words.at(-1) ?? '');
	const whole = readWhole(words.slice(0, point));
	const digits = words.slice(point + 1, scale === undefined ? undefined : -1);
	const values = digits.map((word) => small.indexOf(word));
	if (whole === undefined || values.length === 0 || values.some((one) => one < 0 || one > 9))
		return undefined;
	return Number((Number(`${whole}.${values.join('')}`) * (scale ?? 1)).toFixed(6));
}
