import { retry } from '../../../nodes/TalkLift/transport/retry.ts';
import { endpoints } from '../../../talklift/api/endpoints.ts';
import { failures } from '../../../talklift/api/failures.ts';
import type { FailureReason } from '../../../talklift/api/failures.ts';
import type { Outcome } from '../../../talklift/api/outcome.ts';
import { toFailed as failed } from '../../../talklift/api/toFailed.ts';
import { fakeClock } from './fakeClock.mts';

const feedback = { endpoint: endpoints.slotFeedback, body: {} };
const message = { endpoint: endpoints.sendMessage, body: {} };
const sent: Outcome = { kind: 'sent', status: 200, body: {} };

/** A `retry` around a server that answers with the given outcomes, then with success. */
function retrying(
	outcomes: Outcome[],
	options: { maxWaitMs?: number; repeatAmbiguous?: boolean } = {},
) {
	const clock = fakeClock();
	let times = 0;
	const send = retry(
		async () => {
			times += 1;
			return outcomes.shift() ?? sent;
		},
		{ maxWaitMs: 300_000, repeatAmbiguous: false, clock, ...options },
	);
	return { send, clock, timesSent: () => times };
}

describe('Repeating', () => {
	test.each([
		'connectionRefused',
		'hostUnknown',
		'hostUnreachable',
		'throttled',
		'maintenance',
	] as const)('a message after "%s", since nothing was delivered', async (reason) => {
		const { send, timesSent } = retrying([failed(reason)]);
		expect(await send(message)).toBe(sent);
		expect(timesSent()).toBe(2);
	});

	test.each(['timedOut', 'connectionLost', 'serverTrouble', 'unavailable'] as const)(
		'feedback but no message after "%s"',
		async (reason) => {
			const one = retrying([failed(reason)]);
			expect(await one.send(feedback)).toBe(sent);
			const other = retrying([failed(reason)]);
			expect(await other.send(message)).toMatchObject({ reason, delivered: 'maybe' });
			expect(other.timesSent()).toBe(1);
		},
	);

	test('a message that may have been delivered, when the user allows it', async () => {
		const { send, timesSent } = retrying([failed('connectionLost')], { repeatAmbiguous: true });
		expect(await send(message)).toBe(sent);
		expect(timesSent()).toBe(2);
	});

	test.each(
		Object.entries(failures)
			.filter(([, { repeat }]) => repeat === 'never')
			.map(([reason]) => reason as FailureReason),
	)('nothing after "%s"', async (reason) => {
		const { send, timesSent } = retrying([failed(reason)], { repeatAmbiguous: true });
		expect(await send(feedback)).toMatchObject({ reason });
		expect(timesSent()).toBe(1);
	});

	test('three times, each after a longer wait, and then no more', async () => {
		const { send, clock, timesSent } = retrying(Array(9).fill(failed('connectionRefused')));
		expect(await send(message)).toMatchObject({ reason: 'connectionRefused', delivered: 'no' });
		expect(timesSent()).toBe(4);
		expect(clock.sleptMs).toEqual([500, 1_000, 2_000]);
	});

	test('only once more for each request while the server stays down, and fully after it is back', async () => {
		const down = failed('connectionRefused');
		const { send, timesSent } = retrying([down, down, down, down, down, sent, down]);
		await send(message);
		expect(await send(message)).toMatchObject({ reason: 'connectionRefused' });
		expect(timesSent()).toBe(5);
		expect(await send(message)).toBe(sent);
		expect(await send(message)).toBe(sent);
		expect(timesSent()).toBe(8);
	});

	test('keeps in mind that an earlier try may have been delivered', async () => {
		const { send } = retrying([failed('connectionLost'), failed('invalidRequest')]);
		expect(await send(feedback)).toMatchObject({ reason: 'invalidRequest', delivered: 'maybe' });
	});

	test('counts the waits between repeats towards the longest time', async () => {
		const { send, clock, timesSent } = retrying(Array(9).fill(failed('connectionRefused')), {
			maxWaitMs: 1_600,
		});
		expect(await send(message)).toMatchObject({ reason: 'connectionRefused' });
		expect(clock.sleptMs).toEqual([500, 1_000]);
		expect(timesSent()).toBe(3);
	});

	test('counts the time of the requests as well', async () => {
		const clock = fakeClock();
		let times = 0;
		const send = retry(
			async () => {
				times += 1;
				await clock.sleep(60_000);
				return failed('timedOut');
			},
			{ maxWaitMs: 90_000, repeatAmbiguous: false, clock },
		);
		expect(await send(feedback)).toMatchObject({ reason: 'timedOut' });
		expect(times).toBe(2);
	});

	test("counts from the beginning of the item's work, not from its last request", async () => {
		const { send, clock, timesSent } = retrying(Array(9).fill(failed('connectionRefused')), {
			maxWaitMs: 10_000,
		});
		const startedMs = clock.nowMs() - 9_000;
		expect(await send({ ...message, startedMs })).toMatchObject({ reason: 'connectionRefused' });
		expect(timesSent()).toBe(2);
	});

	test('knows that the server is down also when there is no time for all repeats', async () => {
		const { send, timesSent } = retrying(Array(9).fill(failed('connectionRefused')), {
			maxWaitMs: 1_000,
		});
		await send(message);
		expect(timesSent()).toBe(2);
		await send(message);
		await send(message);
		expect(timesSent()).toBe(4);
	});

	test('makes no other request wait: only a pause that TalkLift asks for does', async () => {
		const { send, timesSent } = retrying([failed('connectionRefused')]);
		const first = send(message);
		await Promise.resolve();
		await Promise.resolve();
		const second = send(message);
		expect(timesSent()).toBe(2);
		expect(await Promise.all([first, second])).toEqual([sent, sent]);
	});

	test.each([
		['between two tries', failed('connectionRefused')],
		['in a pause', failed('throttled', { retryAfter: '7' })],
	])('stops when the execution is stopped %s', async (_, outcome) => {
		const stop = new AbortController();
		const clock = {
			...fakeClock(),
			sleep: async () => {
				stop.abort();
			},
		};
		let times = 0;
		const send = retry(
			async () => {
				times += 1;
				return outcome;
			},
			{ maxWaitMs: 300_000, repeatAmbiguous: false, clock, signal: stop.signal },
		);
		expect(await send(message)).toMatchObject({ reason: 'cancelled', delivered: 'no' });
		expect(times).toBe(1);
	});

	test('stops when the execution is stopped', async () => {
		const stop = new AbortController();
		const clock = fakeClock();
		const send = retry(
			async () => {
				stop.abort();
				return failed('connectionRefused');
			},
			{ maxWaitMs: 1_000, repeatAmbiguous: false, clock, signal: stop.signal },
		);
		expect(await send(message)).toMatchObject({ kind: 'failed', delivered: 'no' });
		expect(clock.sleptMs).toEqual([]);
	});
});

describe('A pause that TalkLift asks for', () => {
	test('lasts as long as Retry-After says', async () => {
		const { send, clock } = retrying([failed('throttled', { retryAfter: '7' })]);
		expect(await send(message)).toBe(sent);
		expect(clock.sleptMs).toEqual([7_000]);
	});

	test('grows when Retry-After is missing', async () => {
		const { send, clock } = retrying(Array(3).fill(failed('throttled')));
		expect(await send(message)).toBe(sent);
		expect(clock.sleptMs).toEqual([500, 1_000, 2_000]);
	});

	test.each(['throttled', 'maintenance'] as const)(
		'is waited for as often as it takes: %s',
		async (reason) => {
			const { send, clock } = retrying(Array(6).fill(failed(reason)));
			expect(await send(message)).toBe(sent);
			expect(clock.sleptMs).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000]);
		},
	);

	test('is waited for when it lasts just as long as an item may take', async () => {
		const { send } = retrying([failed('throttled', { retryAfter: '7' })], { maxWaitMs: 7_000 });
		expect(await send(message)).toBe(sent);
	});

	test('is not made shorter by a shorter one', async () => {
		const outcomes = ['60', '1'].map((retryAfter) => failed('throttled', { retryAfter }));
		const { send, clock } = retrying(outcomes);
		const underWay = [send(message), send(message)];
		await Promise.resolve();
		await Promise.resolve();
		await Promise.all([...underWay, send(message)]);
		expect(clock.sleptMs).toEqual([60_000, 60_000, 60_000]);
	});

	test('is told to the others in the words of whoever asked for it', async () => {
		const body = { detail: 'Back at noon' };
		const { send } = retrying([failed('maintenance', { retryAfter: '3600', body })]);
		await send(message);
		expect(await send(message)).toMatchObject({ reason: 'maintenance', body });
	});

	test('is told in the words of the first who asked, when two ask for the same', async () => {
		const asked = ['Back at noon', 'Back soon'].map((detail) =>
			failed('maintenance', { retryAfter: '3600', body: { detail } }),
		);
		const { send } = retrying([...asked]);
		await Promise.all([send(message), send(message)]);
		expect(await send(message)).toMatchObject({ body: { detail: 'Back at noon' } });
	});

	test('too long to be waited for is not waited for in vain: everybody hears how long it is', async () => {
		const { send } = retrying([failed('throttled', { retryAfter: '3600' })]);
		const details = [];
		for (let item = 0; item < 9; item += 1)
			details.push(((await send(message)) as { detail?: string }).detail);
		expect(new Set(details)).toEqual(new Set(['It asked to wait for 3600 seconds.']));
	});

	test('is a pause also when Retry-After is 0', async () => {
		const { send, clock } = retrying([failed('throttled', { retryAfter: '0' })]);
		expect(await send(message)).toBe(sent);
		expect(clock.sleptMs).toEqual([500]);
	});

	test.each(['0.001', '0.4', '0'])(
		'grows when Retry-After is next to nothing: %s',
		async (retryAfter) => {
			const { send, clock } = retrying(Array(3).fill(failed('throttled', { retryAfter })));
			expect(await send(message)).toBe(sent);
			expect(clock.sleptMs).toEqual([500, 1_000, 2_000]);
		},
	);

	test('without end is said so in words', async () => {
		const retryAfter = '9'.repeat(400);
		const { send } = retrying([failed('throttled', { retryAfter })]);
		const { detail } = (await send(message)) as { detail?: string };
		expect(detail).toBe('It asked to wait for more than a day.');
	});

	test('is no longer waited for when several have waited in vain: the rest ends unsent', async () => {
		const { send, clock, timesSent } = retrying(
			Array(999).fill(failed('throttled', { retryAfter: '60' })),
		);
		const outcomes = [];
		for (let item = 0; item < 50; item += 1) outcomes.push(await send(message));
		expect(outcomes).toEqual(
			outcomes.map(() => expect.objectContaining({ reason: 'throttled', delivered: 'no' })),
		);
		expect(outcomes[49]).toMatchObject({ detail: expect.stringContaining('in vain') });
		const [slept, calls] = [clock.sleptMs.length, timesSent()];
		await send(message);
		expect([clock.sleptMs.length, timesSent()]).toEqual([slept, calls]);
		// The first item in five minutes; two that waited for the pause to end before they tried.
		expect(calls).toBe(6 + 5 + 5);
		expect(slept).toBe(5 + 5 + 5);
		// Nor when the pause is over.
		await clock.sleep(61_000);
		expect(await send(message)).toMatchObject({ detail: expect.stringContaining('in vain') });
		expect(timesSent()).toBe(calls);
	});

	test('that ends well makes up for others that waited in vain', async () => {
		const never = () => Array(6).fill(failed('throttled', { retryAfter: '60' }));
		const { send } = retrying([...never(), sent, ...never(), sent, ...never(), sent, ...never()]);
		const kinds = [];
		for (let item = 0; item < 7; item += 1) kinds.push((await send(message)).kind);
		expect(kinds.filter((kind) => kind === 'sent').length).toBeGreaterThanOrEqual(3);
	});

	test('holds for every request, whichever was told', async () => {
		const { send, clock, timesSent } = retrying([failed('throttled', { retryAfter: '7' })]);
		const first = send(message);
		await Promise.resolve();
		await Promise.resolve();
		const second = send(message);
		expect(timesSent()).toBe(1);
		expect(await Promise.all([first, second])).toEqual([sent, sent]);
		expect(clock.sleptMs).toEqual([7_000, 7_000]);
		expect(timesSent()).toBe(3);
	});

	test('ends the request at once when it is too long, and the others without asking again', async () => {
		const { send, clock, timesSent } = retrying([failed('throttled', { retryAfter: '3600' })]);
		const tooLong = {
			reason: 'throttled',
			delivered: 'no',
			detail: 'It asked to wait for 3600 seconds.',
		};
		expect(await send(message)).toMatchObject(tooLong);
		expect(await send(feedback)).toMatchObject(tooLong);
		expect(timesSent()).toBe(1);
		expect(clock.sleptMs).toEqual([]);
	});

	test('after pause is too long when together they exceed the limit', async () => {
		const { send, timesSent } = retrying(Array(99).fill(failed('throttled', { retryAfter: '2' })), {
			maxWaitMs: 7_000,
		});
		expect(await send(message)).toMatchObject({ reason: 'throttled', delivered: 'no' });
		expect(timesSent()).toBe(4);
	});
});

describe('A retry that concerns only some failures', () => {
	test('hands the others on, untouched and without a pause', async () => {
		const clock = fakeClock();
		const outcomes = [failed('throttled', { retryAfter: '7' })];
		const send = retry(async () => outcomes.shift() ?? sent, {
			maxWaitMs: 300_000,
			repeatAmbiguous: false,
			clock,
			concerns: ({ duringSignIn }) => duringSignIn === true,
		});
		expect(await send(message)).toMatchObject({ reason: 'throttled' });
		expect(await send(message)).toBe(sent);
		expect(clock.sleptMs).toEqual([]);
	});
});
