import { failures } from '../../../talklift/api/failures.ts';
import type { Failed } from '../../../talklift/api/outcome.ts';
import { toFailed } from '../../../talklift/api/toFailed.ts';
import type { Clock } from './clock.ts';
import { askedDelayMs, readRetryAfterMs, retryDelayMs } from './retryDelay.ts';
import type { Request, Send } from './send.ts';
import { waitWords } from './waitWords.ts';

interface RetryOptions {
	/** The longest time that one item may take, requests and waits together, and still be repeated. */
	maxWaitMs: number;
	/** Repeat messages, too, when they may have been delivered. */
	repeatAmbiguous: boolean;
	signal?: AbortSignal | undefined;
	clock: Clock;
	/** The failures that are repeated here; the others are handed on as they are. All by default. */
	concerns?: (failed: Failed) => boolean;
}

const mostRepeats = 3;
/** After so many requests in a row that waited in vain, no further one waits. */
const mostInVain = 3;

/**
 * Repeats what may be repeated: a request that was certainly not delivered, and one that may have
 * been when the endpoint is safe to repeat. When TalkLift asks for a pause, every request that goes
 * through the same `retry` waits; one that would have to wait longer than allowed ends at once.
 *
 * When a request has been repeated in vain, the next ones are tried once only, until TalkLift takes one
 * again: a server that is down costs a thousand items a thousand tries, not four thousand. When several
 * have waited in vain for pauses to end, the rest is not sent: a thousand items would wait for hours.
 */
export function retry(send: Send, options: RetryOptions): Send {
	const { clock, maxWaitMs, signal, concerns = () => true } = options;
	const pause = createPause(clock);
	let isDown = false;
	let inVain = 0;

	return async (request) => {
		const untilMs = (request.startedMs ?? clock.nowMs()) + maxWaitMs;
		const isTooLong = (waitMs: number) => clock.nowMs() + waitMs > untilMs;
		let wasMaybeDelivered = false;
		let hasPaused = false;
		const end = (failed: Failed): Failed =>
			wasMaybeDelivered ? { ...failed, delivered: 'maybe' } : failed;
		const giveUp = (waitMs: number): Failed => {
			if (hasPaused) inVain += 1;
			return end(withDetail(pause.askedBy(), `It asked to wait for ${waitWords(waitMs)}.`));
		};

		for (let repeat = 1; ; repeat += 1) {
			for (let waitMs = pause.leftMs(); waitMs > 0; waitMs = pause.leftMs()) {
				if (inVain >= mostInVain) return end(withDetail(pause.askedBy(), othersInVain));
				if (isTooLong(waitMs)) return giveUp(waitMs);
				await clock.sleep(waitMs, signal);
				hasPaused = true;
				if (signal?.aborted) return end(toFailed('cancelled'));
			}
			if (inVain >= mostInVain) return end(withDetail(pause.askedBy(), othersInVain));

			const outcome = await send(request);
			if (outcome.kind === 'sent') {
				isDown = false;
				inVain = 0;
				return outcome;
			}
			if (outcome.delivered === 'maybe') wasMaybeDelivered = true;
			if (!concerns(outcome)) return end(outcome);
			const waitMs = askedDelayMs(
				readRetryAfterMs(outcome.retryAfter, clock.nowMs()),
				retryDelayMs(repeat, clock.random()),
			);
			const isAskedToPause = outcome.reason === 'throttled' || outcome.reason === 'maintenance';
			// Also when this request gives up: the others need not ask again.
			if (isAskedToPause) pause.ask(waitMs, outcome);
			if (signal?.aborted || !mayBeRepeated(request, outcome, options)) return end(outcome);
			// Whether there is time for the pause is looked at before the next try, as for everybody.
			if (isAskedToPause) continue;

			if (isDown || repeat > mostRepeats || isTooLong(waitMs)) {
				isDown = true;
				return end(outcome);
			}
			await clock.sleep(waitMs, signal);
			if (signal?.aborted) return end(toFailed('cancelled'));
		}
	};
}

const othersInVain =
	'The items before this one waited for it in vain, so this one was given up without waiting.';

function mayBeRepeated(
	{ endpoint }: Request,
	{ reason, delivered }: Failed,
	{ repeatAmbiguous }: RetryOptions,
): boolean {
	if (failures[reason].repeat === 'never') return false;
	return delivered === 'no' || endpoint.safeToRepeat || repeatAmbiguous;
}

/** A request that is not sent, or not again, since TalkLift asked for more time than there is. */
function withDetail(asked: Failed, detail: string): Failed {
	return { ...asked, delivered: 'no', detail };
}

/** A pause that TalkLift asked for. It holds for every request of a run, whichever was told. */
interface Pause {
	/** How long it still lasts; 0 when there is none. */
	leftMs(): number;
	/** What TalkLift said when it asked for the pause. */
	askedBy(): Failed;
	/** Makes everyone wait for at least this long from now on. */
	ask(durationMs: number, failed: Failed): void;
}

function createPause(clock: Clock): Pause {
	let untilMs = 0;
	let reason: Failed | undefined;
	return {
		leftMs: () => Math.max(0, untilMs - clock.nowMs()),
		askedBy: () => reason ?? toFailed('throttled'),
		ask(durationMs, failed) {
			const endMs = clock.nowMs() + durationMs;
			if (endMs <= untilMs) return;
			untilMs = endMs;
			reason = failed;
		},
	};
}
