import type { Resource } from '../operation.ts';
import { storedNames } from '../storedNames.ts';
import { parse } from './parse.operation.ts';

export const event: Resource = {
	value: storedNames.parse.resource,
	name: 'Event',
	operations: [parse],
};
