import { channelMenu } from './channelMenu.ts';
import type { Field } from './parameters/parametersOf.ts';

/** For the options of every operation that writes to the user. */
export const channelOption = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: channelMenu,
	default: 'WEB',
	description: 'Where the message goes, instead of the channel chosen in the TalkLift Trigger',
} as const satisfies Field;

/** For the options of every operation that sends slot feedback. */
export const keepFlagsOption = {
	displayName: 'Send Flags as Received',
	name: 'keepFlags',
	type: 'boolean',
	default: false,
	description:
		"Whether to send 'is_done' and 'waiting_response' as they came in the event, instead of marking the slot as done",
} as const satisfies Field;

/** What every operation that sends has, with the defaults of TalkLift's client. */
const sendingOptions = [
	{
		displayName: 'Max Concurrent Requests',
		name: 'maxConcurrent',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100, numberPrecision: 0 },
		default: 10,
		description:
			'How many items may be under way at once. Items of one session are always sent one after the other, in order.',
	},
	{
		displayName: 'Max Wait',
		name: 'maxWait',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 300,
		description:
			'How many seconds an item may wait in all when TalkLift asks for a pause or has to be asked again',
	},
	{
		displayName: 'Retry After Ambiguous Failures',
		name: 'retryAmbiguous',
		type: 'boolean',
		default: false,
		description:
			'Whether to send a message again when TalkLift gave no clear answer. The user may then get it twice.',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 60,
		description: 'How many seconds to wait for a response from TalkLift',
	},
] as const satisfies readonly Field[];

/** The collection 'Options' of an operation that sends: its own options and those of all, in one list. */
export function optionsField<const Own extends readonly Field[]>(own: Own) {
	const options: ReadonlyArray<Own[number] | (typeof sendingOptions)[number]> = [
		...own,
		...sendingOptions,
	].sort((one, other) => one.displayName.localeCompare(other.displayName));
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
	} as const;
}

/** What `runItems` reads of the options of every operation. */
export const sendingFields = [optionsField([])] as const;
