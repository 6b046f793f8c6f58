import type { Publisher } from '../publisher.mts';
import type { TrafficEntry } from './trafficEntry.mts';

type Unnumbered<Entry> = Entry extends TrafficEntry ? Omit<Entry, 'number' | 'at'> : never;

/** The latest entries, oldest first. Each is published, and again when it is finished. */
export class Traffic {
	#entries: TrafficEntry[] = [];
	#next = 1;
	readonly #keep: number;
	readonly #publisher: Publisher;

	constructor(keep: number, publisher: Publisher) {
		this.#keep = keep;
		this.#publisher = publisher;
	}

	/** Adds an entry and gives back what finishes it later (its answer, say) under the same number. */
	add(entry: Unnumbered<TrafficEntry>): (rest: Partial<TrafficEntry>) => void {
		const added = { number: this.#next++, at: new Date().toISOString(), ...entry };
		this.#entries.push(added);
		// Dropped by the half, so that a full list costs no more per entry than an empty one.
		if (this.#entries.length > this.#keep * 1.5) this.#entries = this.entries();
		this.#publisher.publish({ kind: 'traffic', entry: added });
		return (rest) => {
			Object.assign(added, rest);
			this.#publisher.publish({ kind: 'traffic', entry: added });
		};
	}

	entries(): TrafficEntry[] {
		return this.#keep === 0 ? [] : this.#entries.slice(-this.#keep);
	}

	clear(): void {
		this.#entries = [];
	}
}
