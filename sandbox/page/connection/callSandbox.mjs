import { reachSandbox } from './reachSandbox.mjs';
import { toJson } from './toJson.mjs';

/**
 * Calls the sandbox's control API.
 * @template Answered what the route answers, as the sandbox's own types have it
 * @param {Parameters<typeof reachSandbox>[0]} method
 * @param {string} path below /sandbox/, e.g. `conversations/7/say`
 * @param {unknown} [body] sent as JSON
 * @returns {Promise<Answered>} the JSON it answers, undefined when it answers nothing
 * @throws {import('./Refusal.mjs').Refusal}
 */
export async function callSandbox(method, path, body) {
	const response = await reachSandbox(method, path, body);
	return /** @type {Answered} */ (toJson(await response.text()));
}
