import type { SlotFilled } from '../../../../../talklift/event/event.ts';
import { readId } from '../../../../../talklift/json.ts';

/**
 * What is kept of answers, as n8n's memory keeps it: entries that are there or not. They can't be looked
 * at without being kept, so all mean something that only ever comes to be.
 */
export const answerEntries = {
	/** A slot in a conversation. A module that is started again has another story state: it is another. */
	conversation: ({ session, story_state, pending, slot }: SlotFilled) =>
		JSON.stringify([session, story_state, pending?.id ?? slot.id].map((id) => String(readId(id)))),
	/** The event was worked on. */
	seen: ({ event_id: id }: SlotFilled) => `event ${id}`,
	/** Its answer was wrong; without this, an event that was seen was accepted. */
	wrong: ({ event_id: id }: SlotFilled) => `wrong ${id}`,
	/** The user was told so in this second since 1970. */
	told: ({ event_id: id }: SlotFilled, second: number) => `told ${id} ${second}`,
	/** So many wrong answers were given. */
	attempt: (conversation: string, attempt: number) => `attempt ${conversation} ${attempt}`,
	/** After so many a word of the user's handed over to a person. Without meaning once there are more. */
	escape: (conversation: string, attempt: number) => `escape ${conversation} ${attempt}`,
} as const;

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
