import { RateLimit } from '../../../sandbox/faults/rateLimit.mts';

test('a rate limit says how long a call over it has to wait', () => {
	const limit = new RateLimit(2);
	const waits = [0, 100, 200, 999, 1001, 1002].map((now) => limit.waitSeconds(now));
	expect(waits).toEqual([0, 0, 0.8, 0.001, 0, expect.closeTo(0.098)]);
});
