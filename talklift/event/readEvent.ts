import { isObject, readId, readText } from '../json.ts';
import type { Id, JsonObject } from '../json.ts';
import { readChannel } from './channels.ts';
import type { Channel } from './channels.ts';
import type { TalkLiftEvent } from './event.ts';
import { eventTypes } from './eventTypes.ts';
import { findInexactId } from './findInexactId.ts';
import { parseEntry, parseEvent } from './parseEvent.ts';
import { pendingSlot } from './pendingSlot.ts';
import { readValue } from './readValue.ts';
import type { SlotState } from './slot.ts';

/** Where a message goes: a conversation, and what TalkLift wants to know beside it. */
export interface Conversation {
	session: Id;
	project?: Id;
	org?: Id;
	channel?: Channel;
}

/**
 * Reads an event from what a node or an expression gives: an item of the trigger, a payload entry as
 * TalkLift sent it, or a whole body with one entry. Undefined when it is none of these.
 */
export function readEvent(json: unknown): TalkLiftEvent | undefined {
	if (!isObject(json)) return undefined;
	if (isEventItem(json)) return readEventItem(json);
	if (Array.isArray(json.payload)) {
		const parsed = parseEvent(json);
		if (!parsed.ok) return undefined;
		const [only, ...more] = parsed.events;
		return more.length === 0 ? only?.event : undefined;
	}
	const isEntry =
		isObject(json.slot) || isObject(json.slot_state) || Array.isArray(json.slot_states);
	return isEntry && findInexactId(json) === undefined ? parseEntry(json).event : undefined;
}

/** How many events a body as TalkLift posts it holds; undefined when it is no such body. */
export function countEvents(json: unknown): number | undefined {
	return isObject(json) && Array.isArray(json.payload) ? json.payload.length : undefined;
}

/** Reads where a message goes: from an event, or from any object that names a session. */
export function readConversation(json: unknown): Conversation | undefined {
	const from: unknown = readEvent(json) ?? json;
	if (!isObject(from)) return undefined;
	const session = readId(from.session) ?? readId(from.session_id);
	if (session === undefined) return undefined;
	return {
		session,
		project: readId(from.project) ?? readId(from.project_id),
		org: readId(from.org) ?? readId(from.org_id),
		channel: readChannel(from.channel),
	};
}

function isEventItem({ event, event_id: eventId }: JsonObject): boolean {
	return Object.values(eventTypes).some((type) => type.event === event) && eventId !== undefined;
}

/** An item may have been edited on its way: what the operations rely on is put right. */
function readEventItem(json: JsonObject): TalkLiftEvent {
	const states = Array.isArray(json.slot_states) ? json.slot_states : [];
	const item = { ...json, slot_states: states };
	if (json.event !== eventTypes.slotFilled.event) return item as unknown as TalkLiftEvent;
	const slot = isObject(json.slot) ? json.slot : {};
	return {
		...item,
		slot_label: readText(json.slot_label) ?? '',
		value: typeof json.value === 'string' ? json.value : (readValue(json.value) ?? ''),
		slot,
		pending: isObject(json.pending) ? json.pending : findPending(slot, states),
	} as unknown as TalkLiftEvent;
}

function findPending(slot: JsonObject, states: unknown[]): SlotState | null {
	const found = pendingSlot(slot, states);
	return found.found ? found.state : null;
}
