import type { IDataObject } from 'n8n-workflow';

import type { Message } from '../../../talklift/api/message.ts';
import type { Sent } from '../../../talklift/api/outcome.ts';
import type { SlotFeedback } from '../../../talklift/api/slotFeedback.ts';
import type { Id } from '../../../talklift/json.ts';
import type { Item } from './item/item.ts';
import type { Field, ParametersOf } from './parameters/parametersOf.ts';

/** What an operation makes of an item. */
export interface ItemResult {
	json: IDataObject;
	/** The output it leaves by; the first one by default. */
	output?: number;
}

/** The two calls, made for an item. They throw a NodeApiError that says what happened and what to do. */
export interface TalkLiftCalls {
	sendFeedback(body: SlotFeedback): Promise<Sent>;
	sendMessage(body: Message): Promise<Sent>;
}

/** One item's work, read and checked: done already, or to be sent. */
type ItemPlan =
	| { kind: 'done'; results: ItemResult[] }
	| {
			kind: 'toSend';
			/** Items of one session are worked on one after the other, in item order. */
			session: Id | undefined;
			send: (talkLift: TalkLiftCalls) => Promise<ItemResult[]>;
	  };

/**
 * One operation of the node. It stands in exactly one list (its resource's), which feeds the menu, the
 * fields shown and the dispatch.
 */
interface OperationOf<Fields extends readonly Field[]> {
	/** Stored in people's workflows: never changes. */
	value: string;
	/** Title Case, without the resource. */
	name: string;
	/** Sentence case, with the resource and without articles: also what stands under the node's name. */
	action: string;
	description: string;
	/** Fields of this operation; that they show only with it is added by `actionFields`. */
	fields: Fields;
	/** The output for items that can't be done when the node is to go on; the first one by default. */
	failedOutput?: number;
	/**
	 * Plans the work on one item: reads and checks all that sending needs.
	 * @throws Problem when something the item needs is missing or can't be used
	 */
	plan: (item: Item, parameters: ParametersOf<Fields>) => ItemPlan;
}

/** An operation of any fields: its `plan` takes what `createParameterReader` gives for them. */
export type Operation = OperationOf<readonly Field[]>;

/** An operation whose `plan` gets the values of its own fields, typed and with the defaults they have. */
export function createOperation<const Fields extends readonly Field[]>(
	operation: OperationOf<Fields>,
): Operation {
	return operation as unknown as Operation;
}

export interface Resource {
	value: string;
	name: string;
	operations: Operation[];
}
