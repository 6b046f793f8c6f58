// A conversation as a state machine: (state, what happens, moment) → (state, effects). No network, no
// clock, no chance.
import type { Bot } from '../bot.mts';
import type { Button } from './chatMessage.mts';
import { checkAnswer } from './checkAnswer.mts';
import type {
	Advanced,
	ConversationState,
	Effect,
	Moment,
	TrackedSlot,
} from './conversationState.mts';
import { isFinished, runningModule, slotAt } from './conversationState.mts';
import { isShown } from './isShown.mts';
import { readChoices } from './readChoices.mts';
import { writeModuleCompleted, writeSlotFilled } from './writeEvent.mts';
import { writeTime } from './writeTime.mts';

const startPayload = 'start:';

/** The bot greets and begins its first module. */
export function beginConversation(
	bot: Bot,
	session: number,
	moment: Moment,
	slotStates: Bot['slotStates'] = usualSlotStates(bot, moment),
): Advanced {
	const nobody = {
		session,
		bot,
		slotStates,
		module: 0,
		storyState: 0,
		step: 0,
		slots: [],
		earlier: [],
		createdAt: 0,
		updatedAt: 0,
		movedAt: 0,
	};
	const begun = beginModule(nobody, 0, moment);
	return { ...begun, effects: [say(bot.greeting), ...begun.effects] };
}

/** The user types something. */
export function takeText(state: ConversationState, text: string, moment: Moment): Advanced {
	if (text.trim() === '') return rest(state, moment);
	if (isFinished(state)) return takeWish(state, text, moment);
	const slot = slotAt(state, state.step);
	if (!slot) return rest(state, moment);
	if (slot.settings.validate_with_webhook) {
		const asked = withSlot(touch(state, moment), state.step, { stage: 'review' });
		return {
			state: asked,
			effects: [{ deliver: writeSlotFilled(asked, slot, text, moment.readings) }],
			nextId: moment.nextId,
		};
	}
	const answer = checkAnswer(slot.settings, text, writeTime(moment.now).slice(0, 10));
	if (answer === undefined) {
		const words = slot.settings.validation_message || slot.question;
		return { ...rest(state, moment), effects: [say(words, choicesOf(state))] };
	}
	return fill(state, state.step, answer, moment);
}

/**
 * The user presses a postback button. Its payload is the answer when a slot waits for one and, where
 * the slot has choices, is one of them; starts a module when the bot offered that; else it changes
 * nothing.
 */
export function takePress(state: ConversationState, payload: string, moment: Moment): Advanced {
	if (isFinished(state)) return takeWish(state, payload, moment);
	const choices = choicesOf(state).map((button) => button.title);
	if (choices.length > 0 && !choices.includes(payload)) return rest(state, moment);
	return takeText(state, payload, moment);
}

/**
 * What became of slot feedback. `notDone`: its flags say that the slot is to stay as it is; `unknown`:
 * no slot state of this conversation has the id.
 */
export type FeedbackOutcome = 'filled' | 'alreadyDone' | 'notDone' | 'unknown';

/**
 * Slot feedback arrives: the slot state is done, with `data` as its answer, and the bot moves on when
 * it was waiting for that one. A slot state that is done stays as it is, so that repeated feedback
 * never moves the bot twice.
 */
export function takeFeedback(
	state: ConversationState,
	slotState: number,
	{ data, is_done: saysDone }: { data: string; is_done: boolean },
	moment: Moment,
): Advanced & { outcome: FeedbackOutcome } {
	const slot = state.slots.find(({ id }) => id === slotState);
	if (slot && slot.stage !== 'done') {
		if (moment.readings.feedback === 'byFlags' && !saysDone) {
			return { ...rest(state, moment), outcome: 'notDone' };
		}
		return { ...fill(state, slot.step, data, moment), outcome: 'filled' };
	}
	const known = slot !== undefined || state.earlier.includes(slotState);
	return { ...rest(state, moment), outcome: known ? 'alreadyDone' : 'unknown' };
}

function beginModule(before: ConversationState, module: number, moment: Moment): Advanced {
	const storyState = moment.nextId;
	const state: ConversationState = {
		...before,
		module,
		storyState,
		step: -1,
		slots: [],
		earlier: [...before.earlier, ...before.slots.map(({ id }) => id)],
		createdAt: moment.now,
		...touched(before, moment),
	};
	const nextId = storyState + 1;
	if (state.slotStates === 'asked') return moveOn(state, { ...moment, nextId });
	const slots = runningModule(state)
		.steps.flatMap((step, index) => ('ask' in step ? [index] : []))
		.map((step, index): TrackedSlot => ({ id: nextId + index, step, stage: 'open', data: null }));
	return moveOn({ ...state, slots }, { ...moment, nextId: nextId + slots.length });
}

/** Says and asks from the step after the current one, up to the next slot that has no answer yet. */
function moveOn(state: ConversationState, moment: Moment): Advanced {
	const { steps, closing } = runningModule(state);
	const effects: Effect[] = [];
	for (let index = state.step + 1; index < steps.length; index++) {
		const step = steps[index];
		if (step && 'say' in step) effects.push(say(step.say));
		const slot = slotAt(state, index);
		const tracked = state.slots.find((one) => one.step === index);
		if (!slot || tracked?.stage === 'done' || !isShown(state, index)) continue;
		const known = tracked ? state.slots : [...state.slots, newSlot(moment.nextId, index)];
		const asking = withSlot({ ...state, step: index, slots: known }, index, { stage: 'asked' });
		return {
			state: asking,
			effects: [...effects, say(slot.question, choicesOf(asking))],
			nextId: tracked ? moment.nextId : moment.nextId + 1,
		};
	}
	const finished = { ...state, step: steps.length };
	return {
		state: finished,
		effects: [
			...effects,
			say(closing, wishes(finished)),
			{ deliver: writeModuleCompleted(finished, moment.readings) },
		],
		nextId: moment.nextId,
	};
}

function fill(state: ConversationState, step: number, data: string, moment: Moment): Advanced {
	const moved = { ...state, ...touched(state, moment) };
	const filled = withSlot(moved, step, { stage: 'done', data });
	return step === state.step ? moveOn(filled, moment) : rest(filled, moment);
}

/** After the module: which one next? */
function takeWish(state: ConversationState, text: string, moment: Moment): Advanced {
	const wanted = text.trim().toLowerCase();
	const chosen = wishes(state).find((button) =>
		[button.title, button.payload].some((word) => word.toLowerCase() === wanted),
	);
	if (chosen) return beginModule(state, Number(chosen.payload.slice(startPayload.length)), moment);
	return { ...rest(state, moment), effects: [say('What would you like to do?', wishes(state))] };
}

function wishes(state: ConversationState): (Button & { type: 'postback' })[] {
	return state.bot.modules.map((module, index) => ({
		type: 'postback',
		title: index === state.module ? 'Start again' : module.name,
		payload: `${startPayload}${index}`,
	}));
}

function choicesOf(state: ConversationState): Button[] {
	const choices = readChoices(slotAt(state, state.step)?.settings.choice_options);
	return choices.map((choice) => ({ type: 'postback', title: choice, payload: choice }));
}

function newSlot(id: number, step: number): TrackedSlot {
	return { id, step, stage: 'asked', data: null };
}

function withSlot(
	state: ConversationState,
	step: number,
	change: Partial<TrackedSlot>,
): ConversationState {
	return {
		...state,
		slots: state.slots.map((slot) => (slot.step === step ? { ...slot, ...change } : slot)),
	};
}

/** The times when a slot is done or a module begins. */
function touched(state: ConversationState, moment: Moment) {
	const { updatedAt } = touch(state, moment);
	return { updatedAt, movedAt: updatedAt };
}

/** Never the same time twice: a new answer is told from a repeated delivery by `updated_at`. */
function touch(state: ConversationState, { now }: Moment): ConversationState {
	return { ...state, updatedAt: Math.max(now, state.updatedAt + 1) };
}

function usualSlotStates(bot: Bot, { readings }: Moment): Bot['slotStates'] {
	if (readings.slotStates === 'byBot') return bot.slotStates;
	return readings.slotStates === 'all' ? 'all' : 'asked';
}

function rest(state: ConversationState, { nextId }: Moment): Advanced {
	return { state, effects: [], nextId };
}

function say(text: string, buttons: readonly Button[] = []): Effect {
	return { say: { text, buttons } };
}
