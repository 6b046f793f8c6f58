/** Counted things change the beginning of a number: watu wawili, matunda mawili. */
const units = new Map<string, number>([
	['moja', 1],
	['mbili', 2],
	['tatu', 3],
	['nne', 4],
	['tano', 5],
	['sita', 6],
	['saba', 7],
	['nane', 8],
	['tisa', 9],
	['mmoja', 1],
	['wawili', 2],
	['mawili', 2],
	['viwili', 2],
	['watatu', 3],
	['matatu', 3],
	['wanne', 4],
	['manne', 4],
	['watano', 5],
	['matano', 5],
	['wanane', 8],
]);
const tens = new Map<string, number>([
	['kumi', 10],
	['ishirini', 20],
	['thelathini', 30],
	['arobaini', 40],
	['arubaini', 40],
	['hamsini', 50],
	['sitini', 60],
	['sabini', 70],
	['themanini', 80],
	['thamanini', 80],
	['tisini', 90],
]);
const scales = new Map<string, number>([
	['milioni', 1_000_000],
	['laki', 100_000],
	['elfu', 1_000],
	['mia', 100],
]);

const zero = ['sifuri', 'sufuri', 'ziro'];

/** As many words as count a scale at most: "mia tisa na tisini na tisa". */
const longestCount = 6;

/**
 * The numbers that Swahili words can mean. What is counted comes after its scale, "elfu tano" is 5,000;
 * so "elfu kumi na moja" is 11,000 or 10,001: both are given.
 */
export function readSwahiliNumber(words: readonly string[]): number[] {
	return zero.includes(words.join(' ')) ? [0] : [...new Set(readFrom(words, Infinity))];
}

/** All readings of the words as a number below a scale. */
function readFrom(words: readonly string[], limit: number): number[] {
	const [first = '', ...rest] = words;
	const scale = scales.get(first);
	if (scale === undefined) return readBelowHundred(words);
	if (scale >= limit) return [];
	if (rest.length === 0) return [scale];
	const readings: number[] = [];
	for (let length = 0; length <= longestCount; length += 1) {
		const [next = '', ...others] = rest.slice(length);
		// "mia tano" is 500, never 105: without "na", units count the scale before them.
		if (length === 0 ? next !== 'na' : units.has(next)) continue;
		const counts = length === 0 ? [1] : readCount(rest.slice(0, length), scale);
		for (const count of counts) {
			const added = next === '' ? [0] : readFrom(next === 'na' ? others : [next, ...others], scale);
			for (const more of added) readings.push(count * scale + more);
		}
	}
	return readings;
}

function readCount(words: readonly string[], scale: number): number[] {
	return readFrom(words, scale).filter((count) => scale > 100 || count <= 9);
}

function readBelowHundred([first = '', and, last = '', ...more]: readonly string[]): number[] {
	if (more.length > 0) return [];
	if (and === undefined) return [units.get(first) ?? tens.get(first) ?? []].flat();
	const [ten, unit] = [tens.get(first), units.get(last)];
	return and === 'na' && ten !== undefined && unit !== undefined ? [ten + unit] : [];
}
