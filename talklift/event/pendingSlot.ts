import { isObject, readFlag, readText, sameId } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { SlotState } from './slot.ts';

type PendingSlot =
	| { found: true; state: SlotState }
	| {
			found: false;
			/** `noStates`: none came with the event. `done`: answered already. `notWaiting`: not asked now. */
			reason: 'noStates' | 'done' | 'notWaiting';
	  };

/**
 * Finds the slot state to report for the slot under review: the one that waits for an answer and is
 * not done.
 *
 * A slot's id does not single it out: in TalkLift's documented sample two states carry the id of the
 * slot under review, and only one of them waits. Where several wait, the one with the slot's label is
 * taken, then the one at the slot's place in the order, then the one that was asked last.
 *
 * @param slot the slot under review, with `id`, `label` and `order` as received
 * @param slotStates the event's slot states as received; anything that is no object is passed over
 */
export function pendingSlot(slot: JsonObject, slotStates: unknown): PendingSlot {
	const states = Array.isArray(slotStates) ? slotStates.filter(isObject) : [];
	if (states.length === 0) return { found: false, reason: 'noStates' };

	const ofSlot = states.filter((state) => sameId(state.slot, slot.id));
	const waiting = ofSlot.filter(
		(state) => readFlag(state.waiting_response) && !readFlag(state.is_done),
	);
	if (waiting.length === 0) {
		const done = ofSlot.some((state) => readFlag(state.is_done));
		return { found: false, reason: done ? 'done' : 'notWaiting' };
	}

	const label = readText(slot.label)?.trim();
	const sameLabel = prefer(waiting, (state) => readText(state.slot_label)?.trim() === label);
	const samePlace = prefer(sameLabel, (state) => sameId(state.order, slot.order));
	return { found: true, state: samePlace.at(-1) as unknown as SlotState };
}

/** Those that match, or all of them when none does. */
function prefer<T>(candidates: T[], matches: (candidate: T) => boolean): T[] {
	const matching = candidates.filter(matches);
	return matching.length > 0 ? matching : candidates;
}
