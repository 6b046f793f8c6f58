import type { SlotState } from '../event/slot.ts';
import { dropUnsendable } from '../json.ts';
import type { Id } from '../json.ts';

/** The body of TalkLift's slot feedback call: a slot state's eight fields, project and org. */
export type SlotFeedback = Omit<SlotState, 'data'> & {
	data: string;
	project?: Id;
	org?: Id;
};

/**
 * The feedback that confirms an answer, so that the bot moves on.
 *
 * TalkLift's sample sends the two flags as received (not done, waiting), its prose says that the call
 * marks the slot as done. Sent as done they are right under either reading; `keepFlags` sends them as
 * received.
 */
export function writeSlotFeedback(
	state: SlotState,
	{
		value,
		project,
		org,
		keepFlags = false,
	}: { value: string; project?: Id; org?: Id; keepFlags?: boolean },
): SlotFeedback {
	return {
		id: state.id,
		story_state: state.story_state,
		slot: state.slot,
		order: state.order,
		is_done: keepFlags ? state.is_done : true,
		waiting_response: keepFlags ? state.waiting_response : false,
		data: dropUnsendable(value),
		slot_label: state.slot_label,
		project,
		org,
	};
}
