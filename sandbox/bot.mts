import type { Slot } from '../talklift/event/slot.ts';

/** What a chat user can type into a slot, offered on the chat page to somebody who doesn't know the bot. */
export interface Suggestion {
	text: string;
	/** What this answer is good for, e.g. "a valid number". */
	hint: string;
}

/** A slot's settings as they go over the wire (every documented key), and how the bot asks for it. */
export interface BotSlot {
	settings: Required<Slot>;
	/** What the bot says. The label, unless a friendlier question is given. */
	question: string;
	suggestions: readonly Suggestion[];
}

/** A module is a list of steps: things the bot says and slots it asks for. */
export type Step = { say: string } | { ask: BotSlot };

export interface Module {
	name: string;
	story: number;
	steps: readonly Step[];
	/** Said when the module is completed. */
	closing: string;
}

export interface Bot {
	id: string;
	name: string;
	description: string;
	greeting: string;
	org: number;
	project: number;
	/** The first one starts with the conversation, the others are offered when it is completed. */
	modules: readonly [Module, ...Module[]];
	/**
	 * Which slots an event lists in `slot_states`: those asked so far, as in the documented sample, or
	 * all of the module from its beginning (so that a flow can fill slots before they are asked).
	 */
	slotStates: 'asked' | 'all';
}
