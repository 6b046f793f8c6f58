import { chainOf } from '../../../talklift/api/fault.ts';
import type { Failed } from '../../../talklift/api/outcome.ts';

/** The same in the bundles of node and credential, which share no module. */
const place = Symbol.for('n8n-nodes-talklift.signInFailure');

interface Left {
	message: string;
	failed: Failed;
}

/**
 * Leaves word of a failed sign-in at the credential's data, where whoever sends finds it: before
 * n8n-workflow 2.34 nothing but the message is left of an error that n8n wraps in another. What is left
 * is neither stored nor copied.
 */
export function leaveSignInFailure(data: object, left: Left): void {
	Object.defineProperty(data, place, { value: left, configurable: true });
}

/** The failed sign-in behind an error that n8n threw, if that is what happened. */
export function findSignInFailure(thrown: unknown, data: object): Failed | undefined {
	for (const link of chainOf(thrown)) {
		// By its shape: the credential's classes are others than the node's.
		const { failed } = link as { failed?: Failed };
		if (failed?.kind === 'failed') return failed;
	}
	const left: Left | undefined = Reflect.get(data, place);
	const isIt = left !== undefined && thrown instanceof Error && holds(thrown, left.message);
	return isIt ? left.failed : undefined;
}

/** n8n may have put words of its own over ours, and keeps ours in `messages` then. */
function holds(error: Error & { messages?: unknown }, message: string): boolean {
	const all = [error.message, ...(Array.isArray(error.messages) ? error.messages : [])];
	return all.some((text) => typeof text === 'string' && text.includes(message));
}
