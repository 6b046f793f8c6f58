import { Refusal } from './Refusal.mjs';
import { toJson } from './toJson.mjs';

/**
 * Asks the sandbox's control API for something.
 * @param {'GET' | 'POST' | 'PUT' | 'DELETE'} method
 * @param {string} path below /sandbox/, e.g. `conversations/7/say`
 * @param {unknown} [body] sent as JSON
 * @returns {Promise<Response>} of a status in the two hundreds
 * @throws {Refusal} with a sentence for people, and the status if there was an answer
 */
export async function reachSandbox(method, path, body) {
	const headers = new Headers({ accept: 'application/json, */*;q=0.5' });
	if (body !== undefined) headers.set('content-type', 'application/json');
	const sent = body === undefined ? undefined : JSON.stringify(body);
	const response = await fetch(`/sandbox/${path}`, { method, headers, body: sent }).catch(() => {
		throw new Refusal('The sandbox cannot be reached. Is it still running?');
	});
	if (response.ok) return response;
	const { status } = response;
	const words = readMessage(toJson(await response.text()));
	throw new Refusal(words ?? `The sandbox answered ${status}`, status);
}

/** @param {unknown} answer */
function readMessage(answer) {
	const has = typeof answer === 'object' && answer !== null && 'message' in answer;
	return has && typeof answer.message === 'string' ? answer.message : undefined;
}
