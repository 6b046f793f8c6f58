/** At most so many calls in any second. */
export class RateLimit {
	readonly #perSecond: number;
	#passed: number[] = [];

	constructor(perSecond: number) {
		this.#perSecond = perSecond;
	}

	/** How long the call has to wait, in seconds; 0 when it may pass. */
	waitSeconds(nowMs: number): number {
		this.#passed = this.#passed.filter((passed) => passed > nowMs - 1000);
		const [oldest] = this.#passed;
		if (oldest !== undefined && this.#passed.length >= this.#perSecond) {
			return (oldest + 1000 - nowMs) / 1000;
		}
		this.#passed.push(nowMs);
		return 0;
	}
}
