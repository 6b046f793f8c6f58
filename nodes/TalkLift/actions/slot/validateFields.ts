import type { INodeProperties } from 'n8n-workflow';

import { letterCases } from '../../../../talklift/answer/cleanAnswer.ts';
import { decimalSeparators } from '../../../../talklift/answer/notations/decimalSeparators.ts';
import { eventSourceFields } from '../eventSourceFields.ts';
import { channelOption, keepFlagsOption, optionsField } from '../sendingOptions.ts';
import { addChoicesOption } from './choiceButtons.ts';
import { otherSlotsField } from './otherSlots.ts';
import { rulesField } from './ruleFields.ts';

const cleaning: INodeProperties = {
	displayName: 'Clean the Answer',
	name: 'cleaning',
	type: 'collection',
	placeholder: 'Add step',
	default: {},
	description:
		'What to tidy up before the answer is checked. Space around it is always removed unless you say otherwise.',
	options: [
		{
			displayName: 'Collapse Spaces',
			name: 'collapseSpaces',
			type: 'boolean',
			default: true,
			description: 'Whether to turn several spaces in a row into one',
		},
		{
			displayName: 'Digits Only',
			name: 'digitsOnly',
			type: 'boolean',
			default: true,
			description: 'Whether to drop everything that is no digit, as in "209-192-092"',
		},
		{
			displayName: 'Letter Case',
			name: 'case',
			type: 'options',
			options: Object.entries(letterCases).map(([value, { displayName: name }]) => ({
				name,
				value,
			})),
			default: 'asIs',
		},
		{
			displayName: 'Trim',
			name: 'trim',
			type: 'boolean',
			default: true,
			description: 'Whether to remove the space around the answer',
		},
	],
};

const options = optionsField([
	addChoicesOption,
	channelOption,
	{
		displayName: 'Decimal Separator',
		name: 'decimalSeparator',
		type: 'options',
		options: Object.entries(decimalSeparators).map(([value, { displayName: name }]) => ({
			name,
			value,
		})),
		default: 'point',
		description:
			"How to read numbers that can be read in two ways, like 1.500, where the slot's own settings ask for a number",
	},
	{
		displayName: 'Default Country',
		name: 'defaultCountry',
		type: 'string',
		default: '',
		placeholder: 'e.g. KE',
		description:
			'Two letters, for phone numbers without a country code where no rule names a country',
	},
	{
		displayName: 'Message Afterwards',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Thank you, that is right',
		description: 'What to write to the user once the answer is accepted',
	},
	keepFlagsOption,
]);

/** The panel of Slot: Validate. */
export const validateFields: INodeProperties[] = [
	...eventSourceFields,
	{
		displayName: "Check the Slot's Own Settings",
		name: 'useSlotSettings',
		type: 'boolean',
		default: true,
		description:
			'Whether to check the field type, pattern, choices and dates that are set for the slot in TalkLift, and to use its validation message',
	},
	rulesField,
	cleaning,
	{
		displayName: 'Hand Over After',
		name: 'maxAttempts',
		type: 'number',
		noDataExpression: true,
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 0,
		description:
			"How many wrong answers until a person takes over: the item then leaves by the output 'Escalated'. 0 means never.",
	},
	{
		displayName: 'Hand-Over Message',
		name: 'handOverMessage',
		type: 'string',
		typeOptions: { rows: 2 },
		default: 'Let me get a colleague to help you with this. Somebody will be with you shortly.',
		description:
			'What to tell the user then, with {value} and {label} if you like. Left empty, nothing is sent.',
		displayOptions: { hide: { maxAttempts: [0] } },
	},
	otherSlotsField,
	{
		displayName: 'Tell TalkLift',
		name: 'tellTalkLift',
		type: 'boolean',
		default: true,
		description:
			'Whether to accept the answer or write to the user at once. Off, the item is only checked and routed.',
	},
	options,
];
