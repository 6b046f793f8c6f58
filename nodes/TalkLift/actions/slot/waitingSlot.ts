import type { SlotFilled } from '../../../../talklift/event/event.ts';
import { pendingSlot } from '../../../../talklift/event/pendingSlot.ts';
import type { SlotState } from '../../../../talklift/event/slot.ts';
import { Problem } from '../item/problem.ts';

const reasons = {
	noStates: 'came without its slot state, so TalkLift cannot be told about it',
	done: 'has been answered already',
	notWaiting: 'is no longer waiting for an answer',
} as const;

/**
 * Why no slot state of an event waits for an answer, as a headline.
 * @throws Problem when the event came without slot states
 */
export function whyNoneWaits(event: SlotFilled): string {
	const found = pendingSlot({ ...event.slot }, event.slot_states);
	const why = found.found ? 'notWaiting' : found.reason;
	const reason = `The slot '${event.slot_label}' ${reasons[why]}`;
	if (why !== 'noStates') return reason;
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
	if (event.pending) return event.pending;
	throw new Problem(
		whyNoneWaits(event),
		'Another execution may have accepted it, or the user has gone on or started again.',
	);
}
