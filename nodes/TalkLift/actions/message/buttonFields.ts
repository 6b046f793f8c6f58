import type { Field } from '../parameters/parametersOf.ts';

/** The parameters that say which buttons a message has. */
export const buttonFields = [
	{
		displayName: 'Specify Buttons',
		name: 'specifyButtons',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
	},
	{
		displayName: 'Buttons',
		name: 'buttons',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Button',
		default: {},
		displayOptions: { show: { specifyButtons: ['fields'] } },
		options: [
			{
				displayName: 'Button',
				name: 'button',
				values: [
					{
						displayName: 'Type',
						name: 'type',
						type: 'options',
						options: [
							{
								name: 'Answer',
								value: 'postback',
								description:
									'Pressing it sends its payload to the bot, as if the user had typed it',
							},
							{ name: 'Link', value: 'web_url', description: 'Pressing it opens a web page' },
						],
						default: 'postback',
					},
					{
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. Yes, please',
						description: 'What the button says',
					},
					{
						displayName: 'Payload',
						name: 'payload',
						type: 'string',
						default: '',
						placeholder: 'e.g. yes',
						description:
							'What the bot gets when the button is pressed. Left empty, it is the title.',
						displayOptions: { show: { type: ['postback'] } },
					},
					{
						displayName: 'URL',
						name: 'url',
						type: 'string',
						default: '',
						placeholder: 'e.g. https://example.com/terms',
						description: 'The page that the button opens',
						displayOptions: { show: { type: ['web_url'] } },
					},
				],
			},
		],
	},
	{
		displayName: 'Buttons (JSON)',
		name: 'buttonsJson',
		type: 'json',
		default: '[]',
		hint: 'e.g. [{"type": "postback", "title": "Yes", "payload": "yes"}]',
		description:
			'A list of buttons with type, title and payload or address. A list of titles will do, too.',
		displayOptions: { show: { specifyButtons: ['json'] } },
	},
] as const satisfies readonly Field[];
