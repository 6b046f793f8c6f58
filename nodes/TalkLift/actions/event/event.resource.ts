import type { Resource } from '../operation.ts';
import { parse } from './parse.ts';

export const event: Resource = { value: 'event', name: 'Event', operations: [parse] };
