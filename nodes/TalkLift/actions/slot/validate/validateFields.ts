import { letterCases } from '../../../../../talklift/answer/cleanAnswer.ts';
import { decimalSeparators } from '../../../../../talklift/answer/notations/readNumber.ts';
import { eventSourceFields } from '../../item/eventSourceFields.ts';
import type { Field } from '../../parameters/parametersOf.ts';
import { channelOption, keepFlagsOption, optionsField } from '../../sendingOptions.ts';
import { addChoicesOption } from '../choiceButtons.ts';
import { messageOption } from '../messageOption.ts';
import { otherSlotsField } from '../otherSlots.ts';
import { rulesField } from './rulesField.ts';

/** A table's entries as a menu lists them, in the table's order. */
function toMenu<Value extends string>(table: Readonly<Record<Value, { displayName: string }>>) {
	const values = Object.keys(table) as Value[];
	return values.map((value) => ({ name: table[value].displayName, value }));
}

const cleaning = {
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
			options: toMenu(letterCases),
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
} as const satisfies Field;

const options = optionsField([
	addChoicesOption,
	channelOption,
	{
		displayName: 'Decimal Separator',
		name: 'decimalSeparator',
		type: 'options',
		options: toMenu(decimalSeparators),
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
	messageOption,
	keepFlagsOption,
]);

/** The panel of Slot: Validate. */
export const validateFields = [
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
] as const satisfies readonly Field[];
