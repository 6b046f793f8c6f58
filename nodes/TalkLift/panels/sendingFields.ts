import type { INodeProperties } from 'n8n-workflow';

/** What every operation that sends has among its options. */
export const sendingFields = {
	maxConcurrent: {
		displayName: 'Max Concurrent Requests',
		name: 'maxConcurrent',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100, numberPrecision: 0 },
		default: 10,
		description:
			'How many items may be under way at once. Items of one session are always sent one after the other, in order.',
	},
	maxWait: {
		displayName: 'Max Wait',
		name: 'maxWait',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 300,
		description:
			'How many seconds an item may take in all when TalkLift asks for a pause or has to be asked again',
	},
	retryAmbiguous: {
		displayName: 'Retry After Ambiguous Failures',
		name: 'retryAmbiguous',
		type: 'boolean',
		default: false,
		description:
			'Whether to send a message again when TalkLift gave no clear response. The user may then get it twice.',
	},
	timeout: {
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 60,
		description: "How many seconds to wait for TalkLift's response",
	},
} as const satisfies Record<string, INodeProperties>;

/** What an item says about sending, by the fields' names and in their units. */
export type SendingOptions = {
	[Name in keyof typeof sendingFields]?: (typeof sendingFields)[Name]['type'] extends 'number'
		? number
		: boolean;
};
