import { eventSourceFields } from '../../item/eventSourceFields.ts';
import type { Field } from '../../parameters/parametersOf.ts';
import { otherSlotsField } from '../otherSlots.ts';
import { cleaningField } from './cleaningField.ts';
import { rulesField } from './rulesField.ts';
import { validateOptions } from './validateOptions.ts';

const handOverMessage = {
	displayName: 'Hand-Over Message',
	name: 'handOverMessage',
	type: 'string',
	typeOptions: { rows: 2 },
	default: 'Let me get a colleague to help you with this. Somebody will be with you shortly.',
	description:
		'What to tell the user when a person takes over, with {value} and {label} if you like. Left empty, nothing is sent.',
} as const satisfies Field;

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
	{ ...handOverMessage, displayOptions: { hide: { maxAttempts: [0] } } },
	{
		...handOverMessage,
		displayOptions: {
			show: { maxAttempts: [0], '/options.escapeWords': [{ _cnd: { exists: true } }] },
		},
	},
	cleaningField,
	otherSlotsField,
	{
		// Now among the options; it stays for flows that were built when it stood here.
		displayName: 'Tell TalkLift',
		name: 'tellTalkLift',
		type: 'hidden',
		default: true,
	},
	validateOptions,
] as const satisfies readonly Field[];
