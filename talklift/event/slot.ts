import type { Id } from '../json.ts';

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

/** An answer that a slot state holds: text; several choices or a file as received. */
export type Answer = string | unknown[] | Record<string, unknown>;
