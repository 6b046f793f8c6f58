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

function parseText(text: string): unknown {
	const json = readJson(text);
	return json.kind === 'read' ? json.value : undefined;
}
