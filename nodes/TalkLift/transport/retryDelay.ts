const firstMs = 500;
const mostMs = 30_000;
/** Less than this isn't a pause: a server that asks for a millisecond would be asked a thousand times. */
const leastAskedMs = 1_000;

/**
 * How long to wait before the repeat number `repeat` (from 1): twice as long each time up to half a
 * minute, and up to half of it left to chance, so that many n8n workers don't come back at once.
 */
export function retryDelayMs(repeat: number, random: number): number {
	const fullMs = Math.min(firstMs * 2 ** (repeat - 1), mostMs);
	return Math.round(fullMs * (1 - random / 2));
}

/**
 * How long to wait when TalkLift may have said so: as long as it asks for, and at least as long as
 * without its asking when that is next to nothing.
 */
export function askedDelayMs(askedMs: number | undefined, delayMs: number): number {
	if (askedMs === undefined) return delayMs;
	return askedMs < leastAskedMs ? Math.max(askedMs, delayMs) : askedMs;
}

/**
 * What a `Retry-After` header asks for: seconds, or the time until a date (RFC 9110). Undefined when
 * it is missing or says nothing usable; `Infinity` for a number beyond all numbers.
 */
export function readRetryAfterMs(header: string | undefined, nowMs: number): number | undefined {
	if (header === undefined) return undefined;
	const text = header.trim();
	if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000);
	// Dates begin with the name of a day; `Date.parse` alone would make one of "-1" as well.
	if (!/^[a-z]{3}/i.test(text)) return undefined;
	const dateMs = Date.parse(text);
	return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
