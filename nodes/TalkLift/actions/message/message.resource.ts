import type { Resource } from '../operation.ts';
import { send } from './send.operation.ts';

export const message: Resource = { value: 'message', name: 'Message', operations: [send] };
