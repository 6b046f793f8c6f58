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

/**
 * The numbers that Swahili words can mean. What is counted comes after its scale, "elfu tano" is 5,000;
 * so "elfu kumi na moja" is 11,000 or 10,001: both are given.
 */
export function readSwahiliNumber(words: readonly string[]): number[] {
	if (words.length === 1 && ['sifuri', 'sufuri', 'ziro'].includes(words[0] ?? '')) return [0];
	return words.length > 20 ? [] : [...new Set(readFrom(words, Infinity))];
}

/** All readings of the words as a number below a scale. */
function readFrom(words: readonly string[], limit: number): number[] {
	const [first = '', ...rest] = words;
	const scale = scales.get(first);
	if (scale === undefined) return readBelowHundred(words);
	if (scale >= limit) return [];
	if (rest.length === 0) return [scale];
	const readings: number[] = [];
	// As many words as count the scale; the others come after it, with or without "na".
	for (let length = 0; length <= Math.min(rest.length, 5); length += 1) {
		const counts = length === 0 ? [1] : readCount(rest.slice(0, length), scale);
		const after = rest.slice(length);
		const others = after[0] === 'na' ? after.slice(1) : after;
		if (after.length > 0 && others.length === 0) continue;
		// "mia tano" is 500, never 105: without "na", units count the scale before them.
		const isJoined = after.length === 0 || after[0] === 'na';
		if (length === 0 ? after[0] !== 'na' : !isJoined && units.has(after[0] ?? '')) continue;
		const added = after.length === 0 ? [0] : readFrom(others, scale);
		for (const count of counts) for (const more of added) readings.push(count * scale + more);
	}
	return readings;
}

function readCount(words: readonly string[], scale: number): number[] {
	const counts = scale === 100 ? readBelowHundred(words) : readFrom(words, scale);
	return counts.filter((count) => count >= 1 && (scale > 100 || count <= 9));
}

function readBelowHundred([first = '', and, last = '', ...more]: readonly string[]): number[] {
	if (more.length > 0) return [];
	if (and === undefined) return [units.get(first) ?? tens.get(first) ?? []].flat();
	const [ten, unit] = [tens.get(first), units.get(last)];
	return and === 'na' && ten !== undefined && unit !== undefined ? [ten + unit] : [];
}
