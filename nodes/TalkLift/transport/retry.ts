import { errorHints } from '../../../talklift/api/errorHints.ts';
import type { Failed, Outcome } from '../../../talklift/api/outcome.ts';
import type { Clock } from './clock.ts';
import { startPause } from './pause.ts';
import { readRetryAfterMs, retryDelayMs } from './retryDelay.ts';
import type { Request, Send } from './send.ts';

export interface RetryOptions {
	/** The longest time one request may spend waiting for TalkLift, pauses included. */
	maxWaitMs: number;
	/** Repeat messages, too, when they may have been delivered. */
	repeatAmbiguous: boolean;
	signal?: AbortSignal | undefined;
	clock: Clock;
}

const mostRepeats = 3;

/**
 * Repeats what may be repeated: a request that was certainly not delivered, and one that may have
 * been when the endpoint is safe to repeat. When TalkLift asks for a pause, every request that goes
 * through the same `retry` waits; one that would have to wait longer than allowed ends at once.
 *
 * When a request has been repeated in vain, the next ones are tried once only, until TalkLift answers
 * again: a server that is down costs a thousand items a thousand tries, not four thousand.
 */
export function retry(send: Send, options: RetryOptions): Send {
	const { clock, maxWaitMs, signal } = options;
	const pause = startPause(clock);
	let isDown = false;

	return async (request) => {
		let leftMs = maxWaitMs;
		let wasMaybeDelivered = false;
		const end = (failed: Failed): Failed =>
			wasMaybeDelivered ? { ...failed, delivered: 'maybe' } : failed;

		for (let repeat = 1; ; repeat += 1) {
			for (let waitMs = pause.leftMs(); waitMs > 0; waitMs = pause.leftMs()) {
				if (waitMs > leftMs) return end(tooLong(pause.askedBy(), waitMs));
				await clock.sleep(waitMs, signal);
				leftMs -= waitMs;
				if (signal?.aborted) return end({ ...cancelled });
			}

			const outcome = await send(request);
			if (outcome.kind === 'answered') {
				isDown = false;
				return outcome;
			}
			if (outcome.delivered === 'maybe') wasMaybeDelivered = true;
			const askedMs = readRetryAfterMs(outcome.retryAfter, clock.nowMs());
			// "Retry-After: 0" would be asked again and again without a pause.
			const waitMs = askedMs || retryDelayMs(repeat, clock.random());
			const isAskedToPause = outcome.reason === 'throttled' || outcome.reason === 'maintenance';
			// Also when this request gives up: the others need not ask again.
			if (isAskedToPause) pause.ask(waitMs, outcome);
			if (signal?.aborted || !mayBeRepeated(request, outcome, options)) return end(outcome);
			if (waitMs > leftMs) return end(isAskedToPause ? tooLong(outcome, waitMs) : outcome);
			if (isAskedToPause) continue;

			if (isDown || repeat > mostRepeats) {
				isDown = true;
				return end(outcome);
			}
			await clock.sleep(waitMs, signal);
			leftMs -= waitMs;
			if (signal?.aborted) return end({ ...cancelled });
		}
	};
}

const cancelled: Failed = { kind: 'failed', reason: 'cancelled', delivered: 'no' };

function mayBeRepeated(
	{ endpoint }: Request,
	{ reason, delivered }: Failed,
	{ repeatAmbiguous }: RetryOptions,
): boolean {
	if (errorHints[reason].repeat === 'never') return false;
	return delivered === 'no' || endpoint.safeToRepeat || repeatAmbiguous;
}

/** A request that is not sent, or not again, since TalkLift asked for more time than allowed. */
function tooLong(asked: Failed | undefined, waitMs: number): Failed {
	return {
		...(asked ?? cancelled),
		delivered: 'no',
		detail: `It asked to wait for ${Math.ceil(waitMs / 1_000)} seconds.`,
	} satisfies Outcome;
}
