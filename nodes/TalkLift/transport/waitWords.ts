const daySeconds = 86_400;

/** How long somebody is asked to wait, as people say it. */
export function waitWords(durationMs: number): string {
	const seconds = Math.ceil(durationMs / 1_000);
	if (seconds > daySeconds) return 'more than a day';
	return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
