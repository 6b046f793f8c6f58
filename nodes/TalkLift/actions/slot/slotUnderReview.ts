import { NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import type { SlotFilled, SlotState } from '../../../../talklift/event/event.ts';
import { pendingSlot } from '../../../../talklift/event/pendingSlot.ts';

const reasons = {
	noStates: 'came without its slot state, so TalkLift cannot be told about it',
	done: 'has been answered already',
	notWaiting: 'is no longer waiting for an answer',
} as const;

export type SlotUnderReview =
	{ state: SlotState; stale?: undefined } | { state?: undefined; stale: string };

/**
 * The slot state that an event reports as waiting, or in one sentence why it no longer waits.
 * @throws NodeOperationError when the event came without slot states
 */
export function slotUnderReview(
	event: SlotFilled,
	node: INode,
	itemIndex: number,
): SlotUnderReview {
	if (event.pending) return { state: event.pending };
	const found = pendingSlot({ ...event.slot }, event.slot_states);
	if (found.found) return found;
	const sentence = `The slot '${event.slot_label}' ${reasons[found.reason]}`;
	if (found.reason !== 'noStates') return { stale: `${sentence}.` };
	throw new NodeOperationError(node, sentence, {
		itemIndex,
		description:
			"The event must hold 'slot_state' with 'slot_states', as TalkLift sends them. Check whether a node on the way removed them.",
	});
}

/**
 * The slot state that an event reports as waiting.
 * @throws NodeOperationError when none waits; it says why
 */
export function waitingSlot(event: SlotFilled, node: INode, itemIndex: number): SlotState {
	const { state, stale } = slotUnderReview(event, node, itemIndex);
	if (state) return state;
	throw new NodeOperationError(node, stale.replace(/\.$/, ''), {
		itemIndex,
		description:
			'Another execution may have accepted it, or the user has gone on or started again. Nothing was sent.',
	});
}
