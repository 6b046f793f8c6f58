import type { Endpoint, Faults } from '../sandbox.mts';
import type { Fault, FaultKind, SetFault, SetFaultOf } from './fault.mts';
import { RateLimit } from './rateLimit.mts';

const notForLogin: readonly FaultKind[] = ['unauthorized', 'revokeToken', 'throttled', 'rateLimit'];

/** The faults that are switched on, and whom they hit. */
export class FaultBoard implements Faults {
	#faults: SetFault[] = [];
	#next = 1;
	readonly #rateLimits = new Map<number, RateLimit>();
	readonly #changed: () => void;

	constructor(changed: () => void) {
		this.#changed = changed;
	}

	set(fault: Fault): SetFault {
		const set = { ...fault, number: this.#next++, seen: 0, hits: 0 };
		this.#faults.push(set);
		if (set.kind === 'rateLimit') this.#rateLimits.set(set.number, new RateLimit(set.perSecond));
		this.#changed();
		return { ...set };
	}

	clear(number?: number): void {
		this.#keep((fault) => number !== undefined && fault.number !== number);
		this.#changed();
	}

	list(): SetFault[] {
		return this.#faults.map((fault) => ({ ...fault }));
	}

	/**
	 * The fault of a kind that hits a call which has come as far as this kind matters: a 429 that waits
	 * for its call isn't used up by one that was refused with 401 before.
	 */
	hit<Kind extends FaultKind>(
		kind: Kind,
		endpoint: Endpoint,
		applies: (fault: SetFaultOf<Kind>) => boolean = () => true,
	): SetFaultOf<Kind> | undefined {
		for (const fault of this.#faults) {
			if (!isOfKind(fault, kind) || !concerns(fault, endpoint) || !applies(fault)) continue;
			if (!isNext(fault)) continue;
			this.#keep(({ count, hits }) => count === undefined || hits < count);
			this.#changed();
			return fault;
		}
		return undefined;
	}

	/** The rate limit that a call runs into, and how long it would have to wait, in seconds. */
	limit(
		endpoint: Endpoint,
		nowMs: number,
	): { fault: SetFaultOf<'rateLimit'>; waitSeconds: number } | undefined {
		let waitSeconds = 0;
		const fault = this.hit('rateLimit', endpoint, ({ number }) => {
			waitSeconds = this.#rateLimits.get(number)?.waitSeconds(nowMs) ?? 0;
			return waitSeconds > 0;
		});
		return fault && { fault, waitSeconds };
	}

	#keep(stays: (fault: SetFault) => boolean): void {
		this.#faults = this.#faults.filter(stays);
		const numbers = new Set(this.#faults.map(({ number }) => number));
		for (const number of this.#rateLimits.keys()) {
			if (!numbers.has(number)) this.#rateLimits.delete(number);
		}
	}
}

function isOfKind<Kind extends FaultKind>(fault: SetFault, kind: Kind): fault is SetFaultOf<Kind> {
	return fault.kind === kind;
}

function concerns({ kind, endpoint = 'all' }: SetFault, called: Endpoint): boolean {
	if (endpoint !== 'all') return endpoint === called;
	if (called === 'members') return false;
	return called !== 'login' || !notForLogin.includes(kind);
}

function isNext(fault: SetFault): boolean {
	fault.seen += 1;
	const { skip = 0, every = 1 } = fault;
	if (fault.seen <= skip || (fault.seen - skip) % every !== 0) return false;
	fault.hits += 1;
	return true;
}
