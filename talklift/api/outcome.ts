import type { errorHints } from './errorHints.ts';

/** What an HTTP call gave: header names in lower case, the body parsed if it was JSON. */
export interface Answer {
	status: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/** TalkLift took the request. What its body says is not documented. */
export interface Answered {
	kind: 'answered';
	status: number;
	body: unknown;
}

export type FailureReason = keyof typeof errorHints;

/** The request did not go through, and whether TalkLift may have acted on it all the same. */
export interface Failed {
	kind: 'failed';
	reason: FailureReason;
	delivered: 'no' | 'maybe';
	status?: number;
	/** The code of a network fault, such as `ECONNRESET`. */
	code?: string | undefined;
	/** What was answered, as received. */
	body?: unknown;
	/** The `Retry-After` header, as received. */
	retryAfter?: string;
	/** What belongs between the hint's reason and its advice: which field, which address, how long. */
	detail?: string;
	/** It was the sign-in before the request that did not go through. */
	duringSignIn?: true;
}

/** How a request ended. A value, so that retrying and reporting can look at it. */
export type Outcome = Answered | Failed;
