import { channels } from '../../../talklift/event/channels.ts';
import { sendingFields } from '../panels/sendingFields.ts';
import { toMenu } from '../panels/toMenu.ts';
import type { Field } from './parameters/parametersOf.ts';

/** For the options of every operation that writes to the user. */
export const channelOption = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: toMenu(channels),
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
const sendingOptions = Object.values(sendingFields);
type SendingField = (typeof sendingOptions)[number];

/** The collection 'Options' of an operation that sends: its own options and those of all, in one list. */
export function optionsField<const Own extends readonly Field[]>(own: Own) {
	const options: ReadonlyArray<Own[number] | SendingField> = [...own, ...sendingOptions].sort(
		(one, other) => one.displayName.localeCompare(other.displayName),
	);
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options,
	} as const;
}
