import type { FaultKind } from '../faults/fault.mts';
import type { FaultBoard } from '../faults/faultBoard.mts';
import type { Endpoint } from '../sandbox.mts';
import { throttled } from './answer.mts';
import type { Answer } from './answer.mts';
import { writeRetryAfter } from './writeRetryAfter.mts';

interface Throttled {
	endpoint: Endpoint;
	faults: FaultBoard;
	hitBy: (kind: FaultKind) => void;
}

/** The 429 that a fault has in store for a call, if one has. */
export function throttle({ endpoint, faults, hitBy }: Throttled): Answer | undefined {
	const fault = faults.hit('throttled', endpoint);
	if (fault) {
		hitBy('throttled');
		const { retryAfter } = fault;
		const answer = throttled(typeof retryAfter === 'number' ? retryAfter : undefined);
		return { ...answer, headers: writeRetryAfter(retryAfter) };
	}
	const limited = faults.limit(endpoint, performance.now());
	if (!limited) return undefined;
	hitBy('rateLimit');
	const { retryAfter = true } = limited.fault;
	return throttled(retryAfter ? limited.waitSeconds : undefined);
}
