import type { Slot } from '../../talklift/event/slot.ts';
import type { BotSlot, Suggestion } from '../bot.mts';

interface SlotWords extends Partial<Slot> {
	id: number;
	label: string;
	order: number;
	/** The label when left out. */
	question?: string;
	suggestions?: readonly Suggestion[];
}

/**
 * A bot's slot from what is special about it; the other settings are those of a plain text slot. Keys
 * in the documented order.
 */
export function slot({
	question,
	suggestions = [],
	id,
	label,
	order,
	...more
}: SlotWords): BotSlot {
	return {
		question: question ?? label,
		suggestions,
		settings: {
			id,
			label,
			field_type: 'TEXT',
			choice_options: '',
			validation_regex: '',
			validation_message: '',
			validate_with_webhook: false,
			// Conditions are left out: an event documents them only as empty.
			show_condition: '',
			show_condition_value: '',
			date_gte_today: false,
			order,
			created_at: '2019-03-07T17:46:28.479306+03:00',
			updated_at: '2019-03-07T17:46:28.479366+03:00',
			...more,
		},
	};
}
