import type { Suggestion } from '../bot.mts';
import type { EventEntry } from '../traffic/trafficEntry.mts';
import type { ChatMessage } from './chatMessage.mts';
import type { ConversationState } from './conversationState.mts';
import {
	currentSlot,
	isFinished,
	runningModule,
	slotAt,
	suggestionsIn,
} from './conversationState.mts';

export interface SlotProgress {
	label: string;
	fieldType: string;
	validatedByWebhook: boolean;
	/**
	 * `open`: not asked yet; `asked`: the bot waits for the user; `review`: the bot waits for slot
	 * feedback; `skipped`: its condition didn't hold.
	 */
	state: 'open' | 'asked' | 'review' | 'done' | 'skipped';
	answer: string | null;
	/** The id of its slot state, once it has one. */
	slotState?: number;
}

/** A conversation as it stands: a copy, which doesn't change afterwards. */
export interface Conversation {
	session: number;
	/** Missing in a session that was opened without a bot. */
	bot?: string;
	org: number;
	project: number;
	story?: number;
	storyState?: number;
	module?: string;
	messages: readonly ChatMessage[];
	/** The slots of the module, in order. */
	slots: readonly SlotProgress[];
	/** The slot that the user is to answer or has answered; undefined when the module is completed. */
	current?: SlotProgress;
	/** What could be typed now. */
	suggestions: readonly Suggestion[];
	finished: boolean;
	/** How the latest event of this conversation fared. */
	lastEvent?: Pick<EventEntry, 'event' | 'state' | 'failure'> & { status?: number };
}

/** What a session adds to its state. */
type Surroundings = Pick<Conversation, 'session' | 'org' | 'project' | 'messages' | 'lastEvent'>;

/** A conversation for people to see; without a state, a session that no bot leads. */
export function viewConversation(
	around: Surroundings,
	state: ConversationState | undefined,
): Conversation {
	const place = { ...around, messages: around.messages.slice() };
	if (!state) return { ...place, slots: [], suggestions: [], finished: false };
	const current = currentSlot(state);
	const slots = viewSlots(state);
	return {
		...place,
		bot: state.bot.id,
		story: runningModule(state).story,
		storyState: state.storyState,
		module: runningModule(state).name,
		slots,
		current: slots.find(({ slotState }) => slotState !== undefined && slotState === current?.id),
		suggestions: suggestionsIn(state),
		finished: isFinished(state),
	};
}

function viewSlots(state: ConversationState): SlotProgress[] {
	return runningModule(state).steps.flatMap((_, step) => {
		const settings = slotAt(state, step)?.settings;
		if (!settings) return [];
		const tracked = state.slots.find((slot) => slot.step === step);
		const stage = tracked?.stage ?? 'open';
		return {
			label: settings.label,
			fieldType: settings.field_type,
			validatedByWebhook: settings.validate_with_webhook,
			state: stage === 'open' && step < state.step ? 'skipped' : stage,
			answer: tracked?.data ?? null,
			slotState: tracked?.id,
		};
	});
}
