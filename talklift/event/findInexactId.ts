import { isInexact, isObject } from '../json.ts';
import type { JsonObject } from '../json.ts';

/**
 * The field of a payload entry with an ID that JavaScript could not hold, if there is one: which
 * conversation or slot it meant can't be known any more. `readJson` keeps such IDs as text.
 */
export function findInexactId(entry: JsonObject): string | undefined {
	const { slot, slot_state: state } = entry;
	return (
		inexactField(entry, '') ??
		inexactField(slot, 'slot.') ??
		inexactField(state, 'slot_state.') ??
		statesOf(entry, '') ??
		statesOf(state, 'slot_state.')
	);
}

const ids = ['id', 'session', 'project', 'org', 'story', 'story_state', 'slot'];

function inexactField(holder: unknown, path: string): string | undefined {
	if (!isObject(holder)) return undefined;
	const field = ids.find((name) => isInexact(holder[name]));
	return field === undefined ? undefined : `${path}${field}`;
}

function statesOf(holder: unknown, path: string): string | undefined {
	const states = isObject(holder) && Array.isArray(holder.slot_states) ? holder.slot_states : [];
	for (const [index, state] of states.entries()) {
		const field = inexactField(state, `${path}slot_states[${index}].`);
		if (field !== undefined) return field;
	}
	return undefined;
}
