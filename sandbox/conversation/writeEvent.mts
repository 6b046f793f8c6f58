import { eventTypes } from '../../talklift/event/eventTypes.ts';
import type { SlotState } from '../../talklift/event/slot.ts';
import type { BotSlot } from '../bot.mts';
import type { Readings } from '../dialects/dialects.mts';
import { writeSettings } from '../dialects/writeSettings.mts';
import type { ConversationState, TrackedSlot } from './conversationState.mts';
import { runningModule, slotAt } from './conversationState.mts';
import { writeTime } from './writeTime.mts';

/** The general webhook's body: the user has completed the module. Keys in the documented order. */
export function writeModuleCompleted(state: ConversationState, readings: Readings): object {
	return {
		event_name: `${eventTypes.moduleCompleted.namePrefix}${runningModule(state).name}`,
		payload: [writeStoryState(state, readings)],
	};
}

/** The slot filling webhook's body: the user has answered a slot that the flow is to judge. */
export function writeSlotFilled(
	state: ConversationState,
	slot: BotSlot,
	value: string,
	readings: Readings,
): object {
	return {
		event_name: `${eventTypes.slotFilled.namePrefix}${runningModule(state).name}`,
		payload: [
			{
				slot: writeSettings(slot.settings, readings),
				value,
				session: state.session,
				project: state.bot.project,
				org: state.bot.org,
				slot_state: writeStoryState(state, readings, value),
			},
		],
	};
}

/** @param underReview the answer that waits for the flow, if one does */
function writeStoryState(
	state: ConversationState,
	{ updatedAt, waitingData }: Readings,
	underReview: string | null = null,
): object {
	const micros = updatedAt === 'stays' ? state.movedAt : state.updatedAt;
	return {
		id: state.storyState,
		slot_states: state.slots.map((slot) => {
			const written = writeSlotState(state, slot);
			const waits = waitingData === 'answer' && slot.stage === 'review';
			return waits ? { ...written, data: underReview } : written;
		}),
		created_at: writeTime(state.createdAt),
		...(updatedAt === 'missing' ? {} : { updated_at: writeTime(micros) }),
		session: state.session,
		story: runningModule(state).story,
		project: state.bot.project,
		org: state.bot.org,
	};
}

/** A slot state as events list it and as slot feedback is answered. */
export function writeSlotState(state: ConversationState, tracked: TrackedSlot): SlotState {
	const settings = slotAt(state, tracked.step)?.settings;
	return {
		id: tracked.id,
		story_state: state.storyState,
		slot: settings?.id ?? 0,
		order: settings?.order ?? tracked.step,
		is_done: tracked.stage === 'done',
		waiting_response: tracked.stage === 'asked' || tracked.stage === 'review',
		data: tracked.data,
		slot_label: settings?.label ?? '',
	};
}
