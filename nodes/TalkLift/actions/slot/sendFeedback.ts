import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { SlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import type { Id, SlotState } from '../../../../talklift/event/event.ts';
import { readFlag, readId, readText } from '../../../../talklift/json.ts';
import { eventSourceFields } from '../eventSourceFields.ts';
import type { Operation } from '../operation.ts';
import { optionsField } from '../sendingOptions.ts';
import { waitingSlot } from './slotUnderReview.ts';

const idField = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: 'e.g. 6981',
	description,
});

/** The raw call: every documented field, by default as the event has it. */
export const sendFeedback: Operation = {
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
			placeholder: 'Add field',
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
					description: "The slot's place in the module",
				},
				idField('Org ID', 'org', "TalkLift's field 'org'"),
				idField('Project ID', 'project', "TalkLift's field 'project'"),
				idField('Slot ID', 'slot', "TalkLift's field 'slot'"),
				{
					displayName: 'Slot Label',
					name: 'slot_label',
					type: 'string',
					default: '',
					placeholder: 'e.g. Membership Number',
				},
				idField('Slot State ID', 'id', "TalkLift's field 'id': the slot state to report"),
				idField('Story State ID', 'story_state', "TalkLift's field 'story_state'"),
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
	plan: ({ execute, events, read }, itemIndex) => {
		const node = execute.getNode();
		const event = events.slotFilled(itemIndex);
		const fields = read<IDataObject>('fields', itemIndex, {});
		const given = (name: string): Id | undefined => readId(fields[name]);
		const state: Partial<SlotState> =
			given('id') === undefined ? waitingSlot(event, node, itemIndex) : (event.pending ?? {});
		const id = given('id') ?? state.id;
		const slot = given('slot') ?? state.slot ?? event.slot.id;
		if (id === undefined || slot === undefined) {
			throw new NodeOperationError(node, "'Slot State ID' or 'Slot ID' is missing", {
				itemIndex,
				description: "The event tells neither. Add both to 'Fields'. Nothing was sent.",
			});
		}
		const feedback: SlotFeedback = {
			id,
			story_state: given('story_state') ?? state.story_state ?? event.story_state,
			slot,
			order: given('order') ?? state.order ?? event.slot.order,
			is_done: fields.is_done === undefined ? true : readFlag(fields.is_done),
			waiting_response: readFlag(fields.waiting_response),
			data: 'data' in fields ? (readText(fields.data) ?? '') : event.value,
			slot_label: readText(fields.slot_label) ?? state.slot_label ?? event.slot_label,
			project: given('project') ?? event.project,
			org: given('org') ?? event.org,
		};
		return {
			session: event.session,
			send: async (client) => {
				const { body: response } = await client.sendFeedback(feedback, itemIndex);
				return [{ json: { ...feedback, response } as unknown as IDataObject }];
			},
		};
	},
};
