import { sleep } from 'n8n-workflow';

/** Time and chance, as arguments: tests bring their own. */
export interface Clock {
	nowMs(): number;
	/** From 0 to 1, 1 excluded. */
	random(): number;
	/** Waits, or stops waiting when the signal is aborted. Never rejects. */
	sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
}

/** Longer waits are cut into pieces: n8n versions before 2.41 don't look at the signal. */
const pieceMs = 1_000;

export const realClock: Clock = {
	nowMs: Date.now,
	random: Math.random,
	async sleep(durationMs, signal) {
		const untilMs = Date.now() + durationMs;
		for (let leftMs = durationMs; leftMs > 0 && !signal?.aborted; leftMs = untilMs - Date.now())
			await sleep(Math.min(leftMs, pieceMs), signal).catch(() => {});
	},
};
