import { failures } from './failures.ts';
import type { FailureReason } from './failures.ts';
import type { Failed } from './outcome.ts';

/** A failure with what the table knows of its reason, and what else is known of this one. */
export function toFailed(
	reason: FailureReason,
	more: Omit<Partial<Failed>, 'kind' | 'reason'> = {},
): Failed {
	return { kind: 'failed', reason, delivered: failures[reason].delivered, ...more };
}
