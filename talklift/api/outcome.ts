import type { StoredCredential } from './credential.ts';
import type { FailureReason } from './failures.ts';

/** TalkLift took the request. What its response says is not documented. */
export interface Sent {
	kind: 'sent';
	status: number;
	/** The response's body, within the limits of an item. */
	body: unknown;
}

/** The request did not go through, and whether TalkLift may have acted on it all the same. */
export interface Failed {
	kind: 'failed';
	reason: FailureReason;
	delivered: 'no' | 'maybe';
	status?: number;
	/** The code of a network fault, such as `ECONNRESET`. */
	code?: string | undefined;
	/** The response's body, as received. */
	body?: unknown;
	/** The `Retry-After` header, as received. */
	retryAfter?: string;
	/** Where a redirect leads. */
	location?: string;
	/** The credential's field that is empty. */
	emptyField?: keyof StoredCredential;
	/** A sentence about this very request, from whoever held it back. */
	detail?: string;
	/** It was the sign-in before the request that did not go through. */
	duringSignIn?: true;
}

/** How a request ended. A value, so that retrying and reporting can look at it. */
export type Outcome = Sent | Failed;
