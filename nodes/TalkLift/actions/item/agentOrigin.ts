import type { IExecuteFunctions, INodeExecutionData, NodeTypeAndVersion } from 'n8n-workflow';

import { readEvent } from '../../../../talklift/event/readEvent.ts';
import { findAgentInput } from './agentInput.ts';
import { givenItems } from './givenItems.ts';
import type { Place } from './givenItems.ts';
import { findSole, hasRun, mayGiveEvents, readLoss, toFound } from './originFinder.ts';
import type { Origin } from './originFinder.ts';

/**
 * The event that the AI Agent works on that uses this node as a tool. An event is never guessed, since a
 * message to the wrong user can't be taken back.
 *
 * @param item what the tool was given: from version 3 of the agent on with the fields of the agent's item
 */
export function findAgentOrigin(
	execute: IExecuteFunctions,
	item: INodeExecutionData | undefined,
): Origin {
	const input = findAgentInput(execute, item);
	const origins = input.nodes.filter((node) => mayGiveEvents(node) && hasRun(execute, node));
	const sole = findSole(execute, origins);
	if (sole) return sole;
	const [place, ...others] = input.places;
	const find = (at: Place) => findAt(execute, at, origins);
	const found = place && find(place);
	const told = JSON.stringify(found);
	// Several items can be of one event.
	if (found && others.every((other) => JSON.stringify(find(other)) === told)) return found;
	if (origins.length === 0) return { kind: 'noOrigin' };
	return input.isAll
		? { kind: 'severalItems', count: input.places.length }
		: { kind: 'unknownItem' };
}

/** The event that an item before the agent belongs to: by its ID, by n8n's item links, or the item itself. */
function findAt(
	execute: IExecuteFunctions,
	{ source, item, json }: Place,
	origins: NodeTypeAndVersion[],
): Origin {
	const lost: Origin[] = [];
	for (const origin of origins) {
		const own = givenItems(execute, origin.name).find(
			(given) => given.json.event_id !== undefined && given.json.event_id === json.event_id,
		);
		if (own) return { kind: 'found', json: own.json, channel: origin.parameters?.channel };
		try {
			const { $getPairedItem } = execute.getWorkflowDataProxy(0);
			const linked = $getPairedItem(origin.name, source ?? null, { item });
			const found = linked && toFound(origin, linked.json);
			if (found) return found;
		} catch (error) {
			lost.push(readLoss(error, source?.previousNode));
		}
	}
	if (readEvent(json)) return { kind: 'found', json };
	return lost[0] ?? { kind: 'noOrigin' };
}
