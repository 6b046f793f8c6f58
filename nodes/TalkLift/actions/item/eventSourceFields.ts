import type { Field } from '../parameters/parametersOf.ts';

/** The parameter 'Event': which event an item belongs to. `createItems` reads it. */
export const eventSourceFields = [
	{
		displayName: 'Event',
		name: 'eventSource',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Automatic',
				value: 'auto',
				description: 'From the TalkLift Trigger that the item comes from, whatever stands between',
			},
			{
				name: 'Expression',
				value: 'expression',
				description: 'An event that you name yourself',
			},
			{
				name: 'Input Item',
				value: 'inputItem',
				description: 'The item itself is the event',
			},
		],
		default: 'auto',
		description: 'Where the session, the slot and all IDs come from',
	},
	{
		displayName: 'Event Data',
		name: 'event',
		type: 'json',
		default: '',
		// Where JSON is typed n8n shows no placeholder.
		hint: "Switch to Expression, e.g. {{ $('TalkLift Trigger').item.json }}",
		description:
			"An item of the TalkLift Trigger, or a payload entry as TalkLift sent it. '.item' gives each item its own event, '.first()' would give all of them the first one.",
		displayOptions: { show: { eventSource: ['expression'] } },
	},
] as const satisfies readonly Field[];
