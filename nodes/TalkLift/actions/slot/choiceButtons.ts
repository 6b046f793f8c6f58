import type { SlotFilled } from '../../../../talklift/event.ts';
import type { Button } from '../../../../talklift/message.ts';
import { readChoices } from '../../../../talklift/readChoices.ts';

/** A button for each choice of the slot; pressing it answers with the choice. */
export function choiceButtons({ slot }: SlotFilled): Button[] {
	return readChoices(slot.choice_options).map((choice) => ({
		type: 'postback',
		title: choice,
		payload: choice,
	}));
}
