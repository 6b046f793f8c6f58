const dateAheadMs = 2_000;

/** The header of a fault's `retryAfter`: seconds, a date for `date`, other text as it is; none for none. */
export function writeRetryAfter(retryAfter: number | string | undefined): Record<string, string> {
	if (retryAfter === undefined) return {};
	if (retryAfter === 'date') {
		return { 'retry-after': new Date(Date.now() + dateAheadMs).toUTCString() };
	}
	return { 'retry-after': String(retryAfter) };
}
