const longestSeconds = 3600;

/** A time: a number of seconds, or `2s`, `500ms`, `1m`. Undefined when it is none, or above an hour. */
export function readSeconds(given: string | number): number | undefined {
	const [, digits, unit = 's'] = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|m)?\s*$/.exec(String(given)) ?? [];
	if (digits === undefined) return undefined;
	const seconds = Number(digits) * { ms: 0.001, s: 1, m: 60 }[unit as 'ms' | 's' | 'm'];
	return seconds <= longestSeconds ? seconds : undefined;
}
