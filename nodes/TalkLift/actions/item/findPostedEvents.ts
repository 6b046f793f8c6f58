import { countEvents } from '../../../../talklift/event/readEvent.ts';
import { isObject } from '../../../../talklift/json.ts';
import { readJson } from '../../../../talklift/readJson.ts';

/**
 * What TalkLift posted, in an item of n8n's Webhook node, which puts the body beside headers and query;
 * undefined when it is something else. A body that came without its content type is text.
 */
export function findPostedEvents(json: unknown): object | undefined {
	if (!isObject(json) || !('body' in json)) return undefined;
	const body = typeof json.body === 'string' ? parseText(json.body) : json.body;
	return countEvents(body) === undefined ? undefined : Object(body);
}

/** What an expression or an item gives as an event: a Webhook node's item stands for what it holds. */
export function readGiven(given: unknown): unknown {
	const json = typeof given === 'string' ? parseText(given) : given;
	return findPostedEvents(json) ?? json;
}

function parseText(text: string): unknown {
	const json = readJson(text);
	return json.kind === 'read' ? json.value : undefined;
}
