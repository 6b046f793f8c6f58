import { realClock } from '../../../nodes/TalkLift/transport/clock.ts';

const dayMs = 86_400_000;

describe('Waiting', () => {
	afterEach(() => {
		jest.useRealTimers();
	});

	test('ends when the execution is stopped, without another moment going by', async () => {
		jest.useFakeTimers();
		const stop = new AbortController();
		const waiting = realClock.sleep(dayMs, stop.signal);
		stop.abort();
		await expect(waiting).resolves.toBeUndefined();
	});

	test('does not begin when the execution was stopped before', async () => {
		await expect(realClock.sleep(dayMs, AbortSignal.abort())).resolves.toBeUndefined();
	});

	test.each([50, 1_000, 2_500])('lasts as long as asked: %d ms', async (durationMs) => {
		jest.useFakeTimers();
		let isOver = false;
		void realClock.sleep(durationMs).then(() => (isOver = true));
		await jest.advanceTimersByTimeAsync(durationMs - 1);
		expect(isOver).toBe(false);
		await jest.advanceTimersByTimeAsync(1);
		expect(isOver).toBe(true);
	});

	test('for no time at all waits for nothing', async () => {
		jest.useFakeTimers();
		void realClock.sleep(0);
		expect(jest.getTimerCount()).toBe(0);
	});
});
