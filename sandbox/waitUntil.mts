import { setTimeout as sleep } from 'node:timers/promises';

import type { Publisher } from './publisher.mts';

/**
 * Resolves as soon as the condition holds; asks again after every change, once for all that changes at
 * the same time.
 * @throws after `timeoutMs`, in the words of `describe`, or what the condition throws
 */
export async function waitUntil(
	publisher: Publisher,
	condition: () => boolean,
	{ timeoutMs, describe }: { timeoutMs: number; describe: () => string },
): Promise<void> {
	if (condition()) return;
	const ended = new AbortController();
	const holds = new Promise<void>((resolve, reject) => {
		let isAsked = false;
		const unsubscribe = publisher.subscribe(() => {
			if (isAsked) return;
			isAsked = true;
			setImmediate(() => {
				isAsked = false;
				try {
					if (!ended.signal.aborted && condition()) resolve();
				} catch (error) {
					reject(error);
				}
			});
		});
		ended.signal.addEventListener('abort', unsubscribe);
	});
	const tooLate = sleep(timeoutMs, undefined, { signal: ended.signal }).then(() => {
		throw new Error(describe());
	});
	try {
		await Promise.race([holds, tooLate]);
	} finally {
		ended.abort();
		// Ends with an AbortError, which is nobody's concern.
		tooLate.catch(() => undefined);
	}
}
