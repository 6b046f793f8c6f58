import { event } from './event/event.resource.ts';
import { message } from './message/message.resource.ts';
import type { Operation, Resource } from './operation.ts';
import { slot } from './slot/slot.resource.ts';

/** Everything the node can do. The menus, the fields and the dispatch all read this list. */
export const resources: Resource[] = [event, message, slot];

/** The operation that is stored under these two values, if there is one. */
export function findOperation(resource: string, operation: string): Operation | undefined {
	return resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
}
