import type { INodeProperties } from 'n8n-workflow';

import { channels } from '../../../talklift/event/channels.ts';
import { eventTypes } from '../../../talklift/event/eventTypes.ts';
import { toMenu } from '../panels/toMenu.ts';

/** A list in the Filters collection; each entry may itself be a list with commas. */
const filterList = (
	field: Pick<INodeProperties, 'displayName' | 'name' | 'placeholder'> & { description: string },
) =>
	({
		...field,
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Value' },
		default: [],
	}) satisfies INodeProperties;

/**
 * What the panel of the TalkLift Trigger asks for.
 *
 * What decides who gets in, what is answered and how many outputs there are can't be an expression:
 * the request would have a say in it, and n8n would start its expression engine for every request.
 */
export const triggerFields: INodeProperties[] = [
	{
		displayName:
			"In TalkLift, open your project, go to <b>Integrations → Webhook</b> and paste the <b>Production URL</b> from 'Webhook URLs' above. The <b>Test URL</b> is a different address that works only while you are testing this node.",
		name: 'whereToPaste',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		noDataExpression: true,
		required: true,
		options: toMenu(eventTypes),
		default: ['moduleCompleted', 'slotFilled'],
		description: 'What starts the workflow. With both, each has its own output.',
	},
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Basic Auth',
				value: 'basicAuth',
				description:
					"Accepts only requests with the user and password entered in TalkLift's webhook form",
			},
			{
				name: 'None',
				value: 'none',
				description: 'Accepts requests from anyone who knows the URL',
			},
		],
		default: 'basicAuth',
	},
	{
		displayName: 'Credential',
		name: 'credentials',
		type: 'credentials',
		default: '',
	},
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'options',
		noDataExpression: true,
		options: toMenu(channels),
		default: 'WEB',
		description:
			"Where this project's chat users are. TalkLift's events don't say, and messages need it.",
	},
	{
		displayName: 'Respond',
		name: 'responseMode',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Immediately',
				value: 'onReceived',
				description: 'As soon as the workflow has started',
			},
			{
				name: 'When Last Node Finishes',
				value: 'lastNode',
				description: 'With the data of the last node, or with status 500 if the workflow fails',
			},
		],
		default: 'onReceived',
		description: 'When to respond to TalkLift',
	},
	{
		displayName: 'Simplify',
		name: 'simple',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description: "Other events are acknowledged but don't start the workflow",
		options: [
			filterList({
				displayName: 'Modules',
				name: 'modules',
				placeholder: 'e.g. Make a claim',
				description: 'Names of the modules to listen to, in upper or lower case',
			}),
			filterList({
				displayName: 'Organizations',
				name: 'orgs',
				placeholder: 'e.g. 900',
				description: 'IDs of the organizations to listen to',
			}),
			filterList({
				displayName: 'Projects',
				name: 'projects',
				placeholder: 'e.g. 1',
				description: 'IDs of the projects to listen to',
			}),
			filterList({
				displayName: 'Slots',
				name: 'slots',
				placeholder: 'e.g. Membership Number',
				description:
					"Labels or IDs of the slots to listen to. Doesn't apply to 'Module Completed'.",
			}),
		],
	},
];
