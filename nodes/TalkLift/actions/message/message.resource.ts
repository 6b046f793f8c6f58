import type { Resource } from '../operation.ts';
import { send } from './send.operation.ts';
import { sendAndWait } from './sendAndWait/sendAndWait.operation.ts';

export const message: Resource = {
	value: 'message',
	name: 'Message',
	operations: [send, sendAndWait],
};
