import type { Resource } from '../operation.ts';
import { accept } from './accept.ts';
import { reject } from './reject.ts';
import { sendFeedback } from './sendFeedback.ts';
import { validate } from './validate.ts';

export const slot: Resource = {
	value: 'slot',
	name: 'Slot',
	operations: [accept, reject, sendFeedback, validate],
};
