import type { IExecuteFunctions, INodeExecutionData, NodeTypeAndVersion } from 'n8n-workflow';

import { readEvent } from '../../../../talklift/event/readEvent.ts';
import { storedNames } from '../storedNames.ts';
import { findPostedEvents } from './findPostedEvents.ts';
import { givenItems } from './givenItems.ts';

/** What the node gave from which an item descends. */
export interface Found {
	kind: 'found';
	json: unknown;
	/** The channel chosen there, as stored. */
	channel?: unknown;
}

/** The way from an item back to its event, or where it ends. */
export type Origin =
	| Found
	/** No node that gives events ran before this node. */
	| { kind: 'noOrigin' }
	/** The node `at` gives items without telling which items they come from. */
	| { kind: 'noLink'; at?: string }
	/** The item is made of several, which don't come from the same event. */
	| { kind: 'severalEvents'; at?: string }
	/** The AI Agent that uses the node as a tool got several items, and doesn't tell which one it is at. */
	| { kind: 'severalItems'; count: number }
	/** The same where it isn't known how many it got: in a loop, say. */
	| { kind: 'unknownItem' };

/** n8n's own way to receive a request. Its item holds what TalkLift posted in `body`. */
const webhookNode = 'n8n-nodes-base.webhook';

/**
 * Goes back from an item to the node that its event came from (a TalkLift Trigger, an Event: Parse, or a
 * Webhook node that TalkLift posted to) by n8n's item links, however many nodes stand between. Where the
 * links are cut and a trigger gave a single item, that one is the origin of everything. Where no event is
 * found, an item that is one stands for itself.
 */
export function createOriginFinder(
	execute: IExecuteFunctions,
	items: INodeExecutionData[],
): (itemIndex: number) => Origin {
	const source = previousNodeOf(execute);
	let known: NodeTypeAndVersion[] | undefined;
	const origins = () =>
		(known ??= execute
			.getParentNodes(execute.getNode().name, { includeNodeParameters: true })
			.filter((parent) => mayGiveEvents(parent) && hasRun(execute, parent)));
	let sole: { found: Found | undefined } | undefined;

	return (itemIndex) => {
		const json = items[itemIndex]?.json;
		const direct = origins().find(({ name }) => name === source);
		const given = direct && toFound(direct, json);
		if (given) return given;

		const lost: Origin[] = [];
		for (const origin of origins()) {
			try {
				const proxy = execute.getWorkflowDataProxy(itemIndex).$(origin.name, true);
				const found = toFound(origin, proxy.item.json);
				if (found) return found;
			} catch (error) {
				lost.push(readLoss(error, source));
			}
		}
		sole ??= { found: findSole(execute, origins()) };
		if (sole.found) return sole.found;
		if (readEvent(json)) return { kind: 'found', json };
		return lost[0] ?? { kind: 'noOrigin' };
	};
}

/** A node that is run by itself has none, and n8n throws. */
function previousNodeOf(execute: IExecuteFunctions): string | undefined {
	try {
		return execute.getInputSourceData()?.previousNode;
	} catch {
		return undefined;
	}
}

/** The part before the dot is the package's name, or `CUSTOM` in a folder of one's own nodes. */
function isTrigger({ type }: NodeTypeAndVersion): boolean {
	return type.endsWith(`.${storedNames.triggerNode}`);
}

/** Whether a node is one that events come from: a trigger, an Event: Parse, n8n's Webhook node. */
export function mayGiveEvents(node: NodeTypeAndVersion): boolean {
	if (node.disabled === true) return false;
	const isParse =
		node.type.endsWith(`.${storedNames.actionNode}`) &&
		node.parameters?.resource === storedNames.parse.resource;
	return isTrigger(node) || isParse || node.type === webhookNode;
}

export function hasRun(execute: IExecuteFunctions, { name }: NodeTypeAndVersion): boolean {
	return execute.getWorkflowDataProxy(0).$(name).isExecuted === true;
}

/** Undefined where a Webhook node's item holds nothing that TalkLift posted: it serves something else. */
export function toFound(
	{ type, parameters }: NodeTypeAndVersion,
	json: unknown,
): Found | undefined {
	if (type !== webhookNode) return { kind: 'found', json, channel: parameters?.channel };
	const body = findPostedEvents(json);
	return body && { kind: 'found', json: body };
}

/**
 * The one item that all triggers together gave, when it is but one: then it is the origin of everything.
 * What Event: Parse gives is looked for by links alone: how many events came in before is not known here.
 *
 * @param origins the nodes that give events and have run
 */
export function findSole(
	execute: IExecuteFunctions,
	origins: NodeTypeAndVersion[],
): Found | undefined {
	const canTell = origins.every((origin) => isTrigger(origin) || origin.type === webhookNode);
	if (!canTell) return undefined;
	const found = origins.flatMap((origin) =>
		givenItems(execute, origin.name).flatMap(({ json }) => toFound(origin, json) ?? []),
	);
	return found.length === 1 ? found[0] : undefined;
}

/** n8n's expression engine tells in its error's context what it stumbled on. */
export function readLoss(error: unknown, source: string | undefined): Origin {
	const { context } = error as { context?: { type?: string; nodeCause?: string } };
	return context?.type === 'paired_item_multiple_matches'
		? { kind: 'severalEvents', at: source }
		: { kind: 'noLink', at: context?.nodeCause ?? source };
}
