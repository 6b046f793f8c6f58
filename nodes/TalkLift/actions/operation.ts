import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';

import type { Id } from '../../../talklift/event/event.ts';
import type { TalkLiftClient } from '../transport/talkLiftClient.ts';
import type { EventFinder } from './eventSource.ts';
import type { ParameterReader } from './parameterReader.ts';

/** What an operation makes of an item. */
export interface ItemResult {
	json: IDataObject;
	/** The output it leaves by; the first one by default. */
	output?: number;
}

/** One item's work, read and checked: done already, or to be sent. */
export type ItemPlan =
	| { results: ItemResult[] }
	| {
			/** Items of one session are worked on one after the other, in item order. */
			session: Id | undefined;
			send: (client: TalkLiftClient) => Promise<ItemResult[]>;
	  };

/** What an operation works with. */
export interface OperationContext {
	execute: IExecuteFunctions;
	items: INodeExecutionData[];
	read: ParameterReader;
	events: EventFinder;
}

/**
 * One operation of the node. It stands in exactly one list (its resource's), which feeds the menu, the
 * fields shown and the dispatch.
 */
export interface Operation {
	/** Stored in people's workflows: never changes. */
	value: string;
	/** Title Case, without the resource. */
	name: string;
	/** Sentence case, with the resource. */
	action: string;
	description: string;
	/** Fields of this operation; that they show only with it is added by `resources`. */
	fields: INodeProperties[];
	/** The output for items that can't be done when the node is to go on; the first one by default. */
	failedOutput?: number;
	/**
	 * Plans the work on one item: reads and checks all it needs.
	 * @throws NodeOperationError when a parameter can't be used; the router adds it to the item
	 */
	plan: (context: OperationContext, itemIndex: number) => ItemPlan;
}

export interface Resource {
	value: string;
	name: string;
	operations: Operation[];
}
