/**
 * What keeps an item from being worked on, found before anything was sent. Which node and which item it
 * is, and that nothing was sent, is added in one place: see `toItemError`.
 */
export class Problem extends Error {
	/** What to do about it, in whole sentences. */
	readonly advice: string;

	/** @param what what happened, without a full stop: it is the headline */
	constructor(what: string, advice: string) {
		super(what);
		this.name = 'Problem';
		this.advice = advice;
	}
}
