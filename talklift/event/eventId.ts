import { createHash } from 'node:crypto';

import type { Id } from '../json.ts';

/**
 * An id for an event, since TalkLift sends none: the same for a repeated delivery of the same event,
 * another for a new answer, also when it is the same text again (TalkLift then moves `updated_at`).
 *
 * @param parts what tells the event from others: kind, session, story state, slot state, answer, time.
 *   Numbers and their spelling as text give the same id; a missing part differs from an empty one.
 * @returns 32 hexadecimal digits
 */
export function eventId(parts: Array<Id | undefined>): string {
	const told = parts.map((part) => (part === undefined ? null : String(part)));
	return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
