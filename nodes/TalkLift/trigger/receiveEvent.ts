import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { readChannel } from '../../../talklift/event/channels.ts';
import { createEventFilter } from '../../../talklift/event/eventFilter.ts';
import { eventTypes } from '../../../talklift/event/eventTypes.ts';
import type { EventType } from '../../../talklift/event/eventTypes.ts';
import { parseEvent } from '../../../talklift/event/parseEvent.ts';
import type { ParsedEvent } from '../../../talklift/event/parseEvent.ts';
import { isKeyOf } from '../../../talklift/json.ts';
import { readBody } from './readBody.ts';
import { readFilters } from './readFilters.ts';
import { rejectUnauthorized } from './rejectUnauthorized.ts';
import { received, reject } from './webhookReply.ts';

/**
 * Replies to one request from TalkLift: rejects it, acknowledges it without doing anything (no event of
 * the kind that is wanted), or starts the workflow with one item for each event.
 *
 * Throws nothing that a request could cause. What it does throw is a defect, which n8n answers with 500.
 */
export async function receiveEvent(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const unauthorized = await rejectUnauthorized(context);
	if (unauthorized) return reject(context, unauthorized);

	const read = await readBody(context.getRequestObject());
	if (!read.ok) return reject(context, read.rejection);

	const channel = readChannel(context.getNodeParameter('channel', 'WEB')) ?? 'WEB';
	const parsed = parseEvent(read.body, channel);
	if (!parsed.ok) return reject(context, { status: 400, message: parsed.problem });

	const types = readTypes(context.getNodeParameter('events', []));
	const passes = createEventFilter(readFilters(context.getNodeParameter('filters', {})));
	const wanted = parsed.events.filter(({ type, event }) => types.includes(type) && passes(event));
	const webhookResponse = received(parsed.events.length, wanted.length);
	if (wanted.length === 0) return { webhookResponse };

	const simple = context.getNodeParameter('simple', true) !== false;
	const workflowData = types.map((type) =>
		wanted.filter((found) => found.type === type).map((found) => toItem(found, simple)),
	);
	return { webhookResponse, workflowData };
}

/** In the order of the outputs, whatever order they were selected in. */
function readTypes(selected: unknown): EventType[] {
	const names: unknown[] = [selected].flat();
	return Object.keys(eventTypes).filter(
		(type): type is EventType => isKeyOf(eventTypes, type) && names.includes(type),
	);
}

function toItem({ event, entry }: ParsedEvent, simple: boolean): INodeExecutionData {
	return { json: simple ? { ...event } : (entry as IDataObject) };
}
