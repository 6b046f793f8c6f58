import type { ApiResponse } from '../api/response.mts';
import type { Fault, FaultKind } from './fault.mts';
import type { FaultField } from './faultField.mts';

/**
 * How far a call has come when a fault can hit it. `instead`: before anything is looked at; `token`,
 * `throttle`: at these checks; `afterwards`: processed, its response not sent yet; `writing`: while the
 * response is sent; `delay`: how long it takes.
 */
export type Stage = 'delay' | 'instead' | 'token' | 'throttle' | 'afterwards' | 'writing';

/** How a response goes over the wire. `truncated` stops in the middle of the body. */
export type Manner = 'whole' | 'truncated' | { msPerByte: number };

/** What a fault makes of a call. */
export type FaultEffect =
	| { kind: 'responded'; response: ApiResponse }
	| { kind: 'dropped' }
	| { kind: 'slowed'; ms: number }
	| { kind: 'written'; manner: Manner };

/** What a fault may want to know of the call it hits. */
export interface HitCall {
	/** The call's token, when it has one that is good. */
	token?: string;
	revoke?: (token: string) => void;
	/** How long a rate limit asks to wait. */
	waitSeconds?: number;
}

/** Everything about one kind of fault. */
export interface FaultKindOf<Kind extends FaultKind> {
	name: string;
	description: string;
	/** Those it has beside `endpoint`, `skip`, `count` and `every`. */
	fields: readonly (FaultField & { name: keyof Fault<Kind> })[];
	/** Whether `all` calls leaves out the login. */
	sparesLogin?: boolean;
	stage: Stage | ((fault: Fault<Kind>) => Stage);
	/** Whether it can hit this call at all; always when left out. */
	canHit?: (fault: Fault<Kind>, call: HitCall) => boolean;
	apply: (fault: Fault<Kind>, call: HitCall) => FaultEffect;
}
