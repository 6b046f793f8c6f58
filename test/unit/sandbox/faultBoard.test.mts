import { checkFault } from '../../../sandbox/faults/checkFault.mts';
import { faultKinds } from '../../../sandbox/faults/fault.mts';
import { FaultBoard } from '../../../sandbox/faults/faultBoard.mts';

describe('the fault board', () => {
	let changes: number;
	let board: FaultBoard;

	beforeEach(() => {
		changes = 0;
		board = new FaultBoard(() => (changes += 1));
	});

	const hits = (times: number, kind: 'status' | 'slow' = 'status') =>
		Array.from({ length: times }, () => board.hit(kind, 'message') !== undefined);

	test('hits every call until the fault is cleared', () => {
		const { number } = board.set({ kind: 'status', status: 500 });
		expect(hits(3)).toEqual([true, true, true]);
		board.clear(number);
		expect(hits(1)).toEqual([false]);
	});

	test('skips, repeats and ends as told', () => {
		board.set({ kind: 'status', status: 500, skip: 2, every: 2, count: 2 });
		expect(hits(8)).toEqual([false, false, false, true, false, true, false, false]);
		expect(board.list()).toEqual([]);
	});

	test('uses up the first fault of a kind before the next one', () => {
		board.set({ kind: 'status', status: 500, count: 1 });
		board.set({ kind: 'status', status: 503, count: 1 });
		expect(board.hit('status', 'message')?.status).toBe(500);
		expect(board.hit('status', 'message')?.status).toBe(503);
		expect(board.hit('status', 'message')).toBeUndefined();
	});

	test('limits a fault to its calls', () => {
		board.set({ kind: 'status', status: 500, endpoint: 'feedback' });
		board.set({ kind: 'slow', ms: 1, endpoint: 'members' });
		expect(board.hit('status', 'message')).toBeUndefined();
		expect(board.hit('status', 'feedback')).toBeDefined();
		expect(board.hit('slow', 'message')).toBeUndefined();
		expect(board.hit('slow', 'members')).toBeDefined();
	});

	test("means TalkLift's calls by all, and leaves tokens and throttling out for the login", () => {
		board.set({ kind: 'unauthorized' });
		board.set({ kind: 'dropBefore' });
		const hit = (kind: 'unauthorized' | 'dropBefore') =>
			(['login', 'feedback', 'message', 'members'] as const).filter((one) => board.hit(kind, one));
		expect(hit('unauthorized')).toEqual(['feedback', 'message']);
		expect(hit('dropBefore')).toEqual(['login', 'feedback', 'message']);
	});

	test('lets as many calls per second pass as a rate limit allows', () => {
		board.set({ kind: 'rateLimit', perSecond: 2 });
		const waits = [0, 100, 200, 999, 1001, 1002].map(
			(now) => board.limit('message', now)?.waitSeconds,
		);
		expect(waits).toEqual([undefined, undefined, 0.8, 0.001, undefined, expect.closeTo(0.098)]);
	});

	test('tells when something changed, and gives copies', () => {
		board.set({ kind: 'slow', ms: 5 });
		const [listed] = board.list();
		if (listed) listed.seen = 99;
		hits(1, 'slow');
		expect(changes).toBe(2);
		expect(board.list()).toEqual([{ kind: 'slow', ms: 5, number: 1, seen: 1, hits: 1 }]);
	});
});

describe('a fault that comes over HTTP', () => {
	test.each([
		{ kind: 'unauthorized', count: 1 },
		{ kind: 'throttled', retryAfter: 'date' },
		{ kind: 'rateLimit', perSecond: 5 },
		{ kind: 'status', status: 503, processed: true, endpoint: 'members' },
		{ kind: 'redirect', location: 'http://127.0.0.1/elsewhere' },
	])('is taken as it is: %j', (fault) => {
		expect(checkFault(fault)).toEqual(fault);
	});

	test.each([
		[undefined, 'A fault is a JSON object'],
		[{}, `kind is one of ${Object.keys(faultKinds).join(', ')}`],
		[{ kind: 'toString' }, `kind is one of ${Object.keys(faultKinds).join(', ')}`],
		[{ kind: 'slow' }, 'A fault of the kind slow needs ms'],
		[{ kind: 'status' }, 'A fault of the kind status needs status'],
		[{ kind: 'status', status: 99 }, 'status is a number from 200 to 599'],
		[{ kind: 'slow', ms: -1 }, 'ms is a number from 0 on'],
		[{ kind: 'slow', ms: 1, every: 0 }, 'every is a whole number from 1 on'],
		[{ kind: 'slow', ms: 1, count: '2' }, 'count is a number from 0 on'],
		[
			{ kind: 'slow', ms: 1, endpoint: 'other' },
			'endpoint is one of all, login, feedback, message, members',
		],
		[{ kind: 'throttled', retryAfter: 'a\r\nb: c' }, 'retryAfter is a number or a line of text'],
		[{ kind: 'malformed', body: 5 }, 'body is a text'],
		[{ kind: 'redirect', location: 'a\nb' }, 'location is a line of text'],
	])('is refused with a sentence: %j', (fault, sentence) => {
		expect(() => checkFault(fault)).toThrow(sentence);
	});
});
