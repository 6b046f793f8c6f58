import { writeSlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import type { SlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import { findOtherSlots } from '../../../../talklift/event/otherSlots.ts';
import { readText } from '../../../../talklift/json.ts';
import type { Item } from '../item/item.ts';
import { Problem } from '../item/problem.ts';
import type { Field, ParametersOf } from '../parameters/parametersOf.ts';

/** The parameter 'Other Slots', taken by `toOtherFeedback`. */
export const otherSlotsField = {
	displayName: 'Other Slots',
	name: 'otherSlots',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Slot',
	default: {},
	description:
		'Further slots of this module to fill when the answer is accepted, so that the user is not asked for what you know already',
	options: [
		{
			displayName: 'Slot',
			name: 'slot',
			values: [
				{
					displayName: 'Label or ID',
					name: 'slot',
					type: 'string',
					default: '',
					placeholder: 'e.g. Full Name',
					description: "The slot's label as in TalkLift, or its ID",
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. {{ $json.name }}',
					description: 'The answer to fill in. Left empty, the user is asked as usual.',
				},
			],
		},
	],
} as const satisfies Field;

interface OtherFeedback {
	/** Fills the other slots, in slot order. */
	others: SlotFeedback[];
	/** The names of those that can't be filled, since the event doesn't list them. */
	notFilled: string[];
}

/**
 * The feedback that fills the other slots. Slots that an event doesn't list which lists only those that
 * the conversation has reached are said as a hint: the bot asks for them as usual.
 * @throws Problem when a slot doesn't exist, is answered already, or could be either of two
 */
export function toOtherFeedback(
	item: Item,
	{ slot = [] }: ParametersOf<readonly [typeof otherSlotsField]>['otherSlots'],
	keepFlags: boolean | undefined,
): OtherFeedback {
	const event = item.slotFilled();
	const wanted = slot.map((one) => ({
		slot: readText(one.slot) ?? '',
		value: readText(one.value) ?? '',
	}));
	for (const { value } of wanted) item.check(value, 'Other Slots');
	const found = findOtherSlots(event, wanted);
	if (!found.ok) throw new Problem(found.problem, "Check 'Other Slots'.");
	const { project, org } = event;
	const others = found.slots.map(({ state, value }) =>
		writeSlotFeedback(state, { value, project, org, keepFlags }),
	);
	for (const name of found.unlisted)
		item.hint(
			`The slot '${name}' was not filled, since TalkLift's event does not list it. If its name is right in 'Other Slots', the conversation has not reached it yet; the bot asks for it as usual.`,
		);
	return { others, notFilled: found.unlisted };
}
