import fc from 'fast-check';

import {
	askedDelayMs,
	readRetryAfterMs,
	retryDelayMs,
} from '../../../nodes/TalkLift/transport/retryDelay.ts';
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

describe('The wait that TalkLift asks for', () => {
	test.each([
		['nothing', undefined, 500, 500],
		['less than a second', 400, 8_000, 8_000],
		['less than a second, which is more than it would be without', 999, 500, 999],
		['a second', 1_000, 8_000, 1_000],
		['more than a second', 2_000, 8_000, 2_000],
	])('when it asks for %s', (_, askedMs, delayMs, expected) => {
		expect(askedDelayMs(askedMs, delayMs)).toBe(expected);
	});
});

describe('Retry-After', () => {
	test.each([
		['seconds', '60', 60_000],
		['no seconds', '0', 0],
		['a fraction', '1.5', 1_500],
		['a fraction of several digits', '1.25', 1_250],
		['spaces around it', ' 7 ', 7_000],
		['a date', 'Thu, 01 Jan 2026 00:01:30 GMT', 90_000],
		['a date that has passed', 'Wed, 31 Dec 2025 23:00:00 GMT', 0],
		['nothing', undefined, undefined],
		['an empty text', '', undefined],
		['a negative number', '-1', undefined],
		['a negative number with a remark', '-1 (seconds)', undefined],
		['words', 'soon', undefined],
		['a letter and a number', 'x 1', undefined],
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
