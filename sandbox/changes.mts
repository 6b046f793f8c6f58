import { setTimeout as sleep } from 'node:timers/promises';

/** Everybody who waits for something to change. */
export class Changes {
	readonly #waiting = new Set<() => void>();
	#told = false;

	/** Something changed. Those who wait are told once, however much changes at the same time. */
	note(): void {
		if (this.#told || this.#waiting.size === 0) return;
		this.#told = true;
		setImmediate(() => {
			this.#told = false;
			for (const wake of [...this.#waiting]) wake();
		});
	}

	/**
	 * Resolves as soon as the condition holds; asks again after every change.
	 * @throws after `timeoutMs`, in the words of `describe`, or what the condition throws
	 */
	async until(condition: () => boolean, timeoutMs: number, describe: () => string): Promise<void> {
		if (condition()) return;
		const ended = new AbortController();
		const holds = new Promise<void>((resolve, reject) => {
			this.#waiting.add(check);
			ended.signal.addEventListener('abort', () => this.#waiting.delete(check));
			function check() {
				try {
					if (condition()) resolve();
				} catch (error) {
					reject(error);
				}
			}
		});
		const tooLate = sleep(timeoutMs, undefined, { signal: ended.signal }).then(() => {
			throw new Error(describe());
		});
		try {
			await Promise.race([holds, tooLate]);
		} finally {
			ended.abort();
			// Ends with an AbortError, which is nobody's concern.
			tooLate.catch(() => undefined);
		}
	}
}
