import type { faultEndpoints } from '../api/endpoint.mts';

interface When {
	/**
	 * The calls it is limited to. `all`, the default, means TalkLift's calls and leaves out the login for
	 * faults of tokens and throttling: a login needs no token, and Django REST Framework doesn't throttle
	 * it.
	 */
	endpoint?: keyof typeof faultEndpoints;
	/** Lets so many calls pass first. */
	skip?: number;
	/** How many calls it hits, then it switches itself off. Left out: until it is cleared. */
	count?: number;
	/** Hits only every nth call. */
	every?: number;
}

/** What each kind of fault says beside when it hits. */
interface Details {
	unauthorized: object;
	revokeToken: object;
	/** Seconds, `date` for a date 2 seconds ahead, any other text as it is; left out: no header. */
	throttled: { retryAfter?: number | string };
	rateLimit: { perSecond: number; retryAfter?: boolean };
	/** `processed`: the call has been carried out all the same. */
	status: { status: number; retryAfter?: number | string; processed?: boolean };
	slow: { ms: number };
	dropBefore: object;
	dropAfter: object;
	trickle: { msPerByte?: number };
	truncate: object;
	/** The body sent instead; `[object Object]` when left out. `''` gives a 204. */
	malformed: { body?: string };
	redirect: { location: string; status?: 301 | 302 | 307 | 308 };
}

export type FaultKind = keyof Details;

/** A fault of one kind, or of any. */
export type Fault<Kind extends FaultKind = FaultKind> = Kind extends unknown
	? When & { kind: Kind } & Details[Kind]
	: never;

/** A fault that is switched on, with how many calls have come its way and how many it has hit. */
export type SetFault<Kind extends FaultKind = FaultKind> = Fault<Kind> & {
	number: number;
	seen: number;
	hits: number;
};
