import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { SlotFilled, TalkLiftEvent } from '../../../talklift/event/event.ts';
import {
	countEvents,
	readChannel,
	readConversation,
	readEvent,
} from '../../../talklift/event/readEvent.ts';
import type { Conversation } from '../../../talklift/event/readEvent.ts';
import { startOriginFinder } from './eventOrigin.ts';
import type { EventOrigin, LostOrigin } from './eventOrigin.ts';
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
 * All functions throw a NodeOperationError that says where the way back to the event ends, or what else
 * the source gives than an event.
 */
export function startEventFinder(
	execute: IExecuteFunctions,
	items: INodeExecutionData[],
	read: ParameterReader,
): EventFinder {
	const refuse = (itemIndex: number, message: string, description = whatToDo) =>
		new NodeOperationError(execute.getNode(), message, { itemIndex, description });
	const findOrigin = startOriginFinder(execute, items);

	const find = (itemIndex: number): EventOrigin => {
		const source = read<string>('eventSource', itemIndex, 'auto');
		if (source === 'inputItem') return { json: items[itemIndex]?.json };
		if (source === 'expression') return { json: fromText(read('event', itemIndex, '')) };
		const found = findOrigin(itemIndex);
		if (!('lost' in found)) return found;
		const json = items[itemIndex]?.json;
		if (readEvent(json)) return { json };
		throw refuse(itemIndex, ...describeLoss(found));
	};

	const event = (itemIndex: number): TalkLiftEvent => {
		const { json, channel } = find(itemIndex);
		const found = readEvent(json);
		if (found) return found.channel ? found : { ...found, channel: readChannel(channel) };
		const count = countEvents(json);
		if (count === undefined) throw refuse(itemIndex, "What 'Event' gives is not a TalkLift event");
		throw refuse(
			itemIndex,
			`What 'Event' gives holds ${count} events, and one is needed`,
			'Put a TalkLift node with Event: Parse before this one: it makes an item of each event.',
		);
	};

	return {
		event,
		slotFilled: (itemIndex) => {
			const found = event(itemIndex);
			if (found.event === 'slot_filled') return found;
			const module = found.module ? `The module '${found.module}'` : 'The module';
			throw refuse(
				itemIndex,
				`${module} is completed: there is no slot to act on`,
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

/** In two parts: what happened, and what to do about it. */
function describeLoss(loss: LostOrigin): [message: string, description: string] {
	if (loss.lost === 'noOrigin') {
		return [
			'No TalkLift Trigger or Event: Parse ran before this node, so its event is unknown',
			`Connect the node behind one of them. ${whatToDo}`,
		];
	}
	const node = loss.at === undefined ? 'a node before this one' : `the node '${loss.at}'`;
	return loss.lost === 'severalEvents'
		? [
				"This item comes from several events, so 'Event' can't be found automatically",
				`They were joined into one item on the way to ${node}. ${whatToDo}`,
			]
		: [
				`The event of this item can't be found: the link to it ends at ${node}`,
				`That node gives items without telling which items they come from. ${whatToDo}`,
			];
}

function fromText(given: unknown): unknown {
	if (typeof given !== 'string') return given;
	try {
		return JSON.parse(given);
	} catch {
		return undefined;
	}
}
