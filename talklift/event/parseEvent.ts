import { isObject, readId, readText } from '../json.ts';
import type { Id, JsonObject } from '../json.ts';
import { answersOf } from './answersOf.ts';
import type { Channel } from './channels.ts';
import type { TalkLiftEvent } from './event.ts';
import { eventId } from './eventId.ts';
import { eventTypes } from './eventTypes.ts';
import type { EventType } from './eventTypes.ts';
import { findInexactId } from './findInexactId.ts';
import { pendingSlot } from './pendingSlot.ts';
import { readEventName } from './readEventName.ts';
import { readValue } from './readValue.ts';
import type { Slot } from './slot.ts';

export interface ParsedEvent {
	type: EventType;
	/** The event in the fields of an item. */
	event: TalkLiftEvent;
	/** The payload entry as received. */
	entry: JsonObject;
}

type ParsedEvents =
	| { ok: true; events: ParsedEvent[] }
	/** `problem`: one sentence for whoever sent the body. */
	| { ok: false; problem: string };

/**
 * Reads the body of a TalkLift webhook. Never throws, whatever the body.
 *
 * What the documented form can't be found in (no object, no `payload`, an entry that is no object) is
 * rejected as a whole, so that nothing is half processed; so is an ID that has lost digits. What is merely
 * unexpected passes: unknown fields, numbers as text, missing slot states.
 *
 * @param channel what the events' field `channel` shall say, since TalkLift doesn't tell it
 */
export function parseEvent(body: unknown, channel?: Channel): ParsedEvents {
	if (!isObject(body)) return reject(`The body must be a JSON object, but it is ${kindOf(body)}.`);
	const { event_name: eventName, payload } = body;
	if (payload === undefined) return reject("The body has no 'payload'.");
	if (!Array.isArray(payload))
		return reject(`'payload' must be a list, but it is ${kindOf(payload)}.`);
	const unreadable = payload.findIndex((entry) => !isObject(entry));
	if (unreadable >= 0) {
		const kind = kindOf(payload[unreadable]);
		return reject(`Entry ${unreadable + 1} of 'payload' must be an object, but it is ${kind}.`);
	}
	for (const [index, entry] of payload.entries()) {
		const field = findInexactId(entry);
		if (field !== undefined)
			return reject(
				`Entry ${index + 1} of 'payload' has an ID in '${field}' that is too long for a number: hand on the body as text, or the ID as text.`,
			);
	}
	const events = payload.map((entry: JsonObject) => parseEntry(entry, eventName, channel));
	return { ok: true, events };
}

/**
 * Reads one entry of a payload.
 *
 * @param entry as received
 * @param eventName the body's `event_name`: the module's name, for slot events with a prefix before it
 */
export function parseEntry(entry: JsonObject, eventName?: unknown, channel?: Channel): ParsedEvent {
	const { module, hasSlotPrefix } = readEventName(eventName);
	const type = typeByShape(entry) ?? (hasSlotPrefix ? 'slotFilled' : 'moduleCompleted');
	const event =
		type === 'slotFilled'
			? readSlotFilled(entry, module, channel)
			: readModuleCompleted(entry, module, channel);
	return { type, event, entry };
}

/**
 * The shape knows best: a name can be missing, in small letters, or a module can be called
 * "SLOT-MODULE:…". One of a slot event's two parts is enough, since only a slot event's item has room
 * for all that such an entry tells.
 */
function typeByShape({ slot, slot_state, slot_states, value }: JsonObject): EventType | undefined {
	if (isObject(slot) || isObject(slot_state)) return 'slotFilled';
	const hasStatesAlone = Array.isArray(slot_states) && slot === undefined && value === undefined;
	return hasStatesAlone ? 'moduleCompleted' : undefined;
}

function readModuleCompleted(entry: JsonObject, module: string, channel?: Channel): TalkLiftEvent {
	const { event } = eventTypes.moduleCompleted;
	const { where, when } = readConversation(entry, entry, channel);
	const { session, story_state } = where;
	const event_id = eventId([event, module, session, story_state, when.updated_at]);
	return withoutMissing({ event, event_id, module, ...where, ...when });
}

function readSlotFilled(entry: JsonObject, module: string, channel?: Channel): TalkLiftEvent {
	const { event } = eventTypes.slotFilled;
	const slot = readSlot(entry.slot);
	const slotState = isObject(entry.slot_state) ? entry.slot_state : {};
	const { where, when } = readConversation(slotState, entry, channel);
	const { session, story_state } = where;
	const found = pendingSlot({ ...slot }, when.slot_states);
	const pending = found.found ? found.state : null;
	const value = readValue(entry.value);
	const [slotId, pendingId] = [readId(slot.id), readId(pending?.id)];
	const parts = [session, story_state, slotId, pendingId, value, when.updated_at];
	return withoutMissing({
		event,
		event_id: eventId([event, module, ...parts]),
		module,
		slot_label: readText(slot.label) ?? readText(pending?.slot_label) ?? '',
		value: value ?? '',
		...where,
		slot,
		pending,
		...when,
	});
}

/** The slot under review as received; of a slot that is told by its ID alone, that. */
function readSlot(slot: unknown): Slot {
	if (isObject(slot)) return slot as unknown as Slot;
	const id = readId(slot);
	return (id === undefined ? {} : { id }) as Slot;
}

/** What both kinds tell of the conversation; the entry is asked where the state doesn't say. */
function readConversation(state: JsonObject, entry: JsonObject, channel: Channel | undefined) {
	const id = (field: string): Id | undefined => readId(state[field]) ?? readId(entry[field]);
	const text = (field: string) => readText(state[field]) ?? readText(entry[field]);
	const states = [state.slot_states, entry.slot_states].find(Array.isArray) ?? [];
	const where = {
		session: id('session'),
		project: id('project'),
		org: id('org'),
		story: id('story'),
		story_state: readId(state.id),
		channel,
		answers: answersOf(states),
	};
	const when = {
		slot_states: states,
		created_at: text('created_at'),
		updated_at: text('updated_at'),
	};
	return { where, when };
}

function withoutMissing(event: Record<string, unknown>): TalkLiftEvent {
	const told = Object.entries(event).filter(([, value]) => value !== undefined);
	return Object.fromEntries(told) as unknown as TalkLiftEvent;
}

function reject(problem: string): ParsedEvents {
	return { ok: false, problem };
}

function kindOf(value: unknown): string {
	if (value === undefined) return 'empty';
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
