import { describeFailure } from '../nodes/TalkLift/panels/describeFailure.ts';
import type { Failed } from '../talklift/api/outcome.ts';

/**
 * What `preAuthentication` throws when there is no token to be had. n8n shows the message as it is in
 * a connection test; the action node reads `failed`, since n8n wraps the whole in an error of its own.
 *
 * n8n puts words of its own in place of ours when it finds a property such as `status`, `code` or
 * `response`, or reads a network code or "Bad Gateway" in the message. So there is no such property, and
 * neither the code nor the page of a broken server gets into the message.
 */
export class CredentialRefusal extends Error {
	readonly failed: Failed;

	constructor(failed: Failed, secrets: readonly string[]) {
		const isServerPage = (failed.status ?? 0) >= 500;
		const body = isServerPage ? undefined : failed.body;
		const { message, description } = describeFailure({ ...failed, code: undefined, body }, secrets);
		super(`${message}. ${description}`);
		this.failed = failed;
	}
}
