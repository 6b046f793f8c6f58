import type { Clock } from '../../../nodes/TalkLift/transport/clock.ts';

/** A clock that only moves when somebody sleeps, and then at once. */
export function fakeClock(random = 0): Clock & { sleptMs: number[] } {
	let nowMs = Date.parse('2026-01-01T00:00:00Z');
	const sleptMs: number[] = [];
	const wakeUps: Array<{ atMs: number; wake: () => void }> = [];
	return {
		sleptMs,
		nowMs: () => nowMs,
		random: () => random,
		async sleep(durationMs) {
			sleptMs.push(durationMs);
			const slept = new Promise<void>((wake) => wakeUps.push({ atMs: nowMs + durationMs, wake }));
			// Everybody who falls asleep in the same moment does so before the first one wakes up.
			setImmediate(() => {
				wakeUps.sort((left, right) => left.atMs - right.atMs);
				const next = wakeUps.shift();
				if (!next) return;
				nowMs = Math.max(nowMs, next.atMs);
				next.wake();
			});
			await slept;
		},
	};
}
