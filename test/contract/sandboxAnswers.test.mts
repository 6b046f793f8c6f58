import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { call, paths } from './call.mts';

const accounts = [
	{ email: 'ada@example.com', password: ' a password with blanks ' },
	{ email: 'inactive@example.com', password: 'asleep', active: false },
	{ email: 'elsewhere@example.com', password: 'other', orgs: [7] },
] as const;

const unableToLogIn = { non_field_errors: ['Unable to log in with provided credentials.'] };

describe("the sandbox's answers, which are those of Django REST Framework", () => {
	let sandbox: Sandbox;
	let token: string;
	let session: number;

	beforeEach(async () => {
		sandbox = await startSandbox({ accounts });
		token = sandbox.tokens.issue();
		({ session } = sandbox.startConversation('order'));
		await sandbox.say(session, 'ada@example.com');
	});
	afterEach(async () => {
		await sandbox.close();
	});

	const message = (more: object = {}) => ({
		session_id: session,
		channel: 'WEB',
		sender: 'BOT',
		text: 'Hello',
		org_id: 900,
		project_id: 3,
		...more,
	});
	const feedback = (more: object = {}) => {
		const [event] = sandbox.traffic().filter((entry) => entry.kind === 'event');
		// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the event as sent
		const [entry] = (event?.body as any).payload;
		const [state] = entry.slot_state.slot_states;
		const flags = { is_done: true, waiting_response: false };
		return { ...state, ...flags, data: entry.value, project: 3, org: 900, ...more };
	};
	const send = (body: unknown, more: object = {}) =>
		call(sandbox.url + paths.message, { token, body, ...more });
	const report = (body: unknown) => call(sandbox.url + paths.feedback, { token, body });
	const signIn = (body: unknown, headers = {}) =>
		call(sandbox.url + paths.login, { body, headers });

	describe('signing in', () => {
		test('gives a token of 40 hex digits that the other calls take', async () => {
			const answer = await signIn({ username: 'ada@example.com', password: accounts[0].password });
			expect(answer.status).toBe(200);
			expect(answer.body).toEqual({ token: expect.stringMatching(/^[0-9a-f]{40}$/) });
			expect(sandbox.signIns).toBe(1);
			expect((await send(message(), { token: answer.body.token })).status).toBe(201);
		});

		test('trims the user name, but not the password', async () => {
			const { password } = accounts[0];
			expect((await signIn({ username: ' ada@example.com ', password })).status).toBe(200);
			const trimmed = await signIn({ username: 'ada@example.com', password: password.trim() });
			expect([trimmed.status, trimmed.body]).toEqual([400, unableToLogIn]);
		});

		test.each([
			['a wrong password', { username: 'ada@example.com', password: 'wrong' }, unableToLogIn],
			['an unknown user', { username: 'bob@example.com', password: 'asleep' }, unableToLogIn],
			['an inactive user', { username: 'inactive@example.com', password: 'asleep' }, unableToLogIn],
			[
				'nothing',
				{},
				{ username: ['This field is required.'], password: ['This field is required.'] },
			],
			[
				'blanks',
				{ username: '  ', password: '' },
				{ username: ['This field may not be blank.'], password: ['This field may not be blank.'] },
			],
			['null', { username: null, password: 'x' }, { username: ['This field may not be null.'] }],
		])('answers 400 to %s', async (_, body, expected) => {
			const answer = await signIn(body);
			expect([answer.status, answer.body]).toEqual([400, expected]);
			expect(sandbox.signIns).toBe(0);
		});

		test('is a 401 when a stale token is sent along', async () => {
			const body = { username: 'ada@example.com', password: accounts[0].password };
			const answer = await signIn(body, { authorization: `Token ${'0'.repeat(40)}` });
			expect([answer.status, answer.body]).toEqual([401, { detail: 'Invalid token.' }]);
		});

		test('answers 405 to GET, also without a token', async () => {
			const answer = await call(sandbox.url + paths.login, { method: 'GET' });
			expect([answer.status, answer.body]).toEqual([405, { detail: 'Method "GET" not allowed.' }]);
		});
	});

	describe('tokens', () => {
		test.each([
			['no token', undefined, 'Authentication credentials were not provided.'],
			[
				'another scheme',
				`Bearer ${'0'.repeat(40)}`,
				'Authentication credentials were not provided.',
			],
			['a wrong token', `Token ${'0'.repeat(40)}`, 'Invalid token.'],
			['a scheme alone', 'Token', 'Invalid token header. No credentials provided.'],
			['two tokens', 'Token a b', 'Invalid token header. Token string should not contain spaces.'],
		])('answers 401 to %s', async (_, authorization, detail) => {
			const headers: Record<string, string> = authorization ? { authorization } : {};
			const answer = await call(sandbox.url + paths.message, { headers, body: message() });
			expect([answer.status, answer.body]).toEqual([401, { detail }]);
			expect(answer.headers['www-authenticate']).toBe('Token');
			expect(sandbox.oracle.summary().messages).toBe(0);
		});

		test('answers 401 to a token that was revoked, and to that of an inactive user', async () => {
			sandbox.tokens.revoke(token);
			expect((await send(message())).body).toEqual({ detail: 'Invalid token.' });
			const asleep = await send(message(), { token: sandbox.tokens.issue('inactive@example.com') });
			expect([asleep.status, asleep.body]).toEqual([401, { detail: 'User inactive or deleted.' }]);
		});
	});

	describe('sending a message', () => {
		test('shows it in the chat, with its buttons', async () => {
			const buttons = [
				{ type: 'postback', title: 'Yes', payload: 'yes' },
				{ type: 'web_url', title: 'Help', url: 'https://example.com/help?a=1#b' },
			];
			const answer = await send(message({ text: ' Hello ', buttons, channel: 'MESSENGER' }));
			expect(answer.status).toBe(201);
			expect(answer.body).toMatchObject({ text: 'Hello', buttons });
			const shown = sandbox.conversation(session).messages.at(-1);
			expect(shown).toMatchObject({ from: 'flow', text: 'Hello', buttons, channel: 'MESSENGER' });
			expect(sandbox.oracle.message(session, 'Hello')).toBe(1);
		});

		const required = ['This field is required.'];
		test.each([
			['a text left out', { text: undefined }, { text: required }],
			['a blank text', { text: ' \n ' }, { text: ['This field may not be blank.'] }],
			['a text that is null', { text: null }, { text: ['This field may not be null.'] }],
			['a text that is none', { text: {} }, { text: ['Not a valid string.'] }],
			['a NUL', { text: 'a\0b' }, { text: ['Null characters are not allowed.'] }],
			[
				'half an emoji',
				{ text: 'a\ud83d' },
				{ text: ['Surrogate characters are not allowed: U+D83D.'] },
			],
			['a channel that is none', { channel: 'SMS' }, { channel: ['"SMS" is not a valid choice.'] }],
			[
				'a session that is no number',
				{ session_id: 'x' },
				{ session_id: ['A valid integer is required.'] },
			],
			[
				'buttons that are no list',
				{ buttons: { type: 'postback' } },
				{ buttons: { non_field_errors: ['Expected a list of items but got type "dict".'] } },
			],
			[
				'a second button without anything right',
				{ buttons: [{ type: 'postback', title: 'a', payload: 'b' }, { type: 'call' }] },
				{ buttons: [{}, { type: ['"call" is not a valid choice.'], title: required }] },
			],
			[
				'a button without its payload',
				{ buttons: [{ type: 'postback', title: 'a' }] },
				{ buttons: [{ payload: required }] },
			],
			[
				'a button with an address that is none',
				{ buttons: [{ type: 'web_url', title: 'a', url: 'javascript:alert(1)' }] },
				{ buttons: [{ url: ['Enter a valid URL.'] }] },
			],
			['buttons that are null', { buttons: null }, { buttons: ['This field may not be null.'] }],
		])('answers 400 to %s', async (_, more, expected) => {
			const answer = await send(message(more));
			expect([answer.status, answer.body]).toEqual([400, expected]);
			expect(sandbox.oracle.summary().messages).toBe(0);
		});

		test.each([
			['text', 'not JSON', /^JSON parse error - Expecting value: line 1 column \d+ \(char \d+\)$/],
			['half of it', '{"text": ', /^JSON parse error - /],
			[
				'bytes that are no UTF-8',
				Buffer.from([0x22, 0xff, 0x22]),
				/^JSON parse error - 'utf-8' codec/,
			],
		])('answers 400 to a body that is not JSON: %s', async (_, body, detail) => {
			const answer = await send(body);
			expect([answer.status, answer.body]).toEqual([
				400,
				{ detail: expect.stringMatching(detail) },
			]);
		});

		test('answers 400 to JSON that is no object, and 415 to another media type', async () => {
			const list = await send('[]');
			const words = 'Invalid data. Expected a dictionary, but got list.';
			expect([list.status, list.body]).toEqual([400, { non_field_errors: [words] }]);
			const text = await send('x', { headers: { 'content-type': 'text/plain' } });
			expect(text.status).toBe(415);
			expect(text.body).toEqual({ detail: 'Unsupported media type "text/plain" in request.' });
		});

		test('answers 404 for a session that is not there, or elsewhere', async () => {
			for (const more of [{ session_id: 1 }, { project_id: 1 }, { org_id: 901 }]) {
				const answer = await send(message(more));
				expect([answer.status, answer.body]).toEqual([404, { detail: 'Not found.' }]);
			}
		});

		test('answers 403 to an account that may not use the org', async () => {
			const answer = await send(message(), {
				token: sandbox.tokens.issue('elsewhere@example.com'),
			});
			expect([answer.status, answer.body]).toEqual([
				403,
				{ detail: 'You do not have permission to perform this action.' },
			]);
		});
	});

	describe('slot feedback', () => {
		test('marks the answer as done, and the bot moves on', async () => {
			const answer = await report(feedback());
			expect(answer.status).toBe(200);
			expect(answer.body).toEqual(feedback());
			const { current, slots } = sandbox.conversation(session);
			expect(slots[0]).toMatchObject({ label: 'E-mail', state: 'done', answer: 'ada@example.com' });
			expect(current).toMatchObject({ label: 'Phone', state: 'asked' });
		});

		test('answers 200 when it is repeated, and the bot moves once', async () => {
			const sent = feedback();
			await report(sent);
			const before = sandbox.conversation(session);
			const answer = await report({ ...sent, data: 'another@example.com' });
			expect(answer.status).toBe(200);
			expect(answer.body.data).toBe('ada@example.com');
			expect(sandbox.conversation(session)).toEqual(before);
			expect(sandbox.oracle.feedbackOn(sent.id, 'ada@example.com')).toBe(1);
			expect(sandbox.oracle.summary()).toMatchObject({ feedback: 2, differentFeedback: 2 });
		});

		test.each([
			['another slot', { slot: 6102 }],
			['another story state', { story_state: 5 }],
			['an id nobody has', { id: 5 }],
			['another project', { project: 1 }],
		])('answers 404 for %s', async (_, more) => {
			const answer = await report(feedback(more));
			expect([answer.status, answer.body]).toEqual([404, { detail: 'Not found.' }]);
			expect(sandbox.conversation(session).current).toMatchObject({ state: 'review' });
		});

		test('answers 400 to missing and wrong fields, each by its name', async () => {
			const answer = await report(
				feedback({ data: null, is_done: 'perhaps', story_state: undefined }),
			);
			expect([answer.status, answer.body]).toEqual([
				400,
				{
					data: ['This field may not be null.'],
					is_done: ['Must be a valid boolean.'],
					story_state: ['This field is required.'],
				},
			]);
		});

		test('takes numbers as text, as the framework does', async () => {
			const sent = feedback();
			const answer = await report({ ...sent, id: String(sent.id), org: '900', is_done: 'true' });
			expect(answer.status).toBe(200);
			expect(answer.body.id).toBe(sent.id);
		});
	});

	test('come in the order 401, 429, 405, 400, 403, 404', async () => {
		sandbox.faults.set({ kind: 'throttled', count: 1, retryAfter: 60 });
		const url = sandbox.url + paths.message;
		const wrong = { text: '', session_id: 1, org_id: 900 };
		const elsewhere = sandbox.tokens.issue('elsewhere@example.com');
		const answers = [
			await call(url, { method: 'GET' }),
			await call(url, { method: 'GET', token }),
			await call(url, { method: 'PUT', token, body: wrong }),
			await send(wrong),
			await send(message({ session_id: 1 }), { token: elsewhere }),
			await send(message({ session_id: 1 })),
			await send(message()),
		];
		expect(answers.map(({ status }) => status)).toEqual([401, 429, 405, 400, 403, 404, 201]);
		expect(answers[1]?.headers['retry-after']).toBe('60');
		expect(answers[1]?.body).toEqual({
			detail: 'Request was throttled. Expected available in 60 seconds.',
		});
		expect(answers[2]?.headers.allow).toBe('POST, OPTIONS');
	});

	test('to a path without its last slash are a redirect', async () => {
		const answer = await call((sandbox.url + paths.message).slice(0, -1), {
			token,
			body: message(),
		});
		expect(answer.status).toBe(301);
		expect(answer.headers.location).toBe(paths.message);
	});

	test('to an unknown URL are HTML, and it is kept that somebody asked', async () => {
		const answer = await call(`${sandbox.url}/api/v2/nothing/`, { token, body: {} });
		expect(answer.status).toBe(404);
		expect(answer.headers['content-type']).toMatch(/^text\/html/);
		expect(answer.text).toContain('Not Found');
		expect(sandbox.unknownRequests).toEqual([
			expect.objectContaining({ method: 'POST', path: '/api/v2/nothing/' }),
		]);
	});

	test('leave no password and no whole token in the traffic', async () => {
		const { password } = accounts[0];
		const answer = await signIn({ username: 'ada@example.com', password });
		await signIn({ username: 'ada@example.com', password: 'nearly right: "quoted"' });
		await signIn(`{"username": "x", "password": "${password}`);
		await send(message(), { token: answer.body.token });
		await send(message(), {
			headers: { authorization: 'Token mistyped-secret-token' },
			token: undefined,
		});
		sandbox.setWebhook({ url: sandbox.url + paths.login, user: 'me', password: 'hook secret' });
		await sandbox.deliver(`{"password":"${password}","echo":"hook secret"}`);
		const kept = JSON.stringify([
			sandbox.traffic(),
			sandbox.state(),
			sandbox.deliveries()[0]?.answer,
		]);
		expect(kept).not.toContain(answer.body.token);
		expect(kept).toContain(`Token ${answer.body.token.slice(0, 4)}…`);
		for (const secret of [
			password.trim(),
			'nearly right',
			'mistyped-secret',
			'asleep',
			'"hook secret"',
		]) {
			expect(JSON.stringify(sandbox.traffic().filter(({ kind }) => kind === 'call'))).not.toContain(
				secret,
			);
		}
	});
});
