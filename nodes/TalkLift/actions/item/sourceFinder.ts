import { readEvent } from '../../../../talklift/event/readEvent.ts';
import { readJson } from '../../../../talklift/readJson.ts';
import { createParameterReader } from '../parameters/createParameterReader.ts';
import { eventSourceFields } from './eventSourceFields.ts';
import { findPostedEvents } from './findPostedEvents.ts';
import type { Item, ItemRun, Source } from './item.ts';
import { createOriginFinder } from './originFinder.ts';
import type { Origin } from './originFinder.ts';
import { Problem } from './problem.ts';
import { whatToDo } from './whatToDo.ts';

/**
 * Finds what the parameter 'Event' names: the input item, what an expression gives, or automatically the
 * event that the item descends from.
 */
export function createSourceFinder({
	execute,
	items,
}: Pick<ItemRun, 'execute' | 'items'>): ItemRun['findSource'] {
	const read = createParameterReader(execute, eventSourceFields);
	const findOrigin = createOriginFinder(execute, items);
	return ({ index, json }: Item): Source => {
		const { eventSource } = read(index);
		if (eventSource === 'inputItem') return { json: findPostedEvents(json) ?? json };
		if (eventSource === 'expression') return { json: fromExpression(read(index).event) };
		const origin = findOrigin(index);
		if (origin.kind === 'found') return origin;
		if (origin.kind !== 'severalItems' && readEvent(json)) return { json };
		throw toProblem(origin);
	};
}

function fromExpression(given: unknown): unknown {
	const json = typeof given === 'string' ? parseText(given) : given;
	return findPostedEvents(json) ?? json;
}

function parseText(text: string): unknown {
	const json = readJson(text);
	return json.kind === 'read' ? json.value : undefined;
}

function toProblem(origin: Exclude<Origin, { kind: 'found' }>): Problem {
	if (origin.kind === 'noOrigin') {
		return new Problem(
			'No TalkLift Trigger or Event: Parse ran before this node, so its event is unknown',
			`Connect the node behind one of them, or behind a Webhook node that TalkLift posts to. ${whatToDo}`,
		);
	}
	if (origin.kind === 'severalItems') {
		return new Problem(
			`The AI Agent got ${origin.count} items at once, so it is not known which one's event is meant`,
			"Put a 'Loop Over Items' node before the agent, so that it gets one item at a time.",
		);
	}
	const node = origin.at === undefined ? 'a node before this one' : `the node '${origin.at}'`;
	return origin.kind === 'severalEvents'
		? new Problem(
				"This item comes from several events, so 'Event' can't be found automatically",
				`They were joined into one item on the way to ${node}. ${whatToDo}`,
			)
		: new Problem(
				`The event of this item can't be found: the link to it ends at ${node}`,
				`That node gives items without telling which items they come from. ${whatToDo}`,
			);
}
