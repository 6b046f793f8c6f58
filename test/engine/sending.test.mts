import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { failureSentences } from '../../nodes/TalkLift/panels/failureSentences.ts';
import type { Fault } from '../../sandbox/faults/fault.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import type { FailureReason } from '../../talklift/api/failures.ts';
import { apiTokenData, passwordData } from '../scenarios/credentialData.mts';
import { createSender } from './harness/sender.mts';
import type { Ending } from './harness/sender.mts';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
});

afterEach(async () => {
	await sandbox.close();
});

const withPassword = (changes = {}) => passwordData(sandbox, changes);
const withApiToken = (apiToken: string, changes = {}) => apiTokenData(sandbox, apiToken, changes);

/** Messages with texts of their own, dealt out to as many sessions. */
function messages(count: number, sessions = count) {
	const chats = Array.from({ length: sessions }, () => sandbox.openSession());
	return Array.from({ length: count }, (_, index) => {
		const { session, org, project } = chats[index % sessions]!;
		return {
			session_id: session,
			org_id: org,
			project_id: project,
			channel: 'WEB',
			sender: 'BOT',
			text: `message ${index}`,
		};
	});
}

function endsWith(reason: FailureReason) {
	return expect.objectContaining({ sent: false, message: failureSentences[reason].happened });
}

const sent = { sent: true };

/** Every message was delivered once or its item says so, and none was delivered twice. */
function expectNoneLostNoneTwice(items: unknown[], endings: Ending[]): void {
	const { messages: delivered, mostTimes } = sandbox.oracle.summary();
	expect(mostTimes).toBeLessThanOrEqual(1);
	expect(endings).toHaveLength(items.length);
	const clearlyNot = endings.filter((ending) =>
		ending.description?.includes('It was not delivered.'),
	);
	expect(delivered + clearlyNot.length).toBe(items.length);
}

describe('Sending', () => {
	test('delivers every message once, in the order of its session, with one sign-in and one reading of the credential', async () => {
		const items = messages(60, 4);
		const sender = createSender(withPassword());
		expect(await sender.send(items)).toEqual(items.map(() => sent));
		expect(sandbox.signIns).toBe(1);
		expect(sender.credentials.reads).toBe(1);
		for (const { session_id } of items.slice(0, 4)) {
			const ofSession = items.filter((item) => item.session_id === session_id);
			expect(sandbox.oracle.textsTo(session_id)).toEqual(ofSession.map(({ text }) => text));
		}
	});

	test('keeps the token, so that the next execution needs no sign-in', async () => {
		const sender = createSender(withPassword());
		await sender.send(messages(3));
		await sender.send(messages(3));
		expect(sandbox.signIns).toBe(1);
		expect(sender.credentials.renewals).toBe(1);
	});

	test('works with an API token, also one pasted with the word before it', async () => {
		const sender = createSender(withApiToken(` Token ${sandbox.tokens.issue()} `));
		expect(await sender.send(messages(3))).toEqual([sent, sent, sent]);
		expect(sandbox.signIns).toBe(0);
	});

	test("keeps the order of a session's items while they have to be repeated", async () => {
		const items = messages(12, 1);
		sandbox.faults.set({ kind: 'throttled', retryAfter: 0, every: 3, count: 4 });
		const sender = createSender(withPassword());
		expect(await sender.send(items)).toEqual(items.map(() => sent));
		expect(sandbox.oracle.textsTo(items[0]!.session_id)).toEqual(items.map(({ text }) => text));
	});

	test('stops when the execution is stopped, within the time of a request', async () => {
		const items = messages(200);
		sandbox.latencyMs = 20;
		const stop = new AbortController();
		const sender = createSender(withPassword());
		const sending = sender.send(items, { maxConcurrent: 5 }, stop.signal).catch(() => {});
		await sandbox.until(({ oracle }) => oracle.summary().messages >= 10);
		stop.abort();
		await sending;
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect(sandbox.oracle.summary().messages).toBeLessThan(40);
	});
});

describe('A token', () => {
	test('that is dead from the start is renewed once', async () => {
		const sender = createSender(withPassword());
		await sender.send(messages(1));
		sandbox.tokens.revokeAll();
		const items = messages(30);
		expect(await sender.send(items)).toEqual(items.map(() => sent));
		expect(sandbox.signIns).toBe(2);
		expect(sandbox.oracle.summary()).toMatchObject({ messages: 31, mostTimes: 1 });
	});

	test('that dies while 25 requests are under way is renewed once, and stored', async () => {
		const items = messages(100);
		const sender = createSender(withPassword());
		sandbox.latencyMs = 10;
		sandbox.faults.set({ kind: 'revokeToken', skip: 40, count: 1 });
		expect(await sender.send(items, { maxConcurrent: 25 })).toEqual(items.map(() => sent));
		expect(sandbox.signIns).toBe(2);
		expect(sender.credentials.renewals).toBe(2);
		expect(sandbox.oracle.summary()).toMatchObject({ messages: 100, mostTimes: 1 });
		await sender.send(messages(5));
		expect(sandbox.signIns).toBe(2);
	});

	test('that dies during a 429 is renewed once, and nothing is lost', async () => {
		const items = messages(40);
		const sender = createSender(withPassword());
		sandbox.faults.set({ kind: 'throttled', retryAfter: 1, skip: 10, count: 3 });
		sandbox.faults.set({ kind: 'revokeToken', skip: 14, count: 1 });
		expect(await sender.send(items)).toEqual(items.map(() => sent));
		expect(sandbox.signIns).toBe(2);
		expect(sandbox.oracle.summary()).toMatchObject({ messages: 40, mostTimes: 1 });
	});

	test('that is refused once by a hiccup costs nothing', async () => {
		const items = messages(20);
		const sender = createSender(withApiToken(sandbox.tokens.issue()));
		sandbox.faults.set({ kind: 'unauthorized', skip: 5, count: 1 });
		expect(await sender.send(items)).toEqual(items.map(() => sent));
	});

	test('of the user that is dead ends every item clearly, after two requests', async () => {
		const items = messages(30);
		const sender = createSender(withApiToken('0123456789abcdef0123456789abcdef01234567'));
		const endings = await sender.send(items);
		expect(endings).toEqual(items.map(() => endsWith('tokenRefused')));
		expect(callsTo('message')).toBe(2);
		expect(JSON.stringify(endings)).not.toContain('0123456789abcdef');
		expectNoneLostNoneTwice(items, endings);
	});
});

describe('A server with session authentication before tokens', () => {
	test('says 403 to a dead token, and the token is renewed all the same', async () => {
		const server = await startStubborn(403);
		try {
			const sender = createSender(withPassword({ baseUrl: server.url }));
			await sender.send(messages(1));
			server.revoke();
			const items = messages(30);
			expect(await sender.send(items)).toEqual(items.map(() => sent));
			expect(server.counts).toEqual({ signIns: 2, refused: 1, taken: 31 });
		} finally {
			await server.close();
		}
	});
});

describe('A password', () => {
	test('that is wrong ends every item clearly, after one sign-in', async () => {
		const items = messages(30);
		const sender = createSender(withPassword({ password: 'not-the-password' }));
		const endings = await sender.send(items);
		expect(endings).toEqual(items.map(() => endsWith('passwordRefused')));
		expect(callsTo('login')).toBe(1);
		expect(callsTo('message')).toBe(0);
		expect(JSON.stringify(endings)).not.toContain('not-the-password');
		expectNoneLostNoneTwice(items, endings);
	});

	test('that is changed mid-run ends the rest clearly, without a storm of sign-ins', async () => {
		const server = await startStubborn(401);
		try {
			const sender = createSender(withPassword({ baseUrl: server.url }));
			server.changePasswordAfter(20);
			const items = messages(60);
			const endings = await sender.send(items);
			expect(endings.filter((ending) => ending.sent)).toHaveLength(20);
			expect(endings.filter((ending) => !ending.sent)).toEqual(
				Array(40).fill(endsWith('passwordRefused')),
			);
			expect(server.counts).toMatchObject({ signIns: 2, taken: 20 });
			// The ten under way found out; the others were not sent.
			expect(server.counts.refused).toBeLessThanOrEqual(10);
		} finally {
			await server.close();
		}
	});

	test('and e-mail of an edited credential: the old token is not used and not sent', async () => {
		const sender = createSender(withPassword());
		await sender.send(messages(1));
		sender.credentials.edit(sender.credential.id, { password: 'not-the-password' });
		expect(await sender.send(messages(1))).toEqual([endsWith('passwordRefused')]);
		expect(sandbox.oracle.summary().messages).toBe(1);
		expect(callsTo('message')).toBe(1);
	});

	test('edit that points to another server: that server never sees the old token', async () => {
		const sender = createSender(withPassword());
		await sender.send(messages(1));
		const other = await startSandbox();
		try {
			sender.credentials.edit(sender.credential.id, { baseUrl: other.url });
			const chat = other.openSession();
			const ids = { session_id: chat.session, org_id: chat.org, project_id: chat.project };
			const item = { ...ids, channel: 'WEB', sender: 'BOT', text: 'hello' };
			expect(await sender.send([item])).toEqual([sent]);
			const calls = other.traffic().filter(({ kind }) => kind === 'call');
			expect(calls).toHaveLength(2);
			expect(other.signIns).toBe(1);
		} finally {
			await other.close();
		}
	});
});

describe('Throttling', () => {
	test.each([
		['with seconds', 1],
		['with a date', 'date'],
		['without Retry-After', undefined],
	])('%s: everyone waits, none is lost, none comes twice', async (_, retryAfter) => {
		const items = messages(40);
		const sender = createSender(withPassword());
		const fault: Fault = { kind: 'throttled', skip: 10, count: 5 };
		if (retryAfter !== undefined) fault.retryAfter = retryAfter;
		sandbox.faults.set(fault);
		expect(await sender.send(items)).toEqual(items.map(() => sent));
		expect(sandbox.oracle.summary()).toMatchObject({ messages: 40, mostTimes: 1 });
		// 5 were told to wait; nobody else asked in the meantime.
		expect(callsTo('message')).toBe(45);
	});

	test('by a real limit: none is lost, none comes twice', async () => {
		const items = messages(60);
		const sender = createSender(withPassword());
		sandbox.faults.set({ kind: 'rateLimit', perSecond: 25, retryAfter: true });
		expect(await sender.send(items)).toEqual(items.map(() => sent));
		expect(sandbox.oracle.summary()).toMatchObject({ messages: 60, mostTimes: 1 });
	});

	test('for far too long ends every item clearly, and at once', async () => {
		const items = messages(50);
		const sender = createSender(withPassword());
		sandbox.faults.set({ kind: 'throttled', retryAfter: 86_400 });
		const endings = await sender.send(items, { maxConcurrent: 5 });
		expect(endings).toEqual(items.map(() => endsWith('throttled')));
		expect(endings[49]!.description).toContain('It asked to wait for 86400 seconds.');
		expect(callsTo('message')).toBeLessThanOrEqual(5);
		expectNoneLostNoneTwice(items, endings);
	});

	test('of the sign-in is waited for as well', async () => {
		const items = messages(5);
		const sender = createSender(withPassword());
		sandbox.faults.set({ kind: 'throttled', endpoint: 'login', retryAfter: 1, count: 1 });
		expect(await sender.send(items)).toEqual(items.map(() => sent));
		expect(callsTo('login')).toBe(2);
	});
});

describe('A server in trouble', () => {
	test.each([
		[500, 'serverTrouble'],
		[502, 'unavailable'],
		[503, 'unavailable'],
	] as const)(
		'that answers %i: a message is not repeated and may have been delivered',
		async (status, reason) => {
			const sender = createSender(withPassword());
			sandbox.faults.set({
				kind: 'status',
				endpoint: 'message',
				status,
				count: 1,
				processed: true,
			});
			const [ending] = await sender.send(messages(1));
			expect(ending).toEqual(endsWith(reason));
			expect(ending!.description).toContain('It may have been delivered all the same');
			expect(ending!.description).not.toContain('<');
			expect(sandbox.oracle.summary()).toMatchObject({ messages: 1, mostTimes: 1 });
		},
	);

	test('that is in maintenance and says for how long: the message is repeated then', async () => {
		const sender = createSender(withPassword());
		sandbox.faults.set({
			kind: 'status',
			endpoint: 'message',
			status: 503,
			retryAfter: 1,
			count: 1,
		});
		expect(await sender.send(messages(1))).toEqual([sent]);
		expect(sandbox.oracle.summary().mostTimes).toBe(1);
	});

	test('that answers 500: the message is repeated when the user allows it', async () => {
		const sender = createSender(withPassword());
		sandbox.faults.set({ kind: 'status', endpoint: 'message', status: 500, count: 1 });
		expect(await sender.send(messages(1), { retryAmbiguous: true })).toEqual([sent]);
	});

	test.each<[string, Fault, FailureReason]>([
		['drops the connection before it works', { kind: 'dropBefore', count: 1 }, 'connectionLost'],
		['drops the connection when it has worked', { kind: 'dropAfter', count: 1 }, 'connectionLost'],
		['stops in the middle of the answer', { kind: 'truncate', count: 1 }, 'connectionLost'],
		['trickles its answer', { kind: 'trickle', msPerByte: 100, count: 1 }, 'timedOut'],
		['is too slow', { kind: 'slow', ms: 2_000, count: 1 }, 'timedOut'],
	])('that %s: a message is never sent twice', async (_, fault, reason) => {
		const sender = createSender(withPassword());
		sandbox.faults.set({ ...fault, endpoint: 'message' });
		const [ending] = await sender.send(messages(1), { timeout: 0.5 });
		expect(ending).toEqual(endsWith(reason));
		expect(ending!.description).toContain('It may have been delivered all the same');
		expect(callsTo('message')).toBe(1);
	});

	test.each<[string, Fault]>([
		['500', { kind: 'status', status: 500, count: 1 }],
		['502', { kind: 'status', status: 502, count: 1 }],
		['503', { kind: 'status', status: 503, count: 1 }],
		['a reset before', { kind: 'dropBefore', count: 1 }],
		['a reset after', { kind: 'dropAfter', count: 1 }],
		['a truncated answer', { kind: 'truncate', count: 1 }],
		['a slow answer', { kind: 'slow', ms: 2_000, count: 1 }],
	])('feedback is repeated after %s', async (_, fault) => {
		const sender = createSender(withPassword());
		const feedback = await waitingFeedback();
		sandbox.faults.set({ ...fault, endpoint: 'feedback' });
		expect(await sender.send([feedback], { timeout: 0.5 })).toEqual([sent]);
		expect(callsTo('feedback')).toBe(2);
		expect(sandbox.conversation(feedback.session).current?.label).not.toBe(feedback.slot_label);
	});

	test.each([
		['text', '[object Object]'],
		['broken JSON', '{"id": 1'],
		['nothing', ''],
	])('that answers success with %s has taken the message', async (_, body) => {
		const sender = createSender(withPassword());
		sandbox.faults.set({ kind: 'malformed', endpoint: 'message', body, count: 1 });
		expect(await sender.send(messages(1))).toEqual([sent]);
		expect(sandbox.oracle.summary()).toMatchObject({ messages: 1, mostTimes: 1 });
	});

	test('that answers success with a web page is not taken for TalkLift', async () => {
		const sender = createSender(withPassword());
		const body = '<!doctype html><title>Welcome</title>';
		sandbox.faults.set({ kind: 'malformed', endpoint: 'message', body, count: 1 });
		const [ending] = await sender.send(messages(1));
		expect(ending).toEqual(endsWith('unexpectedPage'));
		expect(ending!.description).toContain('The response reads: Welcome');
	});
});

describe('A redirect', () => {
	test.each([301, 302, 307, 308] as const)(
		'with %i is not followed, and the token goes nowhere',
		async (status) => {
			const other = await startOther();
			try {
				const sender = createSender(withPassword());
				sandbox.faults.set({ kind: 'redirect', endpoint: 'message', location: other.url, status });
				const [ending] = await sender.send(messages(1));
				expect(ending).toEqual(endsWith('redirected'));
				expect(ending!.description).toContain(`It leads to ${other.url}`);
				expect(other.requests).toEqual([]);
			} finally {
				other.server.close();
			}
		},
	);
});

describe('A credential', () => {
	test.each<[string, () => ReturnType<typeof withPassword | typeof withApiToken>, FailureReason]>([
		['no e-mail', () => withPassword({ email: ' ' }), 'credentialIncomplete'],
		['no password', () => withPassword({ password: '' }), 'credentialIncomplete'],
		['no token', () => withApiToken(' '), 'credentialIncomplete'],
		['a token of two lines', () => withApiToken('a\nb'), 'tokenUnusable'],
	])(
		'with %s ends every item clearly, and TalkLift hears nothing',
		async (_, credential, reason) => {
			const sender = createSender(credential());
			expect(await sender.send(messages(2))).toEqual([endsWith(reason), endsWith(reason)]);
			expect(sandbox.traffic()).toEqual([]);
		},
	);
});

describe('An address', () => {
	test('where nothing listens: every item ends clearly, the first after some repeats', async () => {
		const items = messages(30);
		const { url, server } = await startOther();
		server.close();
		await once(server, 'close');
		const sender = createSender({ ...withApiToken(sandbox.tokens.issue()), baseUrl: url });
		const endings = await sender.send(items, { maxConcurrent: 10 });
		expect(endings).toEqual(items.map(() => endsWith('connectionRefused')));
		expectNoneLostNoneTwice(items, endings);
	});

	test('without a scheme: nothing is sent', async () => {
		const sender = createSender(withPassword({ baseUrl: 'app.talklift.com' }));
		expect(await sender.send(messages(2))).toEqual([
			endsWith('invalidBaseUrl'),
			endsWith('invalidBaseUrl'),
		]);
	});

	test('that is empty: nothing is sent', async () => {
		const sender = createSender(withApiToken(sandbox.tokens.issue(), { baseUrl: ' ' }));
		expect(await sender.send(messages(2))).toEqual([
			endsWith('invalidBaseUrl'),
			endsWith('invalidBaseUrl'),
		]);
		expect(sandbox.traffic()).toEqual([]);
	});

	test.each(['/', '///'])('with "%s" at its end works', async (end) => {
		const sender = createSender(withPassword({ baseUrl: ` ${sandbox.url}${end} ` }));
		expect(await sender.send(messages(1))).toEqual([sent]);
	});
});

describe("TalkLift's own words", () => {
	test('reach the user field by field and button by button', async () => {
		const [item] = messages(1);
		const buttons = [
			{ type: 'postback', title: 'Yes', payload: 'yes' },
			{ type: 'phone', title: '' },
		];
		const sender = createSender(withPassword());
		const [ending] = await sender.send([{ ...item, channel: 'SMS', buttons }]);
		expect(ending).toEqual(endsWith('invalidRequest'));
		expect(ending!.description).toContain('channel: "SMS" is not a valid choice.');
		expect(ending!.description).toMatch(/buttons, item 2, type: /);
		expect(ending!.description).toContain('It was not delivered.');
	});
});

function callsTo(endpoint: 'login' | 'message' | 'feedback'): number {
	return sandbox.traffic().filter((entry) => entry.kind === 'call' && entry.endpoint === endpoint)
		.length;
}

/** The feedback that a conversation of the claim bot waits for, once its first answers are given. */
async function waitingFeedback() {
	const bot = sandbox.bots[0]!.id;
	const { session } = sandbox.startConversation(bot);
	for (let answers = 0; answers < 10; answers += 1) {
		const { current, suggestions } = sandbox.conversation(session);
		if (current?.state === 'review') break;
		await sandbox.say(session, suggestions[0]?.text ?? 'x');
	}
	const { current, org, project, storyState } = sandbox.conversation(session);
	const entry = sandbox.traffic().findLast(({ kind }) => kind === 'event');
	const body = (entry as { body: { payload: [{ slot: { id: number }; value: string }] } }).body;
	return {
		session,
		id: current!.slotState!,
		story_state: storyState!,
		slot: body.payload[0].slot.id,
		is_done: true,
		waiting_response: false,
		data: body.payload[0].value,
		slot_label: current!.label,
		org,
		project,
	};
}

/**
 * What the sandbox doesn't do: another status for a dead token, and a password that changes in the
 * middle of a run, together with the token.
 */
async function startStubborn(statusOfDeadToken: number) {
	const counts = { signIns: 0, refused: 0, taken: 0 };
	let token = '';
	let changesAfter = Infinity;
	const server = createServer((request, response) => {
		const answer = (status: number, body: object) =>
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		const hasChanged = counts.taken >= changesAfter;
		if (request.url === '/api-token-auth/') {
			counts.signIns += 1;
			token = `token${counts.signIns}`;
			if (hasChanged) answer(400, { non_field_errors: ['Unable to log in.'] });
			else answer(200, { token });
		} else if (request.headers.authorization !== `Token ${token}` || hasChanged) {
			counts.refused += 1;
			answer(statusOfDeadToken, { detail: 'Invalid token.' });
		} else {
			counts.taken += 1;
			answer(201, {});
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		counts,
		revoke: () => {
			token = '';
		},
		changePasswordAfter: (taken: number) => {
			changesAfter = taken;
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/** A server that is not TalkLift, and remembers who came. */
async function startOther(): Promise<{ url: string; requests: string[]; server: Server }> {
	const requests: string[] = [];
	const server = createServer((request, response) => {
		requests.push(`${request.method} ${request.url} ${request.headers.authorization}`);
		response.end('{}');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/`, requests, server };
}
