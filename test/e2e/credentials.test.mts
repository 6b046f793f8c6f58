import type { WorkflowFile } from '../../n8n/restClient.mts';
import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import { waitForWebhooks } from '../../n8n/waitForWebhooks.mts';
import { failureSentences } from '../../nodes/TalkLift/panels/failureSentences.ts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import type { FailureReason } from '../../talklift/api/failures.ts';
import { apiTokenData, passwordData } from '../scenarios/credentialData.mts';

const type = 'talkLiftApi';
let server: RunningServer;
let sandbox: Sandbox;
let names = 0;

beforeAll(async () => {
	server = await startServer();
}, 300_000);

afterAll(async () => {
	await server?.stop();
});

beforeEach(async () => {
	sandbox = await startSandbox();
});

afterEach(async () => {
	await sandbox.close();
});

const withPassword = (changes = {}) => passwordData(sandbox, changes);
const withApiToken = (apiToken: string, changes = {}) => apiTokenData(sandbox, apiToken, changes);

const store = async (data: object) =>
	await server.rest.createCredential({
		name: `TalkLift ${++names}`,
		type,
		data: data as never,
	});

/** What the editor does on saving: it stores the credential and tests it. */
async function storeAndTest(data: object) {
	const { id, name } = await store(data);
	return await server.rest.testCredential({ id, name, type, data: data as never });
}

/** What the editor does with a changed credential: its secrets come as blanks where they are unchanged. */
async function changeAndTest({ id, name }: { id: string; name: string }, changes: object) {
	const { data } = await server.rest.credential(id);
	const changed = { name, type, data: { ...data, ...changes } as never };
	await server.rest.changeCredential(id, changed);
	return await server.rest.testCredential({ id, ...changed });
}

const green = { status: 'OK', message: 'Connection successful!' };

function red(reason: FailureReason) {
	const { happened, todo } = failureSentences[reason];
	const words = [happened, todo].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return { status: 'Error', message: expect.stringMatching(words.join('\\. .*')) };
}

function callsOf(of: Sandbox) {
	return of.traffic().flatMap((entry) => (entry.kind === 'call' ? [entry] : []));
}

describe('The connection test of a real n8n', () => {
	test('is green with the right e-mail and password', async () => {
		expect(await storeAndTest(withPassword())).toEqual(green);
		expect(sandbox.signIns).toBe(1);
	});

	test('is green with a good API token, which signs in nowhere and sends nothing', async () => {
		expect(await storeAndTest(withApiToken(` Token ${sandbox.tokens.issue()} `))).toEqual(green);
		expect(sandbox.signIns).toBe(0);
		expect(sandbox.oracle.summary().messages).toBe(0);
	});

	test('is red with a wrong password', async () => {
		expect(await storeAndTest(withPassword({ password: 'wrong' }))).toEqual(red('passwordRefused'));
	});

	test('is red with a wrong API token', async () => {
		const result = await storeAndTest(withApiToken('0123456789abcdef0123456789abcdef01234567'));
		expect(result).toEqual(red('tokenRefused'));
		expect(result.message).not.toContain('0123456789');
	});

	test.each<[string, () => string, FailureReason]>([
		['a port where nothing listens', () => 'http://127.0.0.1:1', 'connectionRefused'],
		['a host that does not exist', () => 'http://talklift.invalid', 'hostUnknown'],
		['another path', () => `${sandbox.url}/elsewhere`, 'wrongAddress'],
		['no scheme', () => 'app.talklift.com', 'invalidBaseUrl'],
	])('is red with %s in the base URL, in both modes', async (_, baseUrl, reason) => {
		expect(await storeAndTest(withPassword({ baseUrl: baseUrl() }))).toEqual(red(reason));
		expect(await storeAndTest(withApiToken('abc', { baseUrl: baseUrl() }))).toEqual(red(reason));
	});

	test('knows an edited password from the old one, though the old token still works', async () => {
		const saved = await store(withPassword());
		expect(await changeAndTest(saved, {})).toEqual(green);
		expect(await changeAndTest(saved, { password: 'wrong' })).toEqual(red('passwordRefused'));
		expect(await changeAndTest(saved, { password: sandbox.account.password })).toEqual(green);
	});
});

describe('An edited credential in a real n8n', () => {
	/** A flow that sends what its webhook receives. */
	const flow = (credential: { id: string; name: string }): WorkflowFile => ({
		name: `Send with ${credential.name}`,
		nodes: [
			{
				id: '1',
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2.1,
				position: [0, 0],
				webhookId: `send-${credential.id}`,
				parameters: {
					httpMethod: 'POST',
					path: `send-${credential.id}`,
					responseMode: 'lastNode',
				},
			},
			{
				id: '2',
				name: 'TalkLift',
				type: 'n8n-nodes-talklift.talkLift',
				typeVersion: 1,
				position: [200, 0],
				parameters: {
					resource: 'message',
					operation: 'send',
					eventSource: 'expression',
					event: '={{ $json.body }}',
					message: '={{ $json.body.text }}',
				},
				credentials: { [type]: credential },
			},
		],
		connections: { Webhook: { main: [[{ node: 'TalkLift', type: 'main', index: 0 }]] } },
	});

	async function sendThrough(
		{ id }: { id: string },
		{ session, org, project }: Place,
		text: string,
	) {
		const response = await fetch(`${server.url}/webhook/send-${id}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ session, org, project, text }),
		});
		return response.status;
	}

	interface Place {
		session: number;
		org: number;
		project: number;
	}

	test('never sends the token of the server it pointed to before, and keeps the new one', async () => {
		const other = await startSandbox();
		try {
			const saved = await store(withPassword());
			await server.rest.startWorkflow(flow(saved));
			await waitForWebhooks(server.rest);
			expect(await sendThrough(saved, sandbox.openSession(), 'one')).toBe(200);
			expect(await sendThrough(saved, sandbox.openSession(), 'two')).toBe(200);
			expect(sandbox.signIns).toBe(1);
			const { name } = saved;
			const data = withPassword({ baseUrl: other.url, ...other.account }) as never;
			const { data: kept } = await server.rest.credential(saved.id);
			await server.rest.changeCredential(saved.id, {
				name,
				type,
				data: { ...kept, ...(data as object) } as never,
			});

			expect(await sendThrough(saved, other.openSession(), 'three')).toBe(200);
			expect(await sendThrough(saved, other.openSession(), 'four')).toBe(200);
			expect(other.signIns).toBe(1);
			// The sign-in and the two messages: no request with a token that was refused.
			expect(callsOf(other).map(({ status }) => status)).toEqual([200, 201, 201]);
			expect(sandbox.oracle.summary().messages).toBe(2);
		} finally {
			await other.close();
		}
	});

	test('with a wrong password sends nothing with the token of the right one', async () => {
		const saved = await store(withPassword());
		await server.rest.startWorkflow(flow(saved));
		await waitForWebhooks(server.rest);
		expect(await sendThrough(saved, sandbox.openSession(), 'one')).toBe(200);
		await changeAndTest(saved, { password: 'wrong' });
		expect(await sendThrough(saved, sandbox.openSession(), 'two')).toBe(500);
		expect(sandbox.oracle.summary()).toMatchObject({ messages: 1, mostTimes: 1 });
	});
});
