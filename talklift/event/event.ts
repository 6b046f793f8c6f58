import type { Id } from '../json.ts';
import type { Channel } from './channels.ts';
import type { EventName } from './eventTypes.ts';
import type { Answer, Slot, SlotState } from './slot.ts';

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

interface ModuleCompleted extends AnyEvent {
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
