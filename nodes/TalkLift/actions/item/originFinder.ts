import type { IExecuteFunctions, INodeExecutionData, NodeTypeAndVersion } from 'n8n-workflow';

import { eventTypes } from '../../../../talklift/event/eventTypes.ts';
import { storedNames } from '../storedNames.ts';
import { findAgentInput } from './agentInput.ts';
import { findPostedEvents } from './findPostedEvents.ts';

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
	| { kind: 'severalItems'; count: number };

/** n8n's own way to receive a request. Its item holds what TalkLift posted in `body`. */
const webhookNode = 'n8n-nodes-base.webhook';

const triggerOutputs = Object.keys(eventTypes).map((_, output) => output);

/**
 * Goes back from an item to the node that its event came from (a TalkLift Trigger, an Event: Parse, or a
 * Webhook node that TalkLift posted to) by n8n's item links, however many nodes stand between. Where the
 * links are cut and a trigger gave a single item, that one is the origin of everything.
 */
export function createOriginFinder({
	execute,
	items,
	isTool,
}: {
	execute: IExecuteFunctions;
	items: INodeExecutionData[];
	/** Whether the node runs as a tool of an AI Agent. */
	isTool: boolean;
}): (itemIndex: number) => Origin {
	if (isTool) return (itemIndex) => findAgentOrigin(execute, items[itemIndex]);
	const source = previousNodeOf(execute);
	let known: NodeTypeAndVersion[] | undefined;
	const origins = () =>
		(known ??= execute
			.getParentNodes(execute.getNode().name, { includeNodeParameters: true })
			.filter((parent) => parent.disabled !== true && mayGiveEvents(parent)));
	let sole: Found | 'none' | undefined;

	return (itemIndex) => {
		const direct = origins().find(({ name }) => name === source);
		const given = direct && toFound(direct, items[itemIndex]?.json);
		if (given) return given;

		const lost: Origin[] = [];
		for (const origin of origins()) {
			const proxy = execute.getWorkflowDataProxy(itemIndex).$(origin.name);
			if (!proxy.isExecuted) continue;
			try {
				const found = toFound(origin, proxy.item.json);
				if (found) return found;
			} catch (error) {
				lost.push(readLoss(error, source));
			}
		}
		sole ??= findSole(execute, origins());
		return sole === 'none' ? (lost[0] ?? { kind: 'noOrigin' }) : sole;
	};
}

/**
 * The same for an AI Agent's tool: the event that the agent works on. An event is never guessed, since a
 * message to the wrong user can't be taken back.
 *
 * @param item what the tool was given: from version 3 of the agent on with the fields of the agent's item
 */
function findAgentOrigin(execute: IExecuteFunctions, item: INodeExecutionData | undefined): Origin {
	const input = findAgentInput(execute);
	if (!input) return { kind: 'noOrigin' };
	const origins = input.nodes.filter((node) => node.disabled !== true && mayGiveEvents(node));
	const sole = findSole(execute, origins);
	if (sole !== 'none') return sole;

	const proxy = execute.getWorkflowDataProxy(0);
	const executed = origins.filter(({ name }) => proxy.$(name).isExecuted === true);
	const lost: Origin[] = [];
	for (const origin of executed) {
		if (input.count > 1) {
			const same = itemsOf(execute, origin.name).find(
				({ json }) => json.event_id !== undefined && json.event_id === item?.json.event_id,
			);
			if (same) return { kind: 'found', json: same.json, channel: origin.parameters?.channel };
			lost.push({ kind: 'severalItems', count: input.count });
			continue;
		}
		try {
			const linked = proxy.$getPairedItem(origin.name, input.source, { item: 0 });
			const found = linked && toFound(origin, linked.json);
			if (found) return found;
		} catch (error) {
			lost.push(readLoss(error, input.source.previousNode));
		}
	}
	return lost[0] ?? { kind: 'noOrigin' };
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

function mayGiveEvents(node: NodeTypeAndVersion): boolean {
	const { resource, operation } = storedNames.parse;
	const isParse =
		node.type.endsWith(`.${storedNames.actionNode}`) &&
		node.parameters?.resource === resource &&
		node.parameters.operation === operation;
	return isTrigger(node) || isParse || node.type === webhookNode;
}

/** Undefined where a Webhook node's item holds nothing that TalkLift posted: it serves something else. */
function toFound({ type, parameters }: NodeTypeAndVersion, json: unknown): Found | undefined {
	if (type !== webhookNode) return { kind: 'found', json, channel: parameters?.channel };
	const body = findPostedEvents(json);
	return body && { kind: 'found', json: body };
}

/** The one item that all triggers together gave, when it is but one. What Event: Parse gives is looked for
 * by links alone: how many events came in before it is not known here. */
function findSole(execute: IExecuteFunctions, origins: NodeTypeAndVersion[]): Found | 'none' {
	const executed = origins.filter(
		({ name }) => execute.getWorkflowDataProxy(0).$(name).isExecuted === true,
	);
	const canTell = executed.every((origin) => isTrigger(origin) || origin.type === webhookNode);
	if (!canTell) return 'none';
	const found = executed.flatMap((origin) =>
		itemsOf(execute, origin.name).flatMap(({ json }) => toFound(origin, json) ?? []),
	);
	return (found.length === 1 && found[0]) || 'none';
}

function itemsOf(execute: IExecuteFunctions, name: string): INodeExecutionData[] {
	const { all } = execute.getWorkflowDataProxy(0).$(name);
	return triggerOutputs.flatMap((output) => {
		try {
			return all(output) as INodeExecutionData[];
		} catch {
			return [];
		}
	});
}

/** n8n's expression engine tells in its error's context what it stumbled on. */
function readLoss(error: unknown, source: string | undefined): Origin {
	const { context } = error as { context?: { type?: string; nodeCause?: string } };
	return context?.type === 'paired_item_multiple_matches'
		? { kind: 'severalEvents', at: source }
		: { kind: 'noLink', at: context?.nodeCause ?? source };
}
