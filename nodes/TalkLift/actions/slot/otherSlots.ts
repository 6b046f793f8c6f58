import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INode, INodeProperties } from 'n8n-workflow';

import { writeSlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import type { SlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import type { SlotFilled } from '../../../../talklift/event/event.ts';
import { findOtherSlots } from '../../../../talklift/event/otherSlots.ts';
import type { WantedSlot } from '../../../../talklift/event/otherSlots.ts';
import type { ParameterReader } from '../parameterReader.ts';

/** The parameter 'Other Slots', read by `otherFeedback`. */
export const otherSlotsField: INodeProperties = {
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
};

/**
 * The feedback that fills the other slots, in slot order.
 * @throws NodeOperationError when a slot can't be filled, before anything is sent
 */
export function otherFeedback(
	read: ParameterReader,
	event: SlotFilled,
	{ node, itemIndex, keepFlags }: { node: INode; itemIndex: number; keepFlags: boolean },
): SlotFeedback[] {
	const { slot: given = [] } = read<IDataObject>('otherSlots', itemIndex, {});
	const wanted = (given as IDataObject[]).map(({ slot, value }): WantedSlot => ({
		slot: toText(slot),
		value: toText(value),
	}));
	const found = findOtherSlots(event, wanted);
	if (!found.ok) {
		throw new NodeOperationError(node, found.problem, {
			itemIndex,
			description: "Check 'Other Slots'. Nothing was sent.",
		});
	}
	const { project, org } = event;
	return found.slots.map(({ state, value }) =>
		writeSlotFeedback(state, { value, project, org, keepFlags }),
	);
}

function toText(value: unknown): string {
	return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
