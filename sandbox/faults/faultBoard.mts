import type { Endpoint } from '../api/endpoint.mts';
import type { Fault, FaultKind, SetFault } from './fault.mts';
import type { FaultEffect, FaultKindOf, HitCall, Stage } from './faultKind.mts';
import { faultKinds } from './faultKinds.mts';
import { RateLimit } from './rateLimit.mts';

const order = Object.keys(faultKinds);

/** The faults that are switched on, and whom they hit. */
export class FaultBoard {
	#faults: SetFault[] = [];
	#next = 1;
	readonly #rateLimits = new Map<number, RateLimit>();
	readonly #changed: () => void;

	constructor(changed: () => void) {
		this.#changed = changed;
	}

	/** Switches a fault on, beside those that are on, and gives it its number. */
	set(fault: Fault): SetFault {
		const set: SetFault = { ...fault, number: this.#next++, seen: 0, hits: 0 };
		this.#faults.push(set);
		this.#faults.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
		if (set.kind === 'rateLimit') this.#rateLimits.set(set.number, new RateLimit(set.perSecond));
		this.#changed();
		return { ...set };
	}

	/** Switches one off, or all. */
	clear(number?: number): void {
		this.#keep((fault) => number !== undefined && fault.number !== number);
		this.#changed();
	}

	/** In the order they were switched on. */
	list(): SetFault[] {
		const faults = this.#faults.map((fault) => ({ ...fault }));
		return faults.sort((one, other) => one.number - other.number);
	}

	/**
	 * What the fault makes of it that hits a call which has come to this stage; undefined when none does.
	 * A 429 that waits for its call isn't used up by one that was refused with 401 before.
	 *
	 * @param hitBy told the kind that hit
	 */
	hit(
		stage: Stage,
		endpoint: Endpoint,
		{
			hitBy,
			nowMs = performance.now(),
			...call
		}: HitCall & {
			hitBy?: (kind: FaultKind) => void;
			nowMs?: number;
		} = {},
	): FaultEffect | undefined {
		for (const fault of this.#faults) {
			const kind = kindOf(fault);
			if (stageOf(kind, fault) !== stage || !concerns(fault, kind, endpoint)) continue;
			const waitSeconds = this.#rateLimits.get(fault.number)?.waitSeconds(nowMs);
			if (!(kind.canHit?.(fault, { ...call, waitSeconds }) ?? true) || !isNext(fault)) continue;
			this.#keep(({ count, hits }) => count === undefined || hits < count);
			this.#changed();
			hitBy?.(fault.kind);
			return kind.apply(fault, { ...call, waitSeconds });
		}
		return undefined;
	}

	#keep(stays: (fault: SetFault) => boolean): void {
		this.#faults = this.#faults.filter(stays);
		const numbers = new Set(this.#faults.map(({ number }) => number));
		for (const number of this.#rateLimits.keys()) {
			if (!numbers.has(number)) this.#rateLimits.delete(number);
		}
	}
}

/** The table's entry for a fault. Which of the kinds it is, the compiler can't follow from here. */
function kindOf(fault: SetFault): FaultKindOf<FaultKind> {
	return faultKinds[fault.kind] as unknown as FaultKindOf<FaultKind>;
}

function stageOf({ stage }: FaultKindOf<FaultKind>, fault: SetFault): Stage {
	return typeof stage === 'function' ? stage(fault) : stage;
}

function concerns(
	{ endpoint = 'all' }: SetFault,
	{ sparesLogin }: FaultKindOf<FaultKind>,
	called: Endpoint,
): boolean {
	if (endpoint !== 'all') return endpoint === called;
	if (called === 'members') return false;
	return called !== 'login' || sparesLogin !== true;
}

function isNext(fault: SetFault): boolean {
	fault.seen += 1;
	const { skip = 0, every = 1 } = fault;
	if (fault.seen <= skip || (fault.seen - skip) % every !== 0) return false;
	fault.hits += 1;
	return true;
}
