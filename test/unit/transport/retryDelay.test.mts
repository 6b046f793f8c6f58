import fc from 'fast-check';

import { readRetryAfterMs, retryDelayMs } from '../../../nodes/TalkLift/transport/retryDelay.ts';
import '../../chance.mts';

const now = Date.parse('2026-01-01T00:00:00Z');

describe('The wait before a repeat', () => {
	test.each([
		[1, 0, 500],
		[1, 0.5, 375],
		[2, 0, 1_000],
		[3, 0, 2_000],
		[6, 0, 16_000],
		[7, 0, 30_000],
		[500, 0, 30_000],
	])('before repeat %i with chance at %d is %i ms', (repeat, random, expected) => {
		expect(retryDelayMs(repeat, random)).toBe(expected);
	});

	test('is never longer than half a minute and never shorter than half of what it could be', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 2_000 }),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				(repeat, random) => {
					const delay = retryDelayMs(repeat, random);
					expect(delay).toBeLessThanOrEqual(30_000);
					expect(delay).toBeGreaterThanOrEqual(retryDelayMs(repeat, 0) / 2);
				},
			),
		);
	});
});

describe('Retry-After', () => {
	test.each([
		['seconds', '60', 60_000],
		['no seconds', '0', 0],
		['a fraction', '1.5', 1_500],
		['spaces around it', ' 7 ', 7_000],
		['a date', 'Thu, 01 Jan 2026 00:01:30 GMT', 90_000],
		['a date that has passed', 'Wed, 31 Dec 2025 23:00:00 GMT', 0],
		['nothing', undefined, undefined],
		['an empty text', '', undefined],
		['a negative number', '-1', undefined],
		['words', 'soon', undefined],
		['a number with a unit', '60s', undefined],
	])('as %s', (_, header, expected) => {
		expect(readRetryAfterMs(header, now)).toBe(expected);
	});

	test('is a time or nothing, whatever it says', () => {
		fc.assert(
			fc.property(fc.string(), (header) => {
				const delay = readRetryAfterMs(header, now);
				expect(delay === undefined || delay >= 0).toBe(true);
			}),
		);
	});
});
