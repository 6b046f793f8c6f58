import { request } from 'node:http';
import { gzipSync } from 'node:zlib';

import { writeBasicAuth } from '../../talklift/event/basicAuth.ts';
import slotFilled from '../fixtures/slot-filled.json';
import { itemsOf } from './harness/itemsOf.mts';
import { n8nLogger } from './harness/n8nLogger.mts';
import { postEvent } from './harness/postEvent.mts';
import { startEngine } from './harness/startEngine.mts';
import type { Engine } from './harness/startEngine.mts';
import { triggerWorkflow } from './harness/triggerWorkflow.mts';

const json = { 'Content-Type': 'application/json' };
const user = { user: 'talklift', password: 'pässwörd: ✓' };
const stored = (id: string, data: Record<string, unknown>) => ({
	id,
	name: id,
	type: 'talkLiftWebhookApi',
	data: data as never,
});

describe('TalkLift Trigger', () => {
	let engine: Engine;

	beforeAll(async () => {
		engine = await startEngine({
			credentials: [
				stored('filled', user),
				stored('no password', { user: 'talklift', password: '' }),
				stored('no user', { user: '', password: 'secret' }),
				stored('empty', { user: '', password: '' }),
				stored('never filled in', {}),
				stored('of another kind', { user: 1, password: { secret: true } }),
			],
			workflows: [
				triggerWorkflow('open', { parameters: { authentication: 'none' } }),
				triggerWorkflow('open with credential', {
					parameters: { authentication: 'none' },
					credential: 'filled',
				}),
				triggerWorkflow('protected', { credential: 'filled' }),
				triggerWorkflow('protected, said so', {
					credential: 'filled',
					parameters: { authentication: 'basicAuth' },
				}),
				triggerWorkflow('unknown authentication', {
					credential: 'filled',
					parameters: { authentication: 'token' },
				}),
				triggerWorkflow('no credential selected'),
				triggerWorkflow('deleted credential', { credential: 'gone' }),
				...['no password', 'no user', 'empty', 'never filled in', 'of another kind'].map((id) =>
					triggerWorkflow(id, { credential: id }),
				),
			],
		});
	});
	// Fails the test that caused an error nobody asked for, or an execution with one.
	afterAll(async () => await engine.close());

	const send = async (workflow: string, body: unknown, headers: Record<string, string> = json) => {
		const before = engine.executions.length;
		const answer = await postEvent(engine.webhookUrl(workflow), body, headers);
		return { ...answer, started: engine.executions.length - before };
	};
	const sendAs = async (workflow: string, authorization: string) =>
		await send(workflow, slotFilled, { ...json, Authorization: authorization });

	describe('lets in', () => {
		test.each(['protected', 'protected, said so'])('user and password: %s', async (workflow) => {
			expect(await sendAs(workflow, writeBasicAuth(user))).toMatchObject({
				status: 200,
				started: 1,
			});
		});

		test("letters as Python's requests sends them", async () => {
			engine.credentials.edit('1', { password: 'pässwört' });
			const bytes = (encoding: BufferEncoding, text = 'talklift:pässwört') =>
				`Basic ${Buffer.from(text, encoding).toString('base64')}`;
			const sent = [bytes('latin1'), bytes('utf8'), bytes('latin1', 'talklift:passwort')];
			const answers = await Promise.all(
				sent.map(async (header) => await sendAs('protected', header)),
			);
			engine.credentials.edit('1', user);
			expect(answers.map(({ status }) => status)).toEqual([200, 200, 401]);
		});

		test.each(['open', 'open with credential'])('everybody, if chosen: %s', async (workflow) => {
			expect(await send(workflow, slotFilled)).toMatchObject({ status: 200, started: 1 });
			expect(await sendAs(workflow, 'Basic !')).toMatchObject({ status: 200, started: 1 });
		});

		test('the user and password of now, after the credential was edited', async () => {
			const edited = { user: 'new', password: 'new' };
			engine.credentials.edit('1', edited);
			const [before, after] = [
				await sendAs('protected', writeBasicAuth(user)),
				await sendAs('protected', writeBasicAuth(edited)),
			];
			engine.credentials.edit('1', user);
			expect([before.status, after.status]).toEqual([401, 200]);
		});
	});

	describe('keeps out', () => {
		const rejected = {
			status: 401,
			started: 0,
			body: { message: 'The user or the password is missing or not the right one.' },
		};

		test.each([
			['a wrong password', writeBasicAuth({ ...user, password: 'other' })],
			['a wrong user', writeBasicAuth({ ...user, user: 'other' })],
			['a user in other case', writeBasicAuth({ ...user, user: 'TalkLift' })],
			[
				'a password with more behind it',
				writeBasicAuth({ ...user, password: `${user.password} ` }),
			],
			['empty user and password', writeBasicAuth({ user: '', password: '' })],
			['another scheme', 'Token 123'],
			['the scheme alone', 'Basic'],
			['no colon', `Basic ${Buffer.from('talklift').toString('base64')}`],
			['no base64', 'Basic §§§'.replaceAll('§', '%')],
			['a very long header', `Basic ${'A'.repeat(8000)}`],
		])('%s', async (_, authorization) => {
			const answer = await sendAs('protected', authorization);
			expect(answer).toMatchObject(rejected);
			expect(answer.headers.get('www-authenticate')).toBe(
				'Basic realm="TalkLift Trigger", charset="UTF-8"',
			);
		});

		test('a wrong password, also with the right one in a second header of that name', async () => {
			const [wrong, right] = [writeBasicAuth({ ...user, password: 'other' }), writeBasicAuth(user)];
			const before = engine.executions.length;
			const status = await new Promise((resolve, reject) => {
				const headers = { 'Content-Type': 'application/json', Authorization: [wrong, right] };
				request(engine.webhookUrl('protected'), { method: 'POST', headers } as never, (reply) => {
					reply.resume();
					resolve(reply.statusCode);
				})
					.on('error', reject)
					.end(JSON.stringify(slotFilled));
			});
			expect([status, engine.executions.length - before]).toEqual([401, 0]);
		});

		test('a request without user and password, before it looks at the body', async () => {
			expect(await send('protected', slotFilled)).toMatchObject(rejected);
			expect(await send('protected', 'no JSON', {})).toMatchObject(rejected);
			expect((await send('unknown authentication', slotFilled)).status).toBe(401);
		});

		describe('everybody while it has no usable credential', () => {
			test.each([
				['no credential selected', "can't be read"],
				['deleted credential', "can't be read"],
				['no password', 'no user or no password'],
				['no user', 'no user or no password'],
				['empty', 'no user or no password'],
				['never filled in', 'no user or no password'],
				['of another kind', 'no user or no password'],
			])('%s', async (workflow, reason) => {
				const warn = jest.spyOn(n8nLogger(), 'warn');
				const tries = [
					undefined,
					user,
					{ user: '', password: '' },
					{ user: 'talklift', password: '' },
				];
				for (const auth of tries) {
					const headers = { ...json, ...(auth && { Authorization: writeBasicAuth(auth) }) };
					const answer = await send(workflow, slotFilled, headers);
					expect(answer).toMatchObject({
						status: 401,
						started: 0,
						body: {
							message: 'This webhook has no user and password set up, so it takes no request.',
						},
					});
					expect(answer.headers.has('www-authenticate')).toBe(true);
				}
				expect(warn).toHaveBeenCalledTimes(tries.length);
				expect(warn.mock.calls[0]?.[0]).toMatch(
					`The node 'TalkLift Trigger' rejects every request: its credential`,
				);
				expect(warn.mock.calls[0]?.[0]).toMatch(reason);
				warn.mockRestore();
			});
		});
	});

	describe('takes JSON however it is labelled', () => {
		test.each([
			['with a charset', { 'Content-Type': 'application/json; charset=utf-8' }],
			['as text', { 'Content-Type': 'text/plain' }],
			['as a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
			['as another kind of JSON', { 'Content-Type': 'application/vnd.api+json' }],
			['as bytes', { 'Content-Type': 'application/octet-stream' }],
			['with an unknown charset', { 'Content-Type': 'application/octet-stream; charset=martian' }],
			['without a type', { 'Content-Type': '' }],
		])('%s', async (_, headers) => {
			const bytes = new TextEncoder().encode(
				JSON.stringify(slotFilled).replace('209192092', '✓ 12'),
			);
			const answer = await send('open', bytes, headers);
			expect(answer).toMatchObject({ status: 200, started: 1 });
			const execution = await engine.waitForExecution(engine.executions.length);
			expect(itemsOf(execution, 'Second')[0]?.json.value).toBe('✓ 12');
		});

		test.each(['application/json', 'application/octet-stream'])('compressed: %s', async (type) => {
			const headers = { 'Content-Type': type, 'Content-Encoding': 'gzip' };
			const body = gzipSync(JSON.stringify(slotFilled));
			expect(await send('open', body, headers)).toMatchObject({ status: 200, started: 1 });
		});

		test('behind a byte order mark', async () => {
			const answer = await send('open', `\uFEFF${JSON.stringify(slotFilled)}`, {
				'Content-Type': '',
			});
			expect(answer).toMatchObject({ status: 200, started: 1 });
		});
	});

	describe('says in one sentence what is wrong with a body, and starts nothing', () => {
		const entry = slotFilled.payload[0];
		const other = (type: string) => ({ 'Content-Type': type });

		test.each<[string, unknown, Record<string, string>, string]>([
			['nothing', '', json, 'The body is empty.'],
			['nothing, without a type', '', other(''), 'The body is empty.'],
			['white space', ' \n ', other('text/plain'), 'The body is empty.'],
			['text', 'hello', other('text/plain'), 'The body is not JSON.'],
			['no type and no JSON', '{"payload": [', other(''), 'The body is not JSON.'],
			[
				'bytes',
				new Uint8Array([0, 255, 254]),
				other('application/octet-stream'),
				'The body is not JSON.',
			],
			[
				'fields of a form',
				'event_name=x&payload=y',
				other('application/x-www-form-urlencoded'),
				'The body is not JSON.',
			],
			[
				'a form with parts',
				'--x\r\nContent-Disposition: form-data; name="payload"\r\n\r\ny\r\n--x--\r\n',
				other('multipart/form-data; boundary=x'),
				'The body must be sent as JSON, not as a form.',
			],
			[
				'a compression that it isn’t',
				JSON.stringify(slotFilled),
				{ ...other('application/octet-stream'), 'Content-Encoding': 'gzip' },
				'The body could not be read to its end.',
			],
			['null', 'null', json, 'The body must be a JSON object, but it is null.'],
			['a list', [slotFilled], json, 'The body must be a JSON object, but it is a list.'],
			['a number', '12', json, 'The body must be a JSON object, but it is a number.'],
			['text in JSON', '"hello"', json, 'The body must be a JSON object, but it is text.'],
			['an empty object', {}, json, "The body has no 'payload'."],
			['no payload', { event_name: 'Claim' }, json, "The body has no 'payload'."],
			['a payload of null', { payload: null }, json, "'payload' must be a list, but it is null."],
			[
				'one entry bare',
				{ payload: entry },
				json,
				"'payload' must be a list, but it is an object.",
			],
			[
				'one bad entry among good ones',
				{ ...slotFilled, payload: [entry, entry, 'x', entry] },
				json,
				"Entry 3 of 'payload' must be an object, but it is text.",
			],
		])('%s', async (_, body, headers, message) => {
			expect(await send('open', body, headers)).toMatchObject({
				status: 400,
				started: 0,
				body: { message },
			});
		});
	});

	test('lets a defect of its own through to n8n instead of rejecting the request', async () => {
		const defects: unknown[] = [];
		const broken = await startEngine({
			workflows: [
				triggerWorkflow('broken', {
					parameters: { authentication: 'none', filters: { orgs: ['={{ $node["?"].x }}'] } },
				}),
			],
			onUnexpected: (defect) => defects.push(defect),
		});
		const { status } = await postEvent(broken.webhookUrl('broken'), slotFilled);
		await broken.close();
		expect({ status, defects: defects.length }).toEqual({ status: 500, defects: 1 });
	});
});
