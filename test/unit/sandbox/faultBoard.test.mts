import { checkFault } from '../../../sandbox/faults/checkFault.mts';
import { FaultBoard } from '../../../sandbox/faults/faultBoard.mts';
import { faultKinds } from '../../../sandbox/faults/faultKinds.mts';

describe('the fault board', () => {
	let changes: number;
	let board: FaultBoard;

	beforeEach(() => {
		changes = 0;
		board = new FaultBoard(() => (changes += 1));
	});

	const hits = (times: number, stage: 'instead' | 'delay' = 'instead') =>
		Array.from({ length: times }, () => board.hit(stage, 'message') !== undefined);
	const answered = (status: number) => ({
		kind: 'responded',
		response: expect.objectContaining({ status }),
	});

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
		expect(board.hit('instead', 'message')).toEqual(answered(500));
		expect(board.hit('instead', 'message')).toEqual(answered(503));
		expect(board.hit('instead', 'message')).toBeUndefined();
	});

	test('hits at the stage that a fault is of, with the first kind of the table', () => {
		board.set({ kind: 'status', status: 503 });
		board.set({ kind: 'status', status: 500, processed: true });
		board.set({ kind: 'dropBefore', count: 1 });
		const kinds: string[] = [];
		const hitBy = (kind: string) => kinds.push(kind);
		expect(board.hit('instead', 'message', { hitBy })).toEqual({ kind: 'dropped' });
		expect(board.hit('instead', 'message', { hitBy })).toEqual(answered(503));
		expect(board.hit('afterwards', 'message', { hitBy })).toEqual(answered(500));
		expect(board.hit('writing', 'message', { hitBy })).toBeUndefined();
		expect(kinds).toEqual(['dropBefore', 'status', 'status']);
	});

	test('limits a fault to its calls', () => {
		board.set({ kind: 'status', status: 500, endpoint: 'feedback' });
		board.set({ kind: 'slow', ms: 1, endpoint: 'members' });
		expect(board.hit('instead', 'message')).toBeUndefined();
		expect(board.hit('instead', 'feedback')).toBeDefined();
		expect(board.hit('delay', 'message')).toBeUndefined();
		expect(board.hit('delay', 'members')).toBeDefined();
	});

	test("means TalkLift's calls by all, and leaves tokens and throttling out for the login", () => {
		board.set({ kind: 'unauthorized' });
		board.set({ kind: 'dropBefore' });
		const hit = (stage: 'token' | 'instead') =>
			(['login', 'feedback', 'message', 'members'] as const).filter((one) => board.hit(stage, one));
		expect(hit('token')).toEqual(['feedback', 'message']);
		expect(hit('instead')).toEqual(['login', 'feedback', 'message']);
	});

	test('lets as many calls per second pass as a rate limit allows', () => {
		board.set({ kind: 'rateLimit', perSecond: 2 });
		const hitsAt = [0, 100, 200, 999, 1001, 1002].map((nowMs) =>
			board.hit('throttle', 'message', { nowMs }),
		);
		expect(hitsAt.map((hit) => hit !== undefined)).toEqual([false, false, true, true, false, true]);
		expect(hitsAt[2]).toEqual(answered(429));
	});

	test('tells when something changed, and gives copies', () => {
		board.set({ kind: 'slow', ms: 5 });
		const [listed] = board.list();
		if (listed) listed.seen = 99;
		hits(1, 'delay');
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
		[{ kind: 'status', status: 500, processed: 'yes' }, 'processed is true or false'],
		[{ kind: 'slow', ms: 1, mss: 2 }, 'A fault of the kind slow has no field "mss"'],
		[{ kind: 'redirect', location: '/', status: 200 }, 'status is a number from 300 to 399'],
		[{ kind: 'redirect', location: 'a\nb' }, 'location is a line of text'],
	])('is refused with a sentence: %j', (fault, sentence) => {
		expect(() => checkFault(fault)).toThrow(sentence);
	});
});
