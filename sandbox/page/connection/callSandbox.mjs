/**
 * Calls the sandbox's control API.
 * @param {'GET' | 'POST' | 'PUT' | 'DELETE'} method
 * @param {string} path below /sandbox/, e.g. `conversations/7/say`
 * @param {unknown} [body] sent as JSON
 * @returns {Promise<unknown>} the JSON it answers, undefined when it answers nothing
 * @throws {Refusal} with a sentence for people, and the status if there was an answer
 */
export async function callSandbox(method, path, body) {
	const response = await reach(method, path, body);
	const text = await response.text();
	const answer = readJson(text);
	if (response.ok) return answer;
	throw new Refusal(answer?.message ?? `The sandbox answered ${response.status}`, response.status);
}

/** The sandbox did not do what it was asked. */
export class Refusal extends Error {
	/**
	 * @param {string} message
	 * @param {number} [status]
	 */
	constructor(message, status) {
		super(message);
		this.status = status;
	}
}

async function reach(method, path, body) {
	const json = body === undefined ? {} : { 'content-type': 'application/json' };
	try {
		return await fetch(`/sandbox/${path}`, {
			method,
			headers: { accept: 'application/json', ...json },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
	} catch {
		throw new Refusal('The sandbox cannot be reached. Is it still running?');
	}
}

function readJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
