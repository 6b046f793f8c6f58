import {
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type NodeTypeAndVersion,
} from 'n8n-workflow';

import type { Conversation } from '../../../talklift/readEvent.ts';
import { readChannel, readConversation, readEvent } from '../../../talklift/readEvent.ts';
import type { SlotFilled, TalkLiftEvent } from '../../../talklift/event.ts';
import type { ParameterReader } from './parameterReader.ts';

export interface EventFinder {
	/** The event that an item belongs to. */
	event: (itemIndex: number) => TalkLiftEvent;
	/** The same, where a slot must have been answered. */
	slotFilled: (itemIndex: number) => SlotFilled;
	/** Where a message about an item goes. Less than an event is enough: an object with a session. */
	conversation: (itemIndex: number) => Conversation;
}

const whatToDo =
	"Choose another source in 'Event': 'Input Item' if the item holds the event itself, or 'Expression' to name it, e.g. {{ $('TalkLift Trigger').first().json }}.";

/**
 * Finds the event behind an item, as the parameter 'Event' says. Automatically means: from the TalkLift
 * Trigger or the Event: Parse that the item descends from, however many nodes stand between.
 *
 * @throws NodeOperationError that names the node at which the way back to the event ends
 */
export function startEventFinder(
	execute: IExecuteFunctions,
	items: INodeExecutionData[],
	read: ParameterReader,
): EventFinder {
	const node = execute.getNode();
	const refuse = (itemIndex: number, message: string, description = whatToDo) =>
		new NodeOperationError(node, message, { itemIndex, description });
	let ancestors: NodeTypeAndVersion[] | undefined;
	const origins = () =>
		(ancestors ??= execute
			.getParentNodes(node.name, { includeNodeParameters: true })
			.filter((parent) => !parent.disabled && givesEvents(parent)));
	const soleEvents = new Map<string, unknown>();

	/** The only item that a trigger gave is the origin of all items, with or without a link to it. */
	const soleEventOf = (name: string, itemIndex: number) => {
		if (!soleEvents.has(name)) {
			const given = execute.getWorkflowDataProxy(itemIndex).$(name).all() as INodeExecutionData[];
			soleEvents.set(name, given.length === 1 ? given[0]?.json : undefined);
		}
		return soleEvents.get(name);
	};

	const descend = (itemIndex: number): { json: unknown; channel?: unknown } => {
		const source = execute.getInputSourceData()?.previousNode;
		const direct = origins().find(({ name }) => name === source);
		if (direct) return { json: items[itemIndex]?.json, channel: direct.parameters?.channel };

		let brokenAt: string | undefined;
		let executed = false;
		for (const { name, type, parameters } of origins()) {
			const proxy = execute.getWorkflowDataProxy(itemIndex).$(name);
			if (!proxy.isExecuted) continue;
			executed = true;
			const channel = parameters?.channel;
			const sole = isTrigger(type) ? soleEventOf(name, itemIndex) : undefined;
			if (sole !== undefined) return { json: sole, channel };
			try {
				return { json: proxy.item.json, channel };
			} catch (error) {
				brokenAt = nodeThatBrokeTheLink(error) ?? brokenAt ?? source;
			}
		}
		const json = items[itemIndex]?.json;
		if (readEvent(json)) return { json };
		if (!executed) {
			throw refuse(
				itemIndex,
				'No TalkLift Trigger or Event: Parse ran before this node, so its event is unknown',
				`Connect the node behind one of them. ${whatToDo}`,
			);
		}
		throw refuse(
			itemIndex,
			`The event of this item can't be found: the link to it ends at the node '${brokenAt}'`,
			`That node gives items without telling which items they come from. ${whatToDo}`,
		);
	};

	const find = (itemIndex: number): { json: unknown; channel?: unknown } => {
		const source = read<string>('eventSource', itemIndex, 'auto');
		if (source === 'inputItem') return { json: items[itemIndex]?.json };
		if (source === 'expression') return { json: fromText(read('event', itemIndex, '')) };
		return descend(itemIndex);
	};

	const event = (itemIndex: number): TalkLiftEvent => {
		const { json, channel } = find(itemIndex);
		const found = readEvent(json);
		if (!found) throw refuse(itemIndex, "What 'Event' gives is not a TalkLift event");
		return found.channel ? found : { ...found, channel: readChannel(channel) };
	};

	return {
		event,
		slotFilled: (itemIndex) => {
			const found = event(itemIndex);
			if (found.event === 'slot_filled') return found;
			throw refuse(
				itemIndex,
				`The module '${found.module}' is completed: there is no slot to act on`,
				"Slot operations work on slot events. Connect the node behind the trigger's 'Slot Filled' output, or choose another event in 'Event'.",
			);
		},
		conversation: (itemIndex) => {
			const { json, channel } = find(itemIndex);
			const found = readConversation(json);
			if (!found)
				throw refuse(itemIndex, "What 'Event' gives doesn't say which session to write to");
			return { ...found, channel: found.channel ?? readChannel(channel) };
		},
	};
}

function givesEvents({ type, parameters }: NodeTypeAndVersion): boolean {
	const isParse = parameters?.resource === 'event' && parameters.operation === 'parse';
	return isTrigger(type) || (type.endsWith('.talkLift') && isParse);
}

/** The part before the dot is the package's name, or `CUSTOM` in a folder of one's own nodes. */
function isTrigger(type: string): boolean {
	return type.endsWith('.talkLiftTrigger');
}

/** n8n's expression engine tells it in its error's context. */
function nodeThatBrokeTheLink(error: unknown): string | undefined {
	const { context } = error as { context?: { nodeCause?: string } };
	return context?.nodeCause;
}

function fromText(given: unknown): unknown {
	if (typeof given !== 'string') return given;
	try {
		return JSON.parse(given);
	} catch {
		return undefined;
	}
}
