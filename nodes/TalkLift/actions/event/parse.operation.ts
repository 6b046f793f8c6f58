import type { IDataObject } from 'n8n-workflow';

import { channels } from '../../../../talklift/event/channels.ts';
import { eventTypes } from '../../../../talklift/event/eventTypes.ts';
import type { EventType } from '../../../../talklift/event/eventTypes.ts';
import { parseEvent } from '../../../../talklift/event/parseEvent.ts';
import { isObject } from '../../../../talklift/json.ts';
import { readJson } from '../../../../talklift/readJson.ts';
import { toMenu } from '../../panels/toMenu.ts';
import { Problem } from '../item/problem.ts';
import { createOperation } from '../operation.ts';
import { storedNames } from '../storedNames.ts';

const types = Object.keys(eventTypes) as EventType[];

/** Turns a body that came by another way than the trigger into the trigger's items. */
export const parse = createOperation({
	value: storedNames.parse.operation,
	name: 'Parse',
	action: 'Parse event',
	description:
		"Turn the body of a TalkLift event that came by another way, such as n8n's Webhook node or a queue, into the items of the TalkLift Trigger",
	fields: [
		{
			displayName: 'Events',
			name: 'events',
			type: 'multiOptions',
			// The outputs depend on it, and they are the same for all items.
			noDataExpression: true,
			options: toMenu(eventTypes),
			default: ['moduleCompleted', 'slotFilled'],
			description: 'Which events to let through. With both, each kind leaves by its own output.',
		},
		{
			displayName: 'Body',
			name: 'bodySource',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Automatic',
					value: 'auto',
					description: "The field 'body' of a Webhook node's item, or else the whole item",
				},
				{ name: 'Expression', value: 'expression', description: 'A body that you name yourself' },
			],
			default: 'auto',
			description: 'Where the body of the event is',
		},
		{
			displayName: 'Body Data',
			name: 'body',
			type: 'json',
			default: '',
			hint: 'Switch to Expression, e.g. {{ $json.message }}',
			description:
				"What TalkLift posted: an object with 'event_name' and 'payload', or its JSON text",
			displayOptions: { show: { bodySource: ['expression'] } },
		},
		{
			displayName: 'Channel',
			name: 'channel',
			type: 'options',
			options: toMenu(channels),
			default: 'WEB',
			description:
				"Where your chat users are. TalkLift's events don't tell it, and messages need it.",
		},
		{
			displayName: 'Simplify',
			name: 'simple',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
	],
	plan: (item, { events, bodySource, body, channel, simple }) => {
		const isNamed = bodySource === 'expression';
		const parsed = parseEvent(fromJson(isNamed ? body : bodyOf(item.json)), channel);
		if (!parsed.ok) {
			throw new Problem(
				parsed.problem.replace(/\.$/, ''),
				isNamed
					? "Check 'Body Data': it must give what TalkLift posted."
					: "TalkLift's body is expected in the field 'body' of the item, or as the item itself. Choose 'Expression' in 'Body' if it is elsewhere.",
			);
		}
		const results = parsed.events
			.filter(({ type }) => events.includes(type))
			.map(({ type, event, entry }) => ({
				json: (simple ? { ...event } : entry) as IDataObject,
				output: events.length > 1 ? types.indexOf(type) : 0,
			}));
		return { kind: 'done', results };
	},
});

/** n8n's Webhook node puts the body beside headers and query. */
function bodyOf(json: IDataObject): unknown {
	return isObject(json) && json.payload === undefined && json.body !== undefined ? json.body : json;
}

function fromJson(body: unknown): unknown {
	const json = typeof body === 'string' ? readJson(body) : undefined;
	return json?.kind === 'read' ? json.value : body;
}
