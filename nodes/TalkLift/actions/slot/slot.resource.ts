import type { Resource } from '../operation.ts';
import { accept } from './accept.operation.ts';
import { reject } from './reject.operation.ts';
import { sendFeedback } from './sendFeedback.operation.ts';
import { validate } from './validate/validate.operation.ts';

export const slot: Resource = {
	value: 'slot',
	name: 'Slot',
	operations: [accept, reject, sendFeedback, validate],
};
