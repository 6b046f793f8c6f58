import type { Endpoint } from '../sandbox.mts';

/** What can go wrong, each with the words for the switch on the chat page. */
export const faultKinds = {
	unauthorized: {
		name: '401 Unauthorized',
		description: 'The token is refused once, though it is still good',
	},
	revokeToken: {
		name: 'Token dies',
		description: 'The token that is used is revoked for good, and the call refused',
	},
	throttled: {
		name: '429 Too Many Requests',
		description: 'The call is throttled, with or without Retry-After',
	},
	rateLimit: {
		name: 'Rate limit',
		description: 'Real throttling: so many calls per second, the rest get 429',
	},
	status: {
		name: '500, 502, 503',
		description: 'The server or the proxy in front of it answers with an HTML page',
	},
	slow: { name: 'Slow', description: 'The answer takes its time' },
	dropBefore: {
		name: 'Dropped before',
		description: 'The connection breaks before the call is processed',
	},
	dropAfter: {
		name: 'Dropped after',
		description: 'The call is processed, then the connection breaks without an answer',
	},
	trickle: { name: 'Trickling', description: 'The answer comes byte by byte' },
	truncate: { name: 'Truncated', description: 'The answer stops in the middle' },
	malformed: {
		name: 'Malformed',
		description: 'The call is processed, the answer is a 200 with something else than JSON',
	},
	redirect: { name: 'Redirect', description: 'The call is sent elsewhere' },
} as const;

export type FaultKind = keyof typeof faultKinds;

interface When {
	/**
	 * The calls it is limited to. `all`, the default, means TalkLift's calls and leaves out the login for
	 * the first four kinds: a login needs no token, and Django REST Framework doesn't throttle it.
	 */
	endpoint?: 'all' | Endpoint;
	/** Lets so many calls pass first. */
	skip?: number;
	/** How many calls it hits, then it switches itself off. Left out: until it is cleared. */
	count?: number;
	/** Hits only every nth call. */
	every?: number;
}

type Plain<Kind extends FaultKind> = Kind extends unknown ? { kind: Kind } : never;

export type Fault = When &
	(
		| Plain<'unauthorized' | 'revokeToken' | 'dropBefore' | 'dropAfter' | 'truncate'>
		/** Seconds, `date` for a date 2 seconds ahead, any other text as it is; left out: no header. */
		| { kind: 'throttled'; retryAfter?: number | string }
		| { kind: 'rateLimit'; perSecond: number; retryAfter?: boolean }
		/** `processed`: the call has been carried out all the same. */
		| { kind: 'status'; status: number; retryAfter?: number | string; processed?: boolean }
		| { kind: 'slow'; ms: number }
		| { kind: 'trickle'; msPerByte?: number }
		/** The body sent instead; `[object Object]` when left out. `''` gives a 204. */
		| { kind: 'malformed'; body?: string }
		| { kind: 'redirect'; location: string; status?: 301 | 302 | 307 | 308 }
	);

/** A fault that is switched on, with how many calls have come its way and how many it has hit. */
export type SetFault = Fault & { number: number; seen: number; hits: number };

/** A switched-on fault of one kind. */
export type SetFaultOf<Kind extends FaultKind> = Extract<SetFault, { kind: Kind }>;
