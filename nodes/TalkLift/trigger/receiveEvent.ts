import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

import { channels } from '../../../talklift/event/event.ts';
import type { Channel } from '../../../talklift/event/event.ts';
import { matchesFilter } from '../../../talklift/event/eventFilter.ts';
import { eventTypes } from '../../../talklift/event/eventTypes.ts';
import type { EventType } from '../../../talklift/event/eventTypes.ts';
import { parseEvent } from '../../../talklift/event/parseEvent.ts';
import type { ParsedEvent } from '../../../talklift/event/parseEvent.ts';
import { readBody } from './readBody.ts';
import { readFilters } from './readFilters.ts';
import { refuseUnauthorized } from './refuseUnauthorized.ts';
import { received, refuse } from './webhookAnswer.ts';

/**
 * Answers one request from TalkLift: refuses it, takes it without doing anything (no event of the kind
 * that is wanted), or starts the workflow with one item for each event.
 *
 * Throws nothing that a request could cause. What it does throw is a defect, which n8n answers with 500.
 */
export async function receiveEvent(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const unauthorized = await refuseUnauthorized(context);
	if (unauthorized) return refuse(context, unauthorized);

	const read = await readBody(context.getRequestObject());
	if (!read.ok) return refuse(context, read.refusal);

	const parsed = parseEvent(read.body, readChannel(context));
	if (!parsed.ok) return refuse(context, { status: 400, message: parsed.problem });

	const types = readTypes(context);
	const filter = readFilters(context.getNodeParameter('filters', {}));
	const wanted = parsed.events.filter(
		({ type, event }) => types.includes(type) && matchesFilter(event, filter),
	);
	const webhookResponse = received(parsed.events.length, wanted.length);
	if (wanted.length === 0) return { webhookResponse };

	const simple = context.getNodeParameter('simple', true) !== false;
	const workflowData = types.map((type) =>
		wanted.filter((found) => found.type === type).map((found) => toItem(found, simple)),
	);
	return { webhookResponse, workflowData };
}

/** In the order of the outputs, whatever order they were selected in. */
function readTypes(context: IWebhookFunctions): EventType[] {
	const selected = [context.getNodeParameter('events', [])].flat();
	return Object.keys(eventTypes)
		.filter(isEventType)
		.filter((type) => selected.includes(type));
}

function isEventType(value: string): value is EventType {
	return Object.hasOwn(eventTypes, value);
}

function readChannel(context: IWebhookFunctions): Channel {
	const channel = context.getNodeParameter('channel', 'WEB');
	return isChannel(channel) ? channel : 'WEB';
}

function isChannel(value: unknown): value is Channel {
	return typeof value === 'string' && Object.hasOwn(channels, value);
}

function toItem({ event, entry }: ParsedEvent, simple: boolean): INodeExecutionData {
	return { json: simple ? { ...event } : (entry as IDataObject) };
}
