import { WebhookContext } from 'n8n-core';

import { writeBasicAuth } from '../../talklift/event/basicAuth.ts';
import slotFilled from '../fixtures/slot-filled.json';
import { n8nLogger } from './harness/n8nLogger.mts';
import { postEvent } from './harness/postEvent.mts';
import { startEngine } from './harness/startEngine.mts';
import type { Engine } from './harness/startEngine.mts';
import { triggerWorkflow } from './harness/triggerWorkflow.mts';

const user = { user: 'talklift', password: 'secret' };
const right = writeBasicAuth(user);
const wrong = writeBasicAuth({ ...user, password: 'wrong' });

describe('The credential of a TalkLift Trigger', () => {
	let engine: Engine;

	beforeEach(async () => {
		jest.spyOn(n8nLogger(), 'warn').mockImplementation();
		const credential = { id: 'filled', name: 'filled', type: 'talkLiftWebhookApi', data: user };
		engine = await startEngine({
			credentials: [credential],
			workflows: [
				triggerWorkflow('one', { credential: 'filled' }),
				triggerWorkflow('other', { credential: 'filled' }),
			],
		});
	});
	afterEach(async () => {
		jest.restoreAllMocks();
		await engine.close();
	});

	const send = async (authorization: string, workflow = 'one') =>
		await postEvent(engine.webhookUrl(workflow), slotFilled, {
			'Content-Type': 'application/json',
			Authorization: authorization,
		});

	test('is read once for all requests that come in one moment, and each is held to it', async () => {
		const asked = jest.spyOn(WebhookContext.prototype, 'getNodeParameter');
		const askedForLogin = () => asked.mock.calls.filter(([name]) => name === 'authentication');
		const held = Promise.withResolvers<void>();
		engine.credentials.beforeRead = async () => await held.promise;
		const sent = Array.from({ length: 40 }, (_, index) => send(index % 2 ? right : wrong));
		const elsewhere = send(right, 'other');
		while (askedForLogin().length < 41) await new Promise(setImmediate);
		held.resolve();
		const statuses = await Promise.all(sent.map(async (answer) => (await answer).status));
		expect(statuses).toEqual(sent.map((_, index) => (index % 2 ? 200 : 401)));
		expect((await elsewhere).status).toBe(200);
		// Once for each of the two triggers.
		expect(engine.credentials.reads).toBe(2);
		expect(engine.executions).toHaveLength(21);
	});

	test('is read again for the next request, which an edit counts for', async () => {
		expect((await send(right)).status).toBe(200);
		engine.credentials.edit('1', { password: 'new' });
		expect((await send(right)).status).toBe(401);
		expect((await send(writeBasicAuth({ ...user, password: 'new' }))).status).toBe(200);
		expect(engine.credentials.reads).toBe(3);
	});

	test.each([
		['timeout exceeded when trying to connect', 'Error', ''],
		['Connection terminated unexpectedly', 'Error', ''],
		['Driver not Connected', 'TypeORMError', ''],
		['SQLITE_BUSY: database is locked', 'QueryFailedError', ''],
		['', 'AggregateError', 'ECONNREFUSED'],
	])(
		'that cannot be read at the moment lets nobody in, and says to come again: %s',
		async (message, name, code) => {
			engine.credentials.beforeRead = async () => {
				throw Object.assign(new Error(message), { name, code });
			};
			for (const authorization of [right, wrong]) {
				const answer = await send(authorization);
				expect(answer).toMatchObject({
					status: 503,
					body: {
						message: 'The user and password cannot be checked at the moment. Send the event again.',
					},
				});
				expect(answer.headers.get('retry-after')).toBe('10');
			}
			expect(engine.executions).toHaveLength(0);

			engine.credentials.beforeRead = undefined;
			expect((await send(right)).status).toBe(200);
		},
	);

	test('that could not be read is read once more', async () => {
		let failures = 1;
		engine.credentials.beforeRead = async () => {
			await new Promise(setImmediate);
			if ((failures -= 1) >= 0) throw new Error('timeout exceeded when trying to connect');
		};
		expect((await send(right)).status).toBe(200);
		expect(engine.credentials.reads).toBe(2);
	});

	test('that can never be read is said to be missing', async () => {
		engine.credentials.beforeRead = async () => {
			throw new Error('Credentials could not be decrypted.');
		};
		expect((await send(right)).status).toBe(401);
	});
});
