import { CanNot } from '../terminal/canNot.mjs';

/** Something that can't be done as asked, over HTTP or in the terminal; its message is for people. */
export class Refusal extends CanNot {
	/** The HTTP status when it was asked over HTTP. */
	readonly status: 400 | 404;

	constructor(message: string, status: 400 | 404 = 400) {
		super(message);
		this.name = 'Refusal';
		this.status = status;
	}
}
