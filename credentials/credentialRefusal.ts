import { describeFailure } from '../talklift/describeFailure.ts';
import type { Failed } from '../talklift/outcome.ts';

/**
 * What `preAuthentication` throws when there is no token to be had. n8n shows the message as it is in
 * a connection test; the action node reads `failed`, since n8n wraps the whole in an error of its own.
 *
 * It has no property `status`, `code`, `response` or the like: n8n would put words of its own in place
 * of ours if it found one, and likewise if it read a network code such as ECONNREFUSED in the message.
 */
export class CredentialRefusal extends Error {
	readonly failed: Failed;

	constructor(failed: Failed, secrets: string[]) {
		const { message, description } = describeFailure({ ...failed, code: undefined }, secrets);
		super(`${message}. ${description}`);
		this.failed = failed;
	}
}
