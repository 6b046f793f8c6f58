import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { channels } from '../../../talklift/event.ts';
import type { ClientOptions } from '../transport/talkLiftClient.ts';

/** For the collection 'Options' of every operation that writes to the user. */
export const channelOption: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: Object.entries(channels).map(([value, name]) => ({ name, value })),
	default: 'WEB',
	description: 'Where the message goes, instead of the channel chosen in the TalkLift Trigger',
};

/** For the collection 'Options' of every operation that sends. Read by `readSendingOptions`. */
export const sendingOptions: INodeProperties[] = [
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
		default: 30,
		description: 'How many seconds to wait for an answer of TalkLift',
	},
];

/** What the collection 'Options' says about sending; what it leaves out is as TalkLift's client has it. */
export function readSendingOptions(options: IDataObject): Partial<ClientOptions> {
	const { maxConcurrent, timeout, retryAmbiguous } = options;
	return {
		...(isAtLeastOne(maxConcurrent) && { maxConcurrent }),
		...(isAtLeastOne(timeout) && { timeoutMs: timeout * 1000 }),
		...(retryAmbiguous === true && { repeatAmbiguous: true }),
	};
}

function isAtLeastOne(value: unknown): value is number {
	return typeof value === 'number' && value >= 1;
}
