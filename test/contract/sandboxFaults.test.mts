import type { Fault } from '../../sandbox/faults/fault.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import type { CallEntry } from '../../sandbox/traffic/trafficEntry.mts';
import { call, paths } from './call.mts';

describe("the sandbox's faults", () => {
	let sandbox: Sandbox;
	let token: string;
	let session: number;

	beforeEach(async () => {
		sandbox = await startSandbox();
		token = sandbox.tokens.issue();
		({ session } = sandbox.openSession());
	});
	afterEach(async () => {
		await sandbox.close();
	});

	const send = (text = 'Hello') => {
		const place = { org_id: 900, project_id: 1 };
		const body = { session_id: session, channel: 'WEB', sender: 'BOT', text, ...place };
		return call(sandbox.url + paths.message, { token, body });
	};
	const latestCall = () =>
		sandbox.traffic().findLast((entry): entry is CallEntry => entry.kind === 'call');

	test.each<[string, Fault, number, number]>([
		['a refused token', { kind: 'unauthorized' }, 401, 0],
		['throttling', { kind: 'throttled' }, 429, 0],
		['a server that breaks', { kind: 'status', status: 500 }, 500, 0],
		['a server that breaks afterwards', { kind: 'status', status: 500, processed: true }, 500, 1],
		['a proxy without a server', { kind: 'status', status: 502 }, 502, 0],
		['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:1/', status: 307 }, 307, 0],
		['an answer that is no JSON', { kind: 'malformed' }, 200, 1],
		['an answer without a body', { kind: 'malformed', body: '' }, 204, 1],
		['an answer that trickles', { kind: 'trickle', msPerByte: 0 }, 201, 1],
		['an answer that takes its time', { kind: 'slow', ms: 30 }, 201, 1],
	])('%s: once, and the next call is fine', async (_, fault, status, delivered) => {
		sandbox.faults.set({ ...fault, count: 1 });
		expect((await send()).status).toBe(status);
		expect(sandbox.oracle.message(session, 'Hello')).toBe(delivered);
		expect(latestCall()).toMatchObject({ state: 'answered', status, faults: [fault.kind] });
		expect((await send()).status).toBe(201);
		expect(sandbox.faults.list()).toEqual([]);
	});

	test.each<[string, Fault, number]>([
		['before the call is processed', { kind: 'dropBefore' }, 0],
		['after the call is processed', { kind: 'dropAfter' }, 1],
		['in the middle of the answer', { kind: 'truncate' }, 1],
	])('a connection that breaks %s', async (_, fault, delivered) => {
		sandbox.faults.set({ ...fault, count: 1 });
		await expect(send()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
		await sandbox.until(() => latestCall()?.state !== 'open');
		expect(sandbox.oracle.message(session, 'Hello')).toBe(delivered);
		expect((await send()).status).toBe(201);
	});

	test('a token that dies for good', async () => {
		sandbox.faults.set({ kind: 'revokeToken', count: 1 });
		expect((await send()).body).toEqual({ detail: 'Invalid token.' });
		expect((await send()).status).toBe(401);
		token = sandbox.tokens.issue();
		expect((await send()).status).toBe(201);
	});

	test.each([
		[60, '60', 'Request was throttled. Expected available in 60 seconds.'],
		[1, '1', 'Request was throttled. Expected available in 1 second.'],
		['date', expect.stringMatching(/GMT$/), 'Request was throttled.'],
		['soon', 'soon', 'Request was throttled.'],
		[undefined, undefined, 'Request was throttled.'],
	])('throttling with Retry-After %j', async (retryAfter, header, detail) => {
		sandbox.faults.set({ kind: 'throttled', count: 1, retryAfter });
		const answer = await send();
		expect(answer.headers['retry-after']).toEqual(header);
		expect(answer.body).toEqual({ detail });
	});

	test('a rate limit that counts: the calls over it wait for their second', async () => {
		sandbox.faults.set({ kind: 'rateLimit', perSecond: 2 });
		const answers = [await send('1'), await send('2'), await send('3')];
		expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
		expect(answers[2]?.headers['retry-after']).toBe('1');
		expect(sandbox.oracle.textsTo(session)).toEqual(['1', '2']);
	});

	test('a 429 in waiting is not used up by a call that is refused with 401', async () => {
		sandbox.faults.set({ kind: 'throttled', count: 1 });
		sandbox.tokens.revokeAll();
		expect((await send()).status).toBe(401);
		token = sandbox.tokens.issue();
		expect((await send()).status).toBe(429);
	});

	test('HTML pages with Retry-After, as a server in maintenance sends them', async () => {
		sandbox.faults.set({ kind: 'status', status: 503, retryAfter: 3, count: 1 });
		const answer = await send();
		expect(answer.headers).toMatchObject({ 'retry-after': '3', 'content-type': /./ });
		expect(answer.text).toMatch(/<h1>503 Service Temporarily Unavailable<\/h1>/);
	});

	test('take their time at least: the latency of every call', async () => {
		sandbox.latencyMs = 40;
		const from = performance.now();
		await send();
		// Timers may fire up to a millisecond early.
		expect(performance.now() - from).toBeGreaterThanOrEqual(39);
	});

	test('end when the sandbox closes, however long they would take', async () => {
		sandbox.faults.set({ kind: 'slow', ms: 600_000 });
		const waiting = expect(send()).rejects.toBeDefined();
		await sandbox.until(() => latestCall() !== undefined);
		await sandbox.close();
		await waiting;
	});

	describe('of the member directory', () => {
		const look = (number: string) => call(`${sandbox.url}/members/${number}`, { method: 'GET' });

		test('are not those of the API', async () => {
			sandbox.faults.set({ kind: 'status', status: 500 });
			const answer = await look('209192092');
			expect([answer.status, answer.body]).toEqual([
				200,
				{
					number: '209192092',
					name: 'Mr Awesome Customer',
					email: 'username@gmail.com',
					phone: '+254712345678',
					active: true,
				},
			]);
		});

		test('hit it by its name', async () => {
			sandbox.faults.set({ kind: 'status', status: 503, endpoint: 'members', count: 1 });
			sandbox.faults.set({ kind: 'throttled', endpoint: 'members', count: 1, retryAfter: 2 });
			expect((await look('209192092')).status).toBe(503);
			expect((await look('209192092')).headers['retry-after']).toBe('2');
			expect((await look('209192092')).status).toBe(200);
		});

		test('aside, it answers 404 to what it does not know, however long', async () => {
			for (const number of ['12345', 'x'.repeat(5_000), '..%2f..', '__proto__', '%20']) {
				const answer = await look(number);
				expect([answer.status, answer.body]).toEqual([404, { detail: 'Not found.' }]);
			}
			expect(sandbox.unknownRequests).toEqual([]);
		});
	});
});
