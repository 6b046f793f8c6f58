import type { Endpoint, Faults } from '../sandbox.mts';
import type { Fault, FaultKind, SetFault } from './fault.mts';

const notForLogin: readonly FaultKind[] = ['unauthorized', 'revokeToken', 'throttled', 'rateLimit'];

/** The faults that are switched on, and whom they hit. */
export class FaultBoard implements Faults {
	#faults: SetFault[] = [];
	#next = 1;
	readonly #changed: () => void;

	constructor(changed: () => void) {
		this.#changed = changed;
	}

	set(fault: Fault): SetFault {
		const set = { ...fault, number: this.#next++, seen: 0, hits: 0 };
		this.#faults.push(set);
		this.#changed();
		return { ...set };
	}

	clear(number?: number): void {
		this.#faults = number === undefined ? [] : this.#faults.filter((one) => one.number !== number);
		this.#changed();
	}

	list(): SetFault[] {
		return this.#faults.map((fault) => ({ ...fault }));
	}

	/** The faults that hit the call which has just come in. */
	hit(endpoint: Endpoint): SetFault[] {
		if (this.#faults.length === 0) return [];
		const hits = this.#faults.filter((fault) => concerns(fault, endpoint) && isNext(fault));
		if (hits.length > 0) {
			this.#faults = this.#faults.filter(({ count, hits }) => count === undefined || hits < count);
			this.#changed();
		}
		return hits;
	}
}

function concerns({ kind, endpoint = 'all' }: SetFault, called: Endpoint): boolean {
	if (endpoint !== 'all') return endpoint === called;
	return called !== 'login' || !notForLogin.includes(kind);
}

function isNext(fault: SetFault): boolean {
	fault.seen += 1;
	const { skip = 0, every = 1 } = fault;
	if (fault.seen <= skip || (fault.seen - skip) % every !== 0) return false;
	fault.hits += 1;
	return true;
}
