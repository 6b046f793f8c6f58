import { isObject, readFlag, readText } from '../json.ts';
import type { Answer } from './slot.ts';

/**
 * The answers that slot states hold: slot label → answer, answered slots only, in slot order.
 *
 * A second slot with the same label keeps its answer under `label (2)`; a slot without a label stands
 * under `Slot <id>`. Every label is a plain key, `__proto__` too. A list or an object (several choices, a
 * file) stays as received.
 *
 * @param slotStates as received; anything that is no object is passed over
 */
export function answersOf(slotStates: unknown): Record<string, Answer> {
	if (!Array.isArray(slotStates)) return {};
	const answers = new Map<string, Answer>();
	const timesSeen = new Map<string, number>();
	for (const state of inSlotOrder(slotStates.filter(isObject))) {
		const answer = readText(state.data) ?? state.data;
		if (!isAnswer(answer) || !readFlag(state.is_done)) continue;
		const label = readText(state.slot_label)?.trim() || `Slot ${readText(state.slot) ?? '?'}`;
		let times = (timesSeen.get(label) ?? 0) + 1;
		while (answers.has(times === 1 ? label : `${label} (${times})`)) times += 1;
		timesSeen.set(label, times);
		answers.set(times === 1 ? label : `${label} (${times})`, answer);
	}
	// fromEntries defines its keys, where an assignment to `__proto__` would change the prototype.
	return Object.fromEntries(answers);
}

function isAnswer(value: unknown): value is Answer {
	return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

/** By `order`, where it is told; otherwise as received. */
function inSlotOrder(states: Array<Record<string, unknown>>): Array<Record<string, unknown>> {
	const place = ({ order }: Record<string, unknown>) => {
		const text = readText(order)?.trim();
		return text && Number.isFinite(Number(text)) ? Number(text) : Number.POSITIVE_INFINITY;
	};
	const placed = states.map((state) => ({ state, at: place(state) }));
	// For two states without an order the difference is NaN, which sorting takes for equal.
	return placed.sort((a, b) => a.at - b.at).map(({ state }) => state);
}
