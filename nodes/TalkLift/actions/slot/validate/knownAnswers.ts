/** A slot in a conversation, as far as this process has seen it. */
export interface Known {
	/** Wrong answers so far. */
	attempts: number;
	isOver: boolean;
	/** What was kept of it, of no use any more once the slot is accepted. */
	entries: string[];
}

/** A map that forgets what was set longest ago. */
class RecentMap<Value> {
	readonly #values = new Map<string, Value>();
	readonly #most: number;

	/** @param most how many values are kept */
	constructor(most: number) {
		this.#most = most;
	}

	get(key: string): Value | undefined {
		return this.#values.get(key);
	}

	set(key: string, value: Value): void {
		this.#values.delete(key);
		this.#values.set(key, value);
		const [oldest] = this.#values.keys();
		if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
	}

	delete(key: string): void {
		this.#values.delete(key);
	}
}

/**
 * What this process knows without asking n8n's memory. Most often it is the only one, and then this is
 * exact to the millisecond. Keys name the node as well.
 */
export const knownAnswers = {
	conversations: new RecentMap<Known>(5_000),
	/** When the user was told that an answer was wrong, by event. */
	toldAtMs: new RecentMap<number>(5_000),
};
