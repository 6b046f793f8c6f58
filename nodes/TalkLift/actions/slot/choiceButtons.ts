import type { INodeProperties } from 'n8n-workflow';

import { readChoices } from '../../../../talklift/answer/choices.ts';
import type { Button } from '../../../../talklift/api/message.ts';
import type { SlotFilled } from '../../../../talklift/event/event.ts';

/** For the options of the operations that can refuse an answer. */
export const addChoicesOption: INodeProperties = {
	displayName: 'Add Choices as Buttons',
	name: 'addChoices',
	type: 'boolean',
	default: true,
	description: "Whether to offer the slot's choices as buttons when the answer is rejected",
};

/** A button for each choice of the slot; pressing it answers with the choice. */
export function choiceButtons({ slot }: SlotFilled): Button[] {
	return readChoices(slot.choice_options).map((choice) => ({
		type: 'postback',
		title: choice,
		payload: choice,
	}));
}
