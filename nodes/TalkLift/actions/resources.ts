import { event } from './event/event.resource.ts';
import { message } from './message/message.resource.ts';
import type { Resource } from './operation.ts';
import { slot } from './slot/slot.resource.ts';

/** Everything the node can do. The menus, the fields and the dispatch all read this list. */
export const resources: Resource[] = [event, message, slot];
