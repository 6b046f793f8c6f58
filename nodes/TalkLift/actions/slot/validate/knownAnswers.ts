import { RecentMap } from './recentMap.ts';

/** A slot in a conversation, as far as this process has seen it. */
export interface Known {
	/** Wrong answers so far. */
	attempts: number;
	isOver: boolean;
	/** What was kept of it, of no use any more once the slot is accepted. */
	entries: string[];
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
