import type { SlotFilled, SlotState } from '../../../../talklift/event/event.ts';
import { pendingSlot } from '../../../../talklift/event/pendingSlot.ts';
import { Problem } from '../item/problem.ts';

const reasons = {
	noStates: 'came without its slot state, so TalkLift cannot be told about it',
	done: 'has been answered already',
	notWaiting: 'is no longer waiting for an answer',
} as const;

export type SlotUnderReview =
	| { kind: 'waiting'; state: SlotState }
	/** Why it no longer waits, as a headline. */
	| { kind: 'stale'; reason: string };

/**
 * The slot state that an event reports as waiting, or why it no longer waits.
 * @throws Problem when the event came without slot states
 */
export function slotUnderReview(event: SlotFilled): SlotUnderReview {
	if (event.pending) return { kind: 'waiting', state: event.pending };
	const found = pendingSlot({ ...event.slot }, event.slot_states);
	if (found.found) return { kind: 'waiting', state: found.state };
	const reason = `The slot '${event.slot_label}' ${reasons[found.reason]}`;
	if (found.reason !== 'noStates') return { kind: 'stale', reason };
	throw new Problem(
		reason,
		"The event must hold 'slot_state' with 'slot_states', as TalkLift sends them. Check whether a node on the way removed them.",
	);
}

/**
 * The slot state that an event reports as waiting.
 * @throws Problem when none waits; it says why
 */
export function waitingSlot(event: SlotFilled): SlotState {
	const found = slotUnderReview(event);
	if (found.kind === 'waiting') return found.state;
	throw new Problem(
		found.reason,
		'Another execution may have accepted it, or the user has gone on or started again.',
	);
}
