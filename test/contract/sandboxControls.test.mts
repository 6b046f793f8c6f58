import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { call, paths } from './call.mts';
import { startReceiver } from './startReceiver.mts';
import type { Receiver } from './startReceiver.mts';

describe("the sandbox's controls", () => {
	let sandbox: Sandbox;
	let receiver: Receiver;

	beforeEach(async () => {
		sandbox = await startSandbox();
		receiver = await startReceiver();
	});
	afterEach(async () => {
		await sandbox.close();
		await receiver.close();
	});

	const control = (
		method: string,
		path: string,
		body?: unknown,
		headers?: Record<string, string>,
	) => call(`${sandbox.url}/sandbox${path}`, { method, body, headers });

	test('lead a conversation: start, say, press', async () => {
		await control('PUT', '/webhooks/3', { url: receiver.url, user: 'u', password: 'p' });
		const started = await control('POST', '/conversations', { bot: 'order' });
		expect(started.status).toBe(201);
		expect(started.body).toMatchObject({ bot: 'order', project: 3, current: { label: 'E-mail' } });
		const { session } = started.body;
		const said = await control('POST', `/conversations/${session}/say`, {
			text: 'ada@example.com',
		});
		expect(said.status).toBe(200);
		expect(said.body.messages.at(-1)).toMatchObject({ from: 'user', text: 'ada@example.com' });
		const button = { type: 'postback', title: 'Yes', payload: 'yes@example.com' };
		const pressed = await control('POST', `/conversations/${session}/press`, { button });
		expect(pressed.body.messages.at(-1)).toMatchObject({ from: 'user', text: 'Yes' });
		await sandbox.until(() => receiver.received.length === 2 && sandbox.deliveries().length === 2);
		const values = receiver.received.map(({ body }) => JSON.parse(body).payload[0].value);
		expect(values).toEqual(['ada@example.com', 'yes@example.com']);
		const now = await control('GET', `/conversations/${session}`);
		expect(now.body).toEqual(JSON.parse(JSON.stringify(sandbox.conversation(session))));
		const event = now.body.lastEvent.event;
		const again = await control('POST', `/events/${event}/deliver`);
		expect(again.body).toMatchObject({ event, attempt: 2, answer: { status: 200 } });
	});

	test('answer before the receiver does', async () => {
		const silent = await startReceiver({ silent: true });
		sandbox.setWebhook({ url: silent.url });
		const { session } = sandbox.startConversation('order');
		const said = await control('POST', `/conversations/${session}/say`, { text: 'a' });
		expect(said.body).toMatchObject({
			lastEvent: { state: 'sending' },
			current: { state: 'review' },
		});
		await silent.close();
	});

	test('set a webhook per project, and keep its password unless a new one is given', async () => {
		await control('PUT', '/webhooks/1', { url: receiver.url, user: 'u', password: 'secret' });
		const changed = await control('PUT', '/webhooks/1', { url: `${receiver.url}/2`, user: 'v' });
		expect(changed.body).toEqual({
			project: 1,
			url: `${receiver.url}/2`,
			user: 'v',
			hasPassword: true,
		});
		expect(sandbox.webhookOf(1)).toMatchObject({ password: 'secret' });
		expect(sandbox.webhookOf(2)).toBeUndefined();
		await control('PUT', '/webhooks/1', { url: receiver.url, password: '' });
		const { body } = await control('GET', '/state');
		expect(body.webhooks).toEqual([
			{ project: 1, url: receiver.url, user: '', hasPassword: false },
		]);
		expect((await control('DELETE', '/webhooks/1')).status).toBe(204);
		expect(sandbox.webhookOf(1)).toBeUndefined();
	});

	test('take the webhook from one project although all have one', () => {
		sandbox.setWebhook({ url: receiver.url });
		sandbox.setWebhook(undefined, 2);
		const others = sandbox.bots.map(({ project }) => project).filter((project) => project !== 2);
		expect(others).toContain(1);
		expect(sandbox.state().webhooks.map(({ project }) => project)).toEqual(others);
	});

	test('switch faults and latency, revoke tokens, and forget', async () => {
		const fault = { kind: 'status', status: 500, endpoint: 'members' };
		const set = await control('POST', '/faults', fault);
		expect([set.status, set.body]).toEqual([201, { ...fault, number: 1, seen: 0, hits: 0 }]);
		await control('POST', '/faults', { kind: 'slow', ms: 5 });
		await control('DELETE', '/faults/1');
		expect(sandbox.faults.list()).toEqual([expect.objectContaining({ kind: 'slow' })]);
		await control('DELETE', '/faults');
		expect(sandbox.faults.list()).toEqual([]);
		expect((await control('PUT', '/latency', { ms: 7 })).body).toEqual({ ms: 7 });
		expect(sandbox.latencyMs).toBe(7);
		sandbox.tokens.issue();
		expect((await control('POST', '/tokens/revoke')).body).toEqual({ revoked: 1 });
		await call(sandbox.url + paths.message, { body: {} });
		expect((await control('GET', '/traffic')).body).toHaveLength(1);
		await control('POST', '/reset');
		expect((await control('GET', '/traffic')).body).toEqual([]);
	});

	test('tell the state without any password', async () => {
		const { body, text } = await control('GET', '/state');
		expect(body).toEqual(JSON.parse(JSON.stringify(sandbox.state())));
		expect(body).toMatchObject({
			account: { email: sandbox.account.email },
			signIns: 0,
			latencyMs: 0,
		});
		expect(text).not.toContain(sandbox.account.password);
	});

	test.each([
		['POST', '/conversations', { bot: 'nobody' }, 404, /There is no bot "nobody"/],
		['POST', '/conversations', {}, 400, /bot is a text/],
		['POST', '/conversations', '{', 400, /not JSON/],
		['POST', '/conversations', '[]', 400, /not a JSON object/],
		['GET', '/conversations/1', undefined, 404, /There is no session 1/],
		['POST', '/conversations/1/say', { text: 'a' }, 404, /There is no session 1/],
		['POST', '/conversations/x/say', { text: 'a' }, 400, /"x" is not a number/],
		['PUT', '/webhooks/1', { url: 'localhost' }, 400, /http:\/\/ or https:\/\//],
		['PUT', '/webhooks/1', {}, 400, /url is a text/],
		['POST', '/faults', { kind: 'earthquake' }, 400, /kind is one of/],
		['PUT', '/latency', { ms: -1 }, 400, /ms is a number/],
		['POST', '/events/1/deliver', undefined, 404, /There is no event 1/],
		['GET', '/nothing', undefined, 404, /There is no GET \/sandbox\/nothing/],
	])('refuse with a sentence: %s %s %j', async (method, path, body, status, sentence) => {
		const answer = await control(method, path, body);
		expect([answer.status, answer.body]).toEqual([
			status,
			{ message: expect.stringMatching(sentence) },
		]);
	});

	test('refuse a button that is none', async () => {
		const { session } = sandbox.startConversation('claim');
		const answer = await control('POST', `/conversations/${session}/press`, {
			button: { title: 'a' },
		});
		expect(answer.status).toBe(400);
	});

	describe('against the web pages of others', () => {
		const port = () => new URL(sandbox.url).port;

		test.each(['localhost', '127.0.0.1', '127.0.0.2', '[::1]', 'LOCALHOST'])(
			'answer at %s',
			async (name) => {
				const headers = { host: `${name}:${port()}`, origin: `http://${name}:${port()}` };
				expect((await control('GET', '/state', undefined, headers)).status).toBe(200);
			},
		);

		test.each(
			[
				[
					'evil.example',
					'127.0.0.1.evil.example',
					'localhost.evil.example',
					'192.168.0.5',
					'[::2]',
				],
			].flat(),
		)('do not answer at %s, a name that somebody points here', async (name) => {
			const headers = { host: `${name}:${port()}`, origin: `http://${name}:${port()}` };
			const answer = await control('GET', '/state', undefined, headers);
			expect([answer.status, Object.keys(answer.body)]).toEqual([403, ['message']]);
		});

		test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1', ''])(
			'take nothing from the origin "%s"',
			async (origin) => {
				const posted = await control('POST', '/faults', { kind: 'slow', ms: 1 }, { origin });
				expect(posted.status).toBe(403);
				expect(sandbox.faults.list()).toEqual([]);
			},
		);

		test('take nothing that a browser calls cross-site, and give it no stream', async () => {
			const headers = { 'sec-fetch-site': 'cross-site' };
			expect((await control('POST', '/reset', undefined, headers)).status).toBe(403);
			expect((await control('GET', '/stream', undefined, headers)).status).toBe(403);
		});

		test('come with a page that loads nothing from elsewhere and cannot be framed', async () => {
			const page = await call(`${sandbox.url}/`, { method: 'GET' });
			expect(page.status).toBe(200);
			const policy = page.headers['content-security-policy'];
			expect(policy).toContain("default-src 'self'");
			expect(policy).toContain("frame-ancestors 'none'");
			const vendored = await call(`${sandbox.url}/vendor/htm-preact-standalone.mjs`, {
				method: 'GET',
			});
			expect(vendored.headers['content-type']).toMatch(/^text\/javascript/);
			for (const path of ['/../sandbox.mts', '/%2e%2e/sandbox.mts', '/page/../../package.json']) {
				expect((await call(sandbox.url + path, { method: 'GET' })).status).not.toBe(200);
			}
		});
	});

	test('stream what happens, beginning with the state', async () => {
		const ended = new AbortController();
		const response = await fetch(`${sandbox.url}/sandbox/stream`, { signal: ended.signal });
		expect(response.headers.get('content-type')).toBe('text/event-stream');
		const events = readEvents(response);
		const first = (await events.next()).value;
		expect(first).toMatchObject({ name: 'state', data: { bots: expect.any(Array) } });
		const { session } = sandbox.startConversation('claim');
		await call(sandbox.url + paths.message, { body: {} });
		const seen = new Set<string>();
		for await (const { name, data } of events) {
			if (name === 'traffic') seen.add(`${data.kind} ${data.state ?? ''}`.trim());
			if (name === 'conversation') seen.add(`conversation ${data.session === session}`);
			if (name === 'state') seen.add('state');
			if (seen.size === 5) break;
		}
		expect([...seen].sort()).toEqual(
			['call answered', 'call open', 'conversation true', 'message', 'state'].sort(),
		);
		ended.abort();
	});

	test('say what went on when something was awaited in vain', async () => {
		await call(`${sandbox.url}/sandbox/state`, { method: 'GET' });
		await call(`${sandbox.url}/nowhere`, { method: 'GET' });
		const waiting = sandbox.until(() => false, 20);
		await expect(waiting).rejects.toThrow(/Waited 20 ms in vain(.|\n)*\/nowhere/);
	});

	test('leave the port to whoever has it, and say so with its code', async () => {
		const port = Number(new URL(sandbox.url).port);
		await expect(startSandbox({ port })).rejects.toMatchObject({
			code: 'EADDRINUSE',
			message: expect.stringContaining(`Port ${port} of 127.0.0.1 is in use`),
		});
	});
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests reach into it freely
async function* readEvents(response: Response): AsyncGenerator<{ name: string; data: any }> {
	let text = '';
	const decoder = new TextDecoder();
	const reader = response.body?.getReader();
	for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
		text += decoder.decode(read.value, { stream: true });
		const blocks = text.split('\n\n');
		text = blocks.pop() ?? '';
		for (const block of blocks) {
			const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
			if (name && data) yield { name, data: JSON.parse(data) };
		}
	}
}
