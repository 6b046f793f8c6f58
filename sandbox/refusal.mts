/** Something that can't be done as asked. Its message is a sentence for whoever asked. */
export class Refusal extends Error {
	/** The HTTP status when it was asked over HTTP. */
	readonly status: 400 | 404;

	constructor(message: string, status: 400 | 404 = 400) {
		super(message);
		this.name = 'Refusal';
		this.status = status;
	}
}
