import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { channels } from '../../../talklift/event/event.ts';
import { sendingFields } from '../panels/sendingFields.ts';
import { toMenu } from '../panels/toMenu.ts';
import type { ClientOptions } from '../transport/talkLiftClient.ts';

/** For the options of every operation that writes to the user. */
export const channelOption: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: toMenu(channels),
	default: 'WEB',
	description: 'Where the message goes, instead of the channel chosen in the TalkLift Trigger',
};

/** For the options of every operation that sends slot feedback. */
export const keepFlagsOption: INodeProperties = {
	displayName: 'Send Flags as Received',
	name: 'keepFlags',
	type: 'boolean',
	default: false,
	description:
		"Whether to send 'is_done' and 'waiting_response' as they came in the event, instead of marking the slot as done",
};

/** The collection 'Options' of an operation that sends: its own options and those of all, in one list. */
export function optionsField(own: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...own, ...Object.values(sendingFields)].sort((one, other) =>
			one.displayName.localeCompare(other.displayName),
		),
	};
}

/** What the collection 'Options' says about sending; what it leaves out is as TalkLift's client has it. */
export function readSendingOptions(options: IDataObject): Partial<ClientOptions> {
	const { maxConcurrent, maxWait, timeout, retryAmbiguous } = options;
	return {
		...(isAtLeastOne(maxConcurrent) && { maxConcurrent }),
		...(isAtLeastOne(maxWait) && { maxWaitMs: maxWait * 1000 }),
		...(isAtLeastOne(timeout) && { timeoutMs: timeout * 1000 }),
		...(retryAmbiguous === true && { repeatAmbiguous: true }),
	};
}

function isAtLeastOne(value: unknown): value is number {
	return typeof value === 'number' && value >= 1;
}
