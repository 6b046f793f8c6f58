/** How a load is going: many people talking to one bot at once. */
export interface LoadProgress {
	/** Counts up from 1. */
	number: number;
	bot: string;
	people: number;
	state: 'running' | 'ended' | 'stopped';
	/** ISO 8601. */
	startedAt: string;
	/** Since its start. */
	ms: number;
	/** Answers that the flow has dealt with so far: accepted, or a message came. */
	answers: number;
	/** People whom the flow owes something right now. */
	waiting: number;
	/** People who got nothing in time, and have left. */
	silent: number;
	/** People who came to the end of the module. */
	finished: number;
	/** How long the flow took for an answer; missing while there is none. */
	medianMs?: number;
	slowestMs?: number;
	/** The numbers over time, at most 120 of them. */
	points: readonly Pick<LoadProgress, 'ms' | 'answers' | 'waiting' | 'silent'>[];
}
