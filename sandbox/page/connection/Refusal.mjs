/** The sandbox did not do what it was asked. Its message is a sentence for people. */
export class Refusal extends Error {
	/**
	 * @param {string} message
	 * @param {number} [status] of the answer; none when there was no answer
	 */
	constructor(message, status) {
		super(message);
		this.status = status;
	}
}
