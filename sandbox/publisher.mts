import type { Conversation } from './conversation/conversationView.mts';
import type { LoadProgress } from './load/loadProgress.mts';
import type { TrafficEntry } from './traffic/trafficEntry.mts';

/** Something that has changed in the sandbox. */
export type News =
	| { kind: 'state' }
	| { kind: 'traffic'; entry: TrafficEntry }
	| { kind: 'conversation'; session: number }
	/** A delivery of a session's event has begun or ended. */
	| { kind: 'delivery'; session: number; progress: NonNullable<Conversation['lastEvent']> }
	| { kind: 'load'; progress: LoadProgress };

/** Tells whoever listens what has changed, at once and in the order they came. */
export class Publisher {
	readonly #listeners = new Set<(news: News) => void>();

	publish(news: News): void {
		for (const listen of [...this.#listeners]) listen(news);
	}

	/** @returns what ends it */
	subscribe(listen: (news: News) => void): () => void {
		this.#listeners.add(listen);
		return () => {
			this.#listeners.delete(listen);
		};
	}
}
