import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Conversation } from '../../sandbox/conversation/conversationView.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { call, paths } from './call.mts';
import { startReceiver } from './startReceiver.mts';
import type { Receiver } from './startReceiver.mts';

describe("the sandbox's workbench, over HTTP", () => {
	let sandbox: Sandbox;
	let receiver: Receiver;
	let elsewhere: Receiver;

	beforeEach(async () => {
		receiver = await startReceiver();
		elsewhere = await startReceiver();
		const webhook = { url: receiver.url, user: 'u', password: 'a secret' };
		sandbox = await startSandbox({ webhook });
	});
	afterEach(async () => {
		await sandbox.close();
		await receiver.close();
		await elsewhere.close();
	});

	const control = (method: string, path: string, body?: unknown) =>
		call(`${sandbox.url}/sandbox${path}`, { method, body });
	/** Somebody answers the order bot's first question. */
	const order = async () => {
		const { session } = sandbox.startConversation('order');
		const delivery = await sandbox.say(session, 'ada@example.com');
		return { session, event: delivery?.event ?? 0 };
	};
	const eventEntries = () => sandbox.traffic().filter((entry) => entry.kind === 'event');

	describe('a replayed event', () => {
		test('goes to the webhook as it was when nothing is said', async () => {
			const { event } = await order();
			const answer = await control('POST', `/events/${event}/replay`, {});
			expect(answer).toMatchObject({ status: 200, body: { event, attempt: 2 } });
			expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body);
		});

		test('goes elsewhere byte for byte, under the user and password of the webhook', async () => {
			const { event, session } = await order();
			const before = sandbox.conversation(session).lastEvent;
			const answer = await control('POST', `/events/${event}/replay`, { url: elsewhere.url });
			expect(answer).toMatchObject({ status: 200, body: { attempt: 1, url: elsewhere.url } });
			expect(elsewhere.received[0]?.body).toBe(receiver.received[0]?.body);
			const { authorization } = receiver.received[0]!.headers;
			expect(elsewhere.received[0]?.headers.authorization).toBe(authorization);
			expect(receiver.received).toHaveLength(1);
			expect(eventEntries().at(-1)).toMatchObject({
				...{ replayOf: event, state: 'answered', eventName: 'SLOT-MODULE:Place an order' },
			});
			expect(eventEntries().at(-1)).not.toHaveProperty('session', session);
			expect(sandbox.conversation(session).lastEvent).toEqual(before);
		});

		test('takes another body: JSON, or text as it is', async () => {
			const { event } = await order();
			await control('POST', `/events/${event}/replay`, { body: { payload: [] } });
			await control('POST', `/events/${event}/replay`, { body: 'not { JSON' });
			await control('POST', `/events/${event}/replay`, { body: null });
			const bodies = receiver.received.slice(1).map(({ body }) => body);
			expect(bodies).toEqual(['{"payload":[]}', 'not { JSON', 'null']);
		});

		test.each(['ftp://a/', 'javascript:alert(1)', '127.0.0.1:80', ''])(
			'is refused to "%s", which is no http(s) address',
			async (url) => {
				const { event } = await order();
				const answer = await control('POST', `/events/${event}/replay`, { url });
				expect([answer.status, answer.body.message]).toEqual([
					400,
					expect.stringContaining('The address begins with http:// or https://'),
				]);
			},
		);

		test('has to be known, and to have somewhere to go', async () => {
			expect((await control('POST', '/events/99/replay', {})).status).toBe(404);
			const { event } = await order();
			sandbox.setWebhook(undefined);
			expect((await control('POST', `/events/${event}/replay`, { body: {} })).status).toBe(400);
			const answer = await control('POST', `/events/${event}/replay`, { url: elsewhere.url });
			expect(answer.status).toBe(200);
		});
	});

	test('a conversation is exported with its events and calls, without secrets', async () => {
		const { session } = await order();
		const token = sandbox.tokens.issue();
		const place = { session_id: session, org_id: 900, project_id: 3 };
		const body = { ...place, channel: 'WEB', sender: 'BOT', text: 'a secret' };
		await call(sandbox.url + paths.message, { token, body });
		const answer = await control('GET', `/conversations/${session}/export`);
		expect(answer).toMatchObject({
			status: 200,
			body: {
				...{ bot: 'order', session, org: 900, project: 3 },
				messages: expect.arrayContaining([expect.objectContaining({ from: 'user' })]),
				slots: expect.arrayContaining([expect.objectContaining({ label: 'E-mail' })]),
				events: [expect.objectContaining({ kind: 'event', session })],
				calls: [expect.objectContaining({ kind: 'call', session, status: 201 })],
			},
		});
		expect(JSON.stringify(answer.body.calls)).not.toContain(token);
		expect(JSON.stringify(answer.body.calls)).not.toContain('a secret');
		expect((await control('GET', '/conversations/1/export')).status).toBe(404);
	});

	test('a conversation is saved as a test', async () => {
		const { session } = await order();
		const answer = await control('GET', `/conversations/${session}/test`);
		expect(answer.status).toBe(200);
		expect(answer.headers['content-type']).toBe('text/yaml; charset=utf-8');
		expect(answer.text).toContain('bot: order\n');
		expect(answer.text).toContain('- user: ada@example.com\n');
		expect((await control('GET', '/conversations/1/test')).status).toBe(404);
	});

	describe('a load', () => {
		test('is people who wait for the flow, and leave when it is silent', async () => {
			const started = await control('POST', '/load', { bot: 'order', people: 5, seconds: 1 });
			expect(started).toMatchObject({ status: 202, body: { bot: 'order', people: 5, number: 1 } });
			await sandbox.until(() => sandbox.load.progress()?.waiting === 5);
			expect((await control('POST', '/load', { bot: 'order', people: 1 })).status).toBe(400);
			await sandbox.until(() => sandbox.load.progress()?.state === 'ended', 20_000);
			expect(sandbox.state().load).toMatchObject({
				answers: 0,
				waiting: 0,
				silent: 5,
				finished: 0,
			});
			expect(receiver.received).toHaveLength(5);
		});

		test('is people who get to the end when the flow deals with their answers', async () => {
			sandbox.setWebhook(undefined);
			await control('POST', '/load', { bot: 'claim', people: 3 });
			await sandbox.until(() => sandbox.load.progress()?.waiting === 3);
			const sessions = new Set(sandbox.traffic().flatMap((entry) => entry.session ?? []));
			expect(sessions.size).toBe(3);
			const token = sandbox.tokens.issue();
			for (const entry of eventEntries()) {
				// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the event as sent
				const [{ slot_state: state, value }] = (entry.body as any).payload;
				const flags = { is_done: true, waiting_response: false, data: value };
				const body = { ...state.slot_states.at(-1), ...flags, project: 1, org: 900 };
				await call(sandbox.url + paths.feedback, { token, body });
			}
			await sandbox.until(() => sandbox.load.progress()?.state === 'ended');
			const { points, medianMs, slowestMs, ...figures } = sandbox.load.progress()!;
			expect(figures).toMatchObject({ answers: 3, waiting: 0, silent: 0, finished: 3 });
			expect(points.at(-1)).toMatchObject({ answers: 3, waiting: 0 });
			expect(slowestMs).toBeGreaterThanOrEqual(medianMs!);
		});

		test('can be stopped, and another one begun', async () => {
			await control('POST', '/load', { bot: 'order', people: 2 });
			await sandbox.until(() => sandbox.load.progress()?.waiting === 2);
			expect((await control('DELETE', '/load')).status).toBe(204);
			await sandbox.until(() => sandbox.load.progress()?.state === 'stopped');
			expect(sandbox.load.progress()).toMatchObject({ waiting: 0, silent: 0 });
			const next = await control('POST', '/load', { bot: 'order', people: 1 });
			expect(next).toMatchObject({ status: 202, body: { number: 2 } });
		});

		test.each([
			[{ bot: 'order' }, 'people is a number'],
			[{ bot: 'order', people: 0 }, 'people is a whole number from 1 to 500'],
			[{ bot: 'order', people: 501 }, 'people is a whole number from 1 to 500'],
			[{ bot: 'order', people: 2.5 }, 'people is a whole number from 1 to 500'],
			[{ bot: 'order', people: 1, seconds: 999 }, 'seconds is a whole number from 1 to 120'],
			[{ bot: 'order', people: 1, seconds: '5' }, 'seconds is a number'],
			[{ bot: 'nobody', people: 1 }, 'There is no bot "nobody"'],
			[{ people: 1 }, 'bot is a text'],
		])('is refused with a sentence: %j', async (body, message) => {
			const answer = await control('POST', '/load', body);
			expect([answer.status, answer.body]).toEqual([400, { message }]);
		});
	});

	test('faults are shown with the fields of their forms', () => {
		const { faultKinds, faultEndpoints } = sandbox.state();
		expect(Object.keys(faultEndpoints)[0]).toBe('all');
		expect(faultKinds.slow.fields).toEqual([
			expect.objectContaining({ name: 'ms', type: 'number', required: true }),
		]);
		expect(faultKinds.rateLimit.fields.map(({ name }) => name)).toEqual(['perSecond']);
		expect(JSON.stringify(faultKinds)).not.toContain('apply');
	});
});

describe('a sandbox that others can reach', () => {
	const accounts = [{ email: 'ada@example.com', password: 'pässword' }] as const;
	const right = `Basic ${Buffer.from('ada@example.com:pässword').toString('base64')}`;

	test('does not start without a password', async () => {
		await expect(startSandbox({ host: '0.0.0.0' })).rejects.toThrow('that needs a password');
	});

	test('asks for it before page, controls and stream, under whatever name it is called', async () => {
		const sandbox = await startSandbox({ host: '0.0.0.0', isGuarded: true, accounts });
		const host = 'sandbox.example:5680';
		for (const path of ['/', '/main.mjs', '/sandbox/state', '/sandbox/stream']) {
			for (const authorization of ['', 'Basic eDp5', right.toLowerCase()]) {
				const headers = { host, ...(authorization && { authorization }) };
				const answer = await call(sandbox.url + path, { method: 'GET', headers });
				expect([path, answer.status]).toEqual([path, 401]);
				expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
			}
		}
		const headers = { host, authorization: right };
		for (const path of ['/', '/sandbox/state']) {
			expect((await call(sandbox.url + path, { method: 'GET', headers })).status).toBe(200);
		}
		const foreign = { ...headers, origin: 'http://evil.example' };
		const reset = await call(`${sandbox.url}/sandbox/reset`, { headers: foreign });
		expect(reset.status).toBe(403);
		const own = { ...headers, origin: `http://${host}` };
		expect((await call(`${sandbox.url}/sandbox/reset`, { headers: own })).status).toBe(204);
		expect((await call(sandbox.url + paths.message, { body: {} })).status).toBe(401);
		await sandbox.close();
	});
});

describe('a sandbox that keeps its state', () => {
	let folder: string;
	let keepFile: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
		keepFile = join(folder, 'state.json');
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const comparable = ({ lastEvent: _lastEvent, ...conversation }: Conversation) => conversation;

	test('goes on where it was: conversations, tokens, webhooks, dialects', async () => {
		const first = await startSandbox({ keepFile, dialects: { updatedAt: 'stays' } });
		const token = first.tokens.issue();
		first.setWebhook({ url: 'http://127.0.0.1:9/', user: 'u', password: 'p' }, 3);
		const { session } = first.startConversation('order');
		await first.say(session, 'ada@example.com');
		const before = first.conversation(session);
		await first.close();
		expect(statSync(keepFile).mode & 0o077).toBe(0);

		const second = await startSandbox({ keepFile });
		expect(comparable(second.conversation(session))).toEqual(comparable(before));
		expect(second.webhookOf(3)).toEqual({ url: 'http://127.0.0.1:9/', user: 'u', password: 'p' });
		expect(second.dialects.readings.updatedAt).toBe('stays');
		const { slotState } = second.conversation(session).current!;
		const body = { id: slotState, story_state: before.storyState, slot: 6101 };
		const flags = { is_done: true, waiting_response: false, data: 'x', project: 3, org: 900 };
		const answer = await call(second.url + paths.feedback, { token, body: { ...body, ...flags } });
		expect(answer.status).toBe(200);
		expect(second.conversation(session).current?.label).toBe('Phone');
		const next = second.startConversation('order');
		expect(next.session).toBeGreaterThan(session);
		await second.close();
	});

	test('prefers what it is started with', async () => {
		const options = { keepFile, webhook: { url: 'http://127.0.0.1:1/' } };
		await (await startSandbox({ ...options, dialects: { updatedAt: 'stays' } })).close();
		const second = await startSandbox({
			keepFile,
			webhook: { url: 'http://127.0.0.1:2/' },
			dialects: { updatedAt: 'missing' },
		});
		expect(second.webhookOf(1)?.url).toBe('http://127.0.0.1:2/');
		expect(second.dialects.readings.updatedAt).toBe('missing');
		await second.close();
	});

	test('does not touch its file where it cannot listen: another sandbox may keep that file', async () => {
		const first = await startSandbox({ keepFile });
		first.startConversation('order');
		await first.close();
		const kept = readFileSync(keepFile, 'utf8');
		const other = await startSandbox();
		const port = Number(new URL(other.url).port);
		await expect(startSandbox({ keepFile, port })).rejects.toThrow('is in use');
		await other.close();
		expect(readFileSync(keepFile, 'utf8')).toBe(kept);
	});

	test('says so where its file cannot be written', async () => {
		const nowhere = join(folder, 'missing', 'state.json');
		await expect(startSandbox({ keepFile: nowhere })).rejects.toThrow(
			`${nowhere} can't be written: ENOENT.`,
		);
	});

	test.each(['', 'null', '{}', '{"version":2}', '[1]'])(
		'leaves a file of another kind alone: %j',
		async (text) => {
			writeFileSync(keepFile, text);
			await expect(startSandbox({ keepFile })).rejects.toThrow(
				'holds nothing that a sandbox has kept',
			);
			expect(readFileSync(keepFile, 'utf8')).toBe(text);
		},
	);
});
