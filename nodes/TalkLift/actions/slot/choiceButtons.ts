import { readChoices } from '../../../../talklift/answer/choices.ts';
import type { Button } from '../../../../talklift/api/message.ts';
import type { SlotFilled } from '../../../../talklift/event/event.ts';
import type { Field } from '../parameters/parametersOf.ts';

/** For the options of the operations that can reject an answer. */
export const addChoicesOption = {
	displayName: 'Add Choices as Buttons',
	name: 'addChoices',
	type: 'boolean',
	default: true,
	description: "Whether to offer the slot's choices as buttons when the answer is rejected",
} as const satisfies Field;

/** A button for each choice of the slot; pressing it answers with the choice. */
export function choiceButtons({ slot }: SlotFilled): Button[] {
	return readChoices(slot.choice_options).map((choice) => ({
		type: 'postback',
		title: choice,
		payload: choice,
	}));
}
