import { setTimeout as sleep } from 'node:timers/promises';

import type { Readings } from '../../sandbox/dialects/dialects.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { call, paths } from './call.mts';
import { startReceiver } from './startReceiver.mts';
import type { Receiver } from './startReceiver.mts';

const webhookLogin = { user: 'jürgen', password: 'pässword' };

describe('the sandbox speaks each reading of', () => {
	let sandbox: Sandbox;
	let receiver: Receiver;

	const start = async (
		dialects: Partial<Readings>,
		answer: Parameters<typeof startReceiver>[0] = {},
	) => {
		receiver = await startReceiver(answer);
		sandbox = await startSandbox({
			...{ dialects, redeliveryDelayMs: 10 },
			webhook: { url: receiver.url, ...webhookLogin },
		});
	};
	afterEach(async () => {
		await sandbox.close();
		await receiver.close();
	});

	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests reach into it freely
	const events = (): any[] => receiver.received.map(({ body }) => JSON.parse(body));
	const entry = (place = -1) => events().at(place).payload[0];

	/** Somebody answers the order bot's first question. */
	const order = async (text = 'ada@example.com') => {
		const { session } = sandbox.startConversation('order');
		await sandbox.say(session, text);
		return session;
	};
	const current = (session: number) => sandbox.conversation(session).current;
	const feedback = (more: object = {}) => {
		const { slot_state: state, value } = entry();
		const sent = { ...state.slot_states[0], data: value, is_done: true, waiting_response: false };
		const body = { ...sent, project: 3, org: 900, ...more };
		return call(sandbox.url + paths.feedback, { token: sandbox.tokens.issue(), body });
	};
	const send = (session: number) => {
		const place = { session_id: session, org_id: 900, project_id: 3 };
		const body = { ...place, channel: 'WEB', sender: 'BOT', text: 'Hello' };
		return call(sandbox.url + paths.message, { token: sandbox.tokens.issue(), body });
	};

	test.each([
		['byCall', 'Phone', 'asked'],
		['byFlags', 'E-mail', 'review'],
	] as const)(
		'feedback that says not done (%s): the bot is at %s',
		async (reading, label, state) => {
			await start({ feedback: reading });
			const session = await order();
			const flags = { is_done: false, waiting_response: true };
			expect((await feedback(flags)).status).toBe(200);
			expect(current(session)).toMatchObject({ label, state });
		},
	);

	test('feedback that says done, under either reading', async () => {
		await start({ feedback: 'byFlags' });
		const session = await order();
		expect((await feedback()).status).toBe(200);
		expect(current(session)).toMatchObject({ label: 'Phone', state: 'asked' });
	});

	test.each([
		['json', 201, /^\{"session_id"/, 200],
		['text', 200, /^OK$/, 200],
		['empty', 200, /^$/, 200],
		['always200', 200, /^\{/, 200],
		['always201', 201, /^\{/, 201],
		['always204', 204, /^$/, 204],
	] as const)('success bodies: %s', async (successBodies, messages, body, feedbacks) => {
		await start({ successBodies });
		const session = await order();
		const sent = await send(session);
		expect([sent.status, sent.text]).toEqual([messages, expect.stringMatching(body)]);
		expect((await feedback()).status).toBe(feedbacks);
		expect(sandbox.oracle.message(session, 'Hello')).toBe(1);
		const { email: username, password } = sandbox.account;
		const signIn = await call(sandbox.url + paths.login, { body: { username, password } });
		expect(signIn).toMatchObject({ status: 200, body: { token: expect.any(String) } });
	});

	test.each(['moves', 'stays', 'missing'] as const)('updated_at: %s', async (updatedAt) => {
		await start({ updatedAt });
		const session = await order('no');
		await sandbox.say(session, 'no');
		const [first, second] = [entry(0).slot_state.updated_at, entry(1).slot_state.updated_at];
		if (updatedAt === 'moves') expect(second > first).toBe(true);
		if (updatedAt === 'stays') expect(second).toBe(first);
		if (updatedAt === 'missing') expect([first, second]).toEqual([undefined, undefined]);
		await feedback();
		await sandbox.say(session, '+254712345678');
		if (updatedAt === 'stays') expect(entry().slot_state.updated_at > second).toBe(true);
	});

	test.each([
		['null', null],
		['answer', 'ada@example.com'],
	] as const)('the data of a waiting slot: %s', async (waitingData, data) => {
		await start({ waitingData });
		await order();
		expect(entry().slot_state.slot_states).toEqual([
			expect.objectContaining({ data, is_done: false, waiting_response: true }),
		]);
	});

	test.each([
		['byBot', 1, 4],
		['reached', 1, 1],
		['all', 4, 4],
	] as const)('slot states: %s', async (slotStates, ofOrder, ofCallback) => {
		await start({ slotStates });
		await order();
		expect(entry().slot_state.slot_states).toHaveLength(ofOrder);
		const { session } = sandbox.startConversation('callback');
		await sandbox.say(session, '1');
		expect(entry().slot_state.slot_states).toHaveLength(ofCallback);
	});

	test.each([
		['never', 1],
		['seconds', 4],
		['minutes', 4],
	] as const)('redelivery: %s', async (redelivery, times) => {
		await start({ redelivery }, { status: 503 });
		await order();
		await sandbox.until(() => sandbox.deliveries().length === times);
		// Time enough for one more, if there were one to come.
		await sleep(50);
		expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
		expect(sandbox.deliveries().map(({ attempt }) => attempt)).toEqual(
			Array.from({ length: times }, (_, index) => index + 1),
		);
	});

	test.each([
		['status', 'Workflow started', 1],
		['json', 'Workflow started', 4],
		['json', '{}', 1],
	] as const)('a failed delivery: by %s, answered "%s"', async (webhookResponse, body, times) => {
		await start({ redelivery: 'seconds', webhookResponse }, { body });
		await order();
		await sandbox.until(() => sandbox.deliveries().length === times);
		await sleep(50);
		expect(receiver.received).toHaveLength(times);
	});

	test('one entry a request, or several', async () => {
		await start({ entries: 'several' });
		const [one, other] = ['order', 'order'].map((bot) => sandbox.startConversation(bot).session);
		const { session: third } = sandbox.startConversation('callback');
		await Promise.all([
			sandbox.say(one!, 'a'),
			sandbox.say(other!, 'b'),
			sandbox.say(third, '12345'),
		]);
		const sizes = events().map(({ payload }) => payload.length);
		expect(sizes.sort()).toEqual([1, 2]);
		const values = events().flatMap(({ payload }) =>
			payload.map((given: { value: string; session: number }) => [given.session, given.value]),
		);
		expect(values).toEqual(
			expect.arrayContaining([
				[one, 'a'],
				[other, 'b'],
				[third, '12345'],
			]),
		);
		for (const session of [one!, other!, third]) {
			expect(sandbox.conversation(session).lastEvent).toMatchObject({ state: 'answered' });
		}
	});

	test.each([
		['unauthorized', 401],
		['forbidden', 403],
	] as const)('a dead token: %s', async (deadToken, status) => {
		await start({ deadToken });
		for (const token of ['0'.repeat(40), undefined]) {
			const answer = await call(sandbox.url + paths.message, { token, body: {} });
			expect(answer.status).toBe(status);
			expect(answer.body.detail).toMatch(/^(Invalid token|Authentication credentials were)/);
		}
		sandbox.faults.set({ kind: 'revokeToken', count: 1 });
		const { session } = sandbox.openSession();
		expect((await send(session)).status).toBe(status);
	});

	test.each([
		['methodNotAllowed', 405],
		['notFound', 404],
		['forbidden', 403],
		['ok', 200],
	] as const)('GET on a call: %s', async (getOnPost, status) => {
		await start({ getOnPost });
		const get = (token?: string) => call(sandbox.url + paths.message, { method: 'GET', token });
		expect((await get(sandbox.tokens.issue())).status).toBe(status);
		expect((await get()).status).toBe(401);
	});

	test.each([
		['payload', 'yes_please'],
		['title', 'Yes'],
	] as const)('a pressed button: its %s', async (postback, value) => {
		await start({ postback });
		const session = await order('no');
		await sandbox.press(session, { type: 'postback', title: 'Yes', payload: 'yes_please' });
		expect(entry().value).toBe(value);
	});

	test.each([
		['byBot', 'Small\nMedium\nLarge', 'CHOICE'],
		['json', '["Small","Medium","Large"]', 'CHOICE'],
		['python', "['Small', 'Medium', 'Large']", 'CHOICE'],
	] as const)('choices: %s', async (choiceFormat, options, type) => {
		await start({ choiceFormat, updatedAt: 'moves' });
		const session = await order();
		for (const next of ['+254712345678', '1990-12-31', 'huge']) {
			await feedback(lastWaiting());
			await sandbox.say(session, next);
		}
		expect(entry().slot).toMatchObject({ choice_options: options, field_type: type });
		const { buttons } = sandbox
			.conversation(session)
			.messages.findLast(({ from }) => from === 'bot')!;
		expect(buttons.map(({ title }) => title)).toEqual(['Small', 'Medium', 'Large']);
	});

	const lastWaiting = () => {
		const state = entry().slot_state.slot_states.at(-1);
		return { ...state, data: entry().value, is_done: true, waiting_response: false };
	};

	test('field types: in small letters', async () => {
		await start({ fieldTypeNames: 'lowerCase' });
		await order();
		expect(entry().slot.field_type).toBe('email');
	});

	test.each(['utf8', 'latin1'] as const)('user and password: %s', async (basicAuthEncoding) => {
		await start({ basicAuthEncoding });
		await order();
		const { user, password } = webhookLogin;
		const pair = Buffer.from(`${user}:${password}`, basicAuthEncoding).toString('base64');
		expect(receiver.received[0]?.headers.authorization).toBe(`Basic ${pair}`);
	});

	test('all of it, switched over HTTP and shown in the state', async () => {
		await start({ getOnPost: 'ok' });
		const url = `${sandbox.url}/sandbox/dialects`;
		const spoken = await call(url, { method: 'PUT', body: { updatedAt: 'stays' } });
		expect(spoken).toMatchObject({
			status: 200,
			body: { updatedAt: 'stays', getOnPost: 'ok', feedback: 'byCall' },
		});
		expect(sandbox.state().dialects.updatedAt).toEqual({
			question: expect.stringMatching(/\?$/),
			readings: {
				moves: expect.any(String),
				stays: expect.any(String),
				missing: expect.any(String),
			},
			usual: 'moves',
			reading: 'stays',
		});
		const wrong = await call(url, { method: 'PUT', body: { updatedAt: 'flies' } });
		expect([wrong.status, wrong.body]).toEqual([
			400,
			{ message: 'updatedAt is one of moves, stays, missing' },
		]);
	});
});
