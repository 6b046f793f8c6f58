import type { Bot, BotSlot, Module, Suggestion } from '../bot.mts';
import type { Readings } from '../dialects/dialects.mts';
import type { Button } from './chatMessage.mts';

/** Where the user stands with one slot of the running module. */
export interface TrackedSlot {
	/** The slot state's id, unique in the whole sandbox. */
	id: number;
	/** Which step of the module asks for it. */
	step: number;
	/** `open`: known, not asked yet; `asked`: the user is to answer; `review`: feedback is to come. */
	stage: 'open' | 'asked' | 'review' | 'done';
	data: string | null;
}

/** A conversation at rest. Plain data: nothing in it changes, a step gives a new one. */
export interface ConversationState {
	session: number;
	bot: Bot;
	slotStates: Bot['slotStates'];
	/** Index of the running (or last) module. */
	module: number;
	storyState: number;
	/** Index of the step that waits for the user; the number of steps once the module is completed. */
	step: number;
	slots: readonly TrackedSlot[];
	/** Slot states of modules completed before. */
	earlier: readonly number[];
	/** Microseconds since 1970. */
	createdAt: number;
	updatedAt: number;
	/** When a slot was last done or the module began. */
	movedAt: number;
}

export interface BotMessage {
	text: string;
	buttons: readonly Button[];
}

/** What is to be done after a step, in this order. */
export type Effect = { say: BotMessage } | { deliver: object };

/** Time, ids and dialects come from outside, so that the same input always gives the same result. */
export interface Moment {
	/** Microseconds since 1970. */
	now: number;
	/** The first id not in use yet. */
	nextId: number;
	readings: Readings;
}

export interface Advanced {
	state: ConversationState;
	effects: readonly Effect[];
	/** The first id not in use afterwards. */
	nextId: number;
}

export function runningModule(state: ConversationState): Module {
	return state.bot.modules[state.module] ?? state.bot.modules[0];
}

/** The slot asked for at a step of the running module, if that step asks. */
export function slotAt(state: ConversationState, step: number): BotSlot | undefined {
	const found = runningModule(state).steps[step];
	return found && 'ask' in found ? found.ask : undefined;
}

export function isFinished(state: ConversationState): boolean {
	return state.step >= runningModule(state).steps.length;
}

/** The slot that the user is to answer, or has answered while the flow judges. */
export function currentSlot(state: ConversationState): TrackedSlot | undefined {
	return isFinished(state) ? undefined : state.slots.find((slot) => slot.step === state.step);
}

export function suggestionsIn(state: ConversationState): readonly Suggestion[] {
	return slotAt(state, state.step)?.suggestions ?? [];
}
