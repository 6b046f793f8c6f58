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

	test('lasts as long as asked', async () => {
		const startMs = realClock.nowMs();
		await realClock.sleep(50);
		expect(realClock.nowMs() - startMs).toBeGreaterThanOrEqual(49);
	});
});
