import { isObject, readFlag, readId, readText, sameId } from '../json.ts';
import type { SlotFilled } from './event.ts';
import type { SlotState } from './slot.ts';

/** A slot to fill without asking the user, by its label or its id. */
export interface WantedSlot {
	slot: string;
	value: string;
}

type OtherSlots =
	| {
			ok: true;
			slots: Array<{ state: SlotState; value: string }>;
			/** Named, but not listed by an event that lists no open slot besides the one under review. */
			unlisted: string[];
	  }
	| { ok: false; problem: string };

/**
 * The slot states of further slots of the same module that are to be filled along with the one under
 * review, in slot order. A slot with a blank value is left for the user to answer.
 *
 * A slot that doesn't exist, is answered already, is the one under review, or could be either of two is
 * said, not guessed. TalkLift may list only the slots that the conversation has reached, though: where no
 * other open slot is listed, one that is missing is no reason to leave the user waiting.
 */
export function findOtherSlots(event: SlotFilled, wanted: readonly WantedSlot[]): OtherSlots {
	const states = event.slot_states.filter(isObject) as unknown as SlotState[];
	const open = states.filter(
		(state) => !readFlag(state.is_done) && !sameId(state.id, event.pending?.id),
	);
	const slots: Array<{ state: SlotState; value: string }> = [];
	const unlisted: string[] = [];
	for (const { slot, value } of wanted) {
		if (value.trim() === '') continue;
		if (slot.trim() === '') return reject('A slot has a value, but neither label nor ID');
		const fitting = open.filter((state) => isCalled(state, slot));
		const [state] = fitting;
		if (!state) {
			const known = states.find((one) => isCalled(one, slot));
			if (known) return reject(whyNot(known, slot));
			if (open.length > 0) return reject(notThere(slot, open));
			unlisted.push(slot.trim());
			continue;
		}
		if (fitting.length > 1)
			return reject(
				`'${slot}' can be any of several open slots: name it by ${otherName(state, slot)}`,
			);
		if (slots.some((found) => found.state === state)) return reject(`'${slot}' is filled twice`);
		slots.push({ state, value });
	}
	const place = ({ state }: { state: SlotState }) => Number(readText(state.order)) || 0;
	return { ok: true, slots: slots.sort((one, other) => place(one) - place(other)), unlisted };
}

function isCalled(state: SlotState, name: string): boolean {
	const label = readText(state.slot_label)?.trim().toLowerCase();
	return label === name.trim().toLowerCase() || sameId(state.slot, name);
}

function otherName(state: SlotState, name: string): string {
	return sameId(state.slot, name) ? 'its label' : 'its ID';
}

function whyNot(known: SlotState, slot: string): string {
	return readFlag(known.is_done)
		? `The slot '${slot}' is answered already`
		: `The slot '${slot}' is the one under review: its answer is set elsewhere`;
}

function notThere(slot: string, open: SlotState[]): string {
	const labels = open.map((state) => `'${readText(state.slot_label) ?? readId(state.slot)}'`);
	return `There is no open slot '${slot}'. Open are: ${labels.join(', ')}`;
}

function reject(problem: string): OtherSlots {
	return { ok: false, problem };
}
