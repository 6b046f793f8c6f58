import type { Id } from '../json.ts';
import type { EventName } from './eventTypes.ts';

/** Where a chat user stands with one slot, as TalkLift reports it in `slot_states`. */
export interface SlotState {
	id: Id;
	story_state?: Id;
	/** The slot's own id. Not unique within a conversation: see `pendingSlot`. */
	slot: Id;
	order?: number | string;
	is_done: boolean;
	waiting_response: boolean;
	/** The answer, or null while there is none. */
	data: Answer | null;
	slot_label?: string;
}

/** A slot's settings, as its bot's author entered them in TalkLift. */
export interface Slot {
	id: Id;
	label?: string;
	/** `TEXT` is documented; e-mail, number and others exist under unknown names. */
	field_type?: string;
	/** A list in an undocumented format: JSON array, lines or commas. */
	choice_options?: unknown;
	validation_regex?: string;
	validation_message?: string;
	validate_with_webhook?: boolean;
	show_condition?: string;
	show_condition_value?: string;
	date_gte_today?: boolean;
	order?: number | string;
	created_at?: string;
	updated_at?: string;
}

/** Where a message can go. TalkLift's events don't tell it. */
export const channels = { WEB: 'Web', MESSENGER: 'Messenger' } as const;
export type Channel = keyof typeof channels;

/** An answer that a slot state holds: text; several choices or a file as received. */
export type Answer = string | unknown[] | Record<string, unknown>;

interface AnyEvent {
	event: EventName;
	/** The same for a repeated delivery of the same event, another for every new answer. */
	event_id: string;
	/** The module's name, without TalkLift's prefix. */
	module: string;
	session?: Id;
	project?: Id;
	org?: Id;
	story?: Id;
	story_state?: Id;
	channel?: Channel;
	/** Slot label → answer: answered slots only, in slot order. */
	answers: Record<string, Answer>;
	/** As received. */
	slot_states: SlotState[];
	created_at?: string;
	updated_at?: string;
}

export interface ModuleCompleted extends AnyEvent {
	event: 'module_completed';
}

export interface SlotFilled extends AnyEvent {
	event: 'slot_filled';
	slot_label: string;
	/** What the chat user typed. Several choices are one text, too: see `readValue`. */
	value: string;
	/** The settings of the slot under review, as received. */
	slot: Slot;
	/** The slot state to report, or null when none waits for an answer. */
	pending: SlotState | null;
}

export type TalkLiftEvent = ModuleCompleted | SlotFilled;
