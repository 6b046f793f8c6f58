import type { Failed } from '../../../talklift/api/outcome.ts';
import type { Clock } from './clock.ts';

/** A pause that TalkLift asked for. It holds for every request of a run, whichever was told. */
export interface Pause {
	/** How long it still lasts; 0 when there is none. */
	leftMs(): number;
	/** What TalkLift said when it asked for the pause. */
	askedBy(): Failed | undefined;
	/** Makes everyone wait for at least this long from now on. */
	ask(durationMs: number, failed: Failed): void;
}

export function createPause(clock: Clock): Pause {
	let untilMs = 0;
	let reason: Failed | undefined;
	return {
		leftMs: () => Math.max(0, untilMs - clock.nowMs()),
		askedBy: () => reason,
		ask(durationMs, failed) {
			const endMs = clock.nowMs() + durationMs;
			if (endMs <= untilMs) return;
			untilMs = endMs;
			reason = failed;
		},
	};
}
