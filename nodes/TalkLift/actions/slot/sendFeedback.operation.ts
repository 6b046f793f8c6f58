import type { IDataObject } from 'n8n-workflow';

import type { SlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import type { SlotState } from '../../../../talklift/event/slot.ts';
import { readId } from '../../../../talklift/json.ts';
import { eventSourceFields } from '../item/eventSourceFields.ts';
import { Problem } from '../item/problem.ts';
import { createOperation } from '../operation.ts';
import { optionsField } from '../sendingOptions.ts';
import { waitingSlot } from './waitingSlot.ts';

const idField = <const Name extends string>(
	displayName: string,
	name: Name,
	example: number,
	description: string,
) =>
	({
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: `e.g. ${example}`,
		description,
	}) as const;

/** The raw call: every documented field, by default as the event has it. */
export const sendFeedback = createOperation({
	value: 'sendFeedback',
	name: 'Send Feedback',
	action: 'Send slot feedback',
	description: 'Make the slot feedback call with fields of your own choice',
	fields: [
		...eventSourceFields,
		{
			displayName: 'Fields',
			name: 'fields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'What to send instead of what the event says',
			options: [
				{
					displayName: 'Answer',
					name: 'data',
					type: 'string',
					default: '',
					description: "TalkLift's field 'data'. By default what the user typed.",
				},
				{
					displayName: 'Is Done',
					name: 'is_done',
					type: 'boolean',
					default: true,
					description: 'Whether the slot is answered for good. By default it is.',
				},
				{
					displayName: 'Order',
					name: 'order',
					type: 'number',
					default: 0,
					description: "TalkLift's field 'order': the slot's place in the module",
				},
				idField('Org ID', 'org', 900, "TalkLift's field 'org'"),
				idField('Project ID', 'project', 1, "TalkLift's field 'project'"),
				idField('Slot ID', 'slot', 3442, "TalkLift's field 'slot'"),
				{
					displayName: 'Slot Label',
					name: 'slot_label',
					type: 'string',
					default: '',
					placeholder: 'e.g. Membership Number',
					description: "TalkLift's field 'slot_label'",
				},
				idField('Slot State ID', 'id', 6981, "TalkLift's field 'id': the slot state to report"),
				idField('Story State ID', 'story_state', 917, "TalkLift's field 'story_state'"),
				{
					displayName: 'Waiting for a Response',
					name: 'waiting_response',
					type: 'boolean',
					default: false,
					description: 'Whether the slot still waits for an answer. By default it does not.',
				},
			],
		},
		optionsField([]),
	],
	plan: (item, { fields }) => {
		const event = item.slotFilled();
		const ids = {
			id: readId(fields.id),
			story_state: readId(fields.story_state),
			slot: readId(fields.slot),
			project: readId(fields.project),
			org: readId(fields.org),
		};
		const state: Partial<SlotState> =
			ids.id === undefined ? waitingSlot(event) : (event.pending ?? {});
		const id = ids.id ?? state.id;
		const slot = ids.slot ?? state.slot ?? event.slot.id;
		if (id === undefined || slot === undefined)
			throw new Problem(
				"'Slot State ID' or 'Slot ID' is missing",
				"The event tells neither. Add both to 'Fields'.",
			);
		const feedback: SlotFeedback = {
			id,
			story_state: ids.story_state ?? state.story_state ?? event.story_state,
			slot,
			order: fields.order ?? state.order ?? event.slot.order,
			is_done: fields.is_done ?? true,
			waiting_response: fields.waiting_response ?? false,
			data: fields.data ?? event.value,
			slot_label: fields.slot_label ?? state.slot_label ?? event.slot_label,
			project: ids.project ?? event.project,
			org: ids.org ?? event.org,
		};
		return {
			kind: 'toSend',
			session: event.session,
			send: async (talkLift) => {
				const { body: response } = await talkLift.sendFeedback(feedback);
				return [{ json: { ...feedback, response } as unknown as IDataObject }];
			},
		};
	},
});
