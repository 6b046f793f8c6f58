import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { WorkflowFile } from '../../n8n/restClient.mts';
import { RestRefusal } from '../../n8n/restClient.mts';
import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';

/** Two nodes of n8n's own: the launcher is tried without our package's doing. */
const echo: WorkflowFile = {
	id: 'launcherEcho0001',
	name: 'Launcher: echo',
	nodes: [
		{
			id: '11111111-0000-4000-8000-000000000001',
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2.1,
			position: [0, 0],
			webhookId: 'launcher-echo',
			parameters: {
				path: 'launcher-echo',
				httpMethod: 'POST',
				authentication: 'basicAuth',
				responseMode: 'lastNode',
				options: {},
			},
			credentials: { httpBasicAuth: { id: 'from-another-n8n', name: 'Launcher' } },
		},
		{
			id: '11111111-0000-4000-8000-000000000002',
			name: 'Answer',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			position: [200, 0],
			parameters: { mode: 'raw', jsonOutput: '={{ { said: $json.body.say } }}', options: {} },
		},
	],
	connections: { Webhook: { main: [[{ node: 'Answer', type: 'main', index: 0 }]] } },
};

const credential = {
	name: 'Launcher',
	type: 'httpBasicAuth',
	data: { user: 'somebody', password: 'secret' },
};

const say = (server: RunningServer, text: string, password = 'secret') =>
	fetch(`${server.url}/webhook/launcher-echo`, {
		method: 'POST',
		headers: {
			authorization: `Basic ${btoa(`somebody:${password}`)}`,
			'content-type': 'application/json',
		},
		body: JSON.stringify({ say: text }),
	});

/** Ids of the processes in a group. */
const groupMembers = (group: number): string[] => {
	try {
		const list = execFileSync('ps', ['-eo', 'pgid=,pid=,stat='], { encoding: 'utf8' });
		return list
			.split('\n')
			.map((line) => line.trim().split(/\s+/))
			.filter(([pgid, , state]) => Number(pgid) === group && !state?.startsWith('Z'))
			.map(([, pid]) => String(pid));
	} catch {
		return [];
	}
};

const until = async (holds: () => boolean, timeoutMs = 20_000) => {
	for (const deadline = Date.now() + timeoutMs; !holds() && Date.now() < deadline;)
		await new Promise((resolve) => setTimeout(resolve, 100));
	return holds();
};

jest.setTimeout(180_000);

describe('a started n8n', () => {
	const userFolder = mkdtempSync(join(tmpdir(), 'launcher-'));
	let server: RunningServer;

	beforeAll(async () => {
		server = await startServer({
			userFolder,
			credentials: [credential],
			workflows: [echo],
			dataTables: [
				{
					name: 'Members',
					columns: [{ name: 'number', type: 'string' }],
					rows: [{ number: '209192092' }],
				},
			],
		});
	});
	afterAll(async () => {
		await server?.stop();
		rmSync(userFolder, { recursive: true, force: true });
	});

	test('answers on its webhooks at once, with the credential that the workflow names', async () => {
		const response = await say(server, 'hello');
		expect(response.status).toBe(200);
		expect(await response.json()).toEqual({ said: 'hello' });
		expect((await say(server, 'hello', 'wrong')).status).toBe(401);
	});

	test('tells what an execution gave, node by node', async () => {
		await say(server, 'what came of it');
		const execution = await server.rest.waitForExecution(echo.id ?? '');
		expect(execution.status).toBe('success');
		const answer = execution.data.resultData.runData['Answer']?.[0]?.data?.main?.[0]?.[0]?.json;
		expect(answer).toEqual({ said: 'what came of it' });
	});

	test('knows both nodes of the package, as n8n names those of community packages', async () => {
		const names = (await server.rest.nodeTypes()).map(({ name }) => name);
		expect(names).toEqual(
			expect.arrayContaining(['n8n-nodes-talklift.talkLift', 'n8n-nodes-talklift.talkLiftTrigger']),
		);
	});

	test('takes a changed workflow in place of the one with the same id', async () => {
		const [webhook, answer] = echo.nodes;
		if (!webhook || !answer) throw new Error('two nodes');
		const changed = {
			...answer,
			parameters: { ...answer.parameters, jsonOutput: '{"said":"no"}' },
		};
		await server.rest.startWorkflow({ ...echo, nodes: [webhook, changed] });
		expect(await (await say(server, 'hello')).json()).toEqual({ said: 'no' });
		await server.rest.startWorkflow(echo);
		expect(await (await say(server, 'hello')).json()).toEqual({ said: 'hello' });
	});

	test('passes on why n8n refuses a workflow', async () => {
		const twin = { ...echo, id: 'launcherEcho0002', name: 'Launcher: the same path again' };
		const refusal: unknown = await server.rest.startWorkflow(twin).catch((reason) => reason);
		expect(refusal).toBeInstanceOf(RestRefusal);
		expect(String(refusal)).toContain('conflict');
		await server.rest.deleteWorkflow(twin.id);
	});

	test('asks nobody outside', () => {
		expect(server.log()).not.toMatch(/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|getaddrinfo/);
	});

	test('stops without leaving a process behind, and keeps its folder for the next start', async () => {
		const group = server.processId;
		expect(groupMembers(group).length).toBeGreaterThan(1);
		await server.stop();
		expect(groupMembers(group)).toEqual([]);
		expect(existsSync(join(userFolder, '.n8n', 'database.sqlite'))).toBe(true);

		server = await startServer({ userFolder });
		expect((await say(server, 'back again')).status).toBe(200);
	});
});

test('n8n ends when the process that started it is killed', async () => {
	const launcher = join(import.meta.dirname, '..', '..', 'n8n', 'startServer.mts');
	const program = `
		const { startServer } = await import(${JSON.stringify(launcher)});
		const server = await startServer({ packageTarball: false });
		console.log(JSON.stringify([server.processId, server.userFolder]));`;
	const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const line = await new Promise<string>((resolve) =>
		parent.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())),
	);
	const [group, folder] = JSON.parse(line) as [number, string];
	expect(groupMembers(group).length).toBeGreaterThan(1);
	parent.kill('SIGKILL');
	expect(await until(() => groupMembers(group).length === 0)).toBe(true);
	rmSync(folder, { recursive: true, force: true });
});

test('says what n8n printed when it can not start', async () => {
	const start = startServer({
		packageTarball: false,
		env: { DB_TYPE: 'postgresdb', DB_POSTGRESDB_HOST: '127.0.0.1', DB_POSTGRESDB_PORT: '9' },
	});
	await expect(start).rejects.toThrow(/What n8n printed last/);
});
