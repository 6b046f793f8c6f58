/** The value below which a share (0 to 1) of the values lies; NaN when there are none. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((left, right) => left - right);
	const place = (sorted.length - 1) * share;
	const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
	if (below === undefined || above === undefined) return Number.NaN;
	return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The median of each field over several rounds. */
export function medians(rounds: ReadonlyArray<Record<string, number>>): Record<string, number> {
	const keys = Object.keys(rounds[0] ?? {});
	return Object.fromEntries(
		keys.map((key) => [key, median(rounds.map((round) => round[key] ?? Number.NaN))]),
	);
}

/** `one round`, `3 rounds`. */
export const inRounds = (rounds: number): string =>
	rounds === 1 ? 'one round' : `${rounds} rounds`;
