import type { Origin } from './originFinder.ts';
import { Problem } from './problem.ts';
import { whatToDo } from './whatToDo.ts';

/** Where the way back to an item's event ends, said to whoever built the flow. */
export function toOriginProblem(origin: Exclude<Origin, { kind: 'found' }>): Problem {
	if (origin.kind === 'noOrigin') {
		return new Problem(
			'No TalkLift Trigger or Event: Parse ran before this node, so its event is unknown',
			`Connect the node behind one of them, or behind a Webhook node that TalkLift posts to. Or ${whatToDo.charAt(0).toLowerCase()}${whatToDo.slice(1)}`,
		);
	}
	if (origin.kind === 'severalItems') {
		return new Problem(
			`The AI Agent got ${origin.count} items at once, so it is not known which one's event is meant`,
			"Put a 'Loop Over Items' node before the agent, so that it gets one item at a time.",
		);
	}
	if (origin.kind === 'unknownItem') {
		return new Problem(
			'It is not known which item the AI Agent is at, and so which event is meant',
			"Let the agent's items keep the event's 'event_id', e.g. by 'Include Other Input Fields' in the Edit Fields node before it.",
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
