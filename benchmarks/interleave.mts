import type { Row } from './result.mts';
import { medians } from './statistics.mts';

/**
 * Measures every contender once a round, so that a busy moment of the machine hits all of them, and
 * gives each one's medians. Every second round goes the other way round: nobody always comes first.
 */
export async function interleave(
	contenders: readonly string[],
	rounds: number,
	measure: (contender: string) => Promise<Record<string, number>>,
): Promise<Row[]> {
	const found = new Map<string, Array<Record<string, number>>>(
		contenders.map((contender) => [contender, []]),
	);
	for (let round = 0; round < rounds; round += 1) {
		const order = round % 2 === 0 ? contenders : contenders.toReversed();
		for (const contender of order) {
			const values = await measure(contender);
			found.get(contender)?.push(values);
			const shown = Object.entries(values).map(([key, value]) => `${key} ${+value.toFixed(2)}`);
			console.log(`  ${contender}: ${shown.join(', ')}`);
		}
	}
	return [...found].map(([contender, values]) => ({ contender, values: medians(values) }));
}
