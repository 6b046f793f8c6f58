import { NodeOperationError, type INode } from 'n8n-workflow';

import type { SlotFilled, SlotState } from '../../../../talklift/event.ts';
import { pendingSlot } from '../../../../talklift/pendingSlot.ts';

const reasons = {
	noStates: {
		what: 'came without its slot state, so TalkLift cannot be told about it',
		hint: "The event must hold 'slot_state' with 'slot_states', as TalkLift sends them. Check whether a node on the way removed them.",
	},
	done: {
		what: 'has been answered already',
		hint: 'Another execution may have accepted it, or TalkLift delivered the event twice. Nothing was sent.',
	},
	notWaiting: {
		what: 'is no longer waiting for an answer',
		hint: 'The user may have left the module or started it again. Nothing was sent.',
	},
} as const;

/**
 * The slot state that an event reports as waiting.
 * @throws NodeOperationError when none waits; it says why
 */
export function slotUnderReview(event: SlotFilled, node: INode, itemIndex: number): SlotState {
	if (event.pending) return event.pending;
	const found = pendingSlot({ ...event.slot }, event.slot_states);
	if (found.found) return found.state;
	const { what, hint } = reasons[found.reason];
	throw new NodeOperationError(node, `The slot '${event.slot_label}' ${what}`, {
		itemIndex,
		description: hint,
	});
}
