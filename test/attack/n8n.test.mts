import { join } from 'node:path';

import fastCheck from 'fast-check';

import type { StoredWorkflow, WorkflowFile } from '../../n8n/restClient.mts';
import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import { webhookUrls } from '../../n8n/webhookUrls.mts';
import type { Fault } from '../../sandbox/faults/fault.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { writeBasicAuth } from '../../talklift/event/basicAuth.ts';
import slotFilled from '../fixtures/slot-filled.json';
import {
	buildFlow,
	credentials,
	setNode,
	talkLiftNode,
	triggerNode,
} from '../scenarios/buildFlow.mts';
import { startClaim } from '../scenarios/chatting.mts';
import { apiTokenData, passwordData } from '../scenarios/credentialData.mts';
import { findInFiles } from './findInFiles.mts';
import { findShown } from './findShown.mts';
import { hostileBodies } from './hostileBodies.mts';
import { hostileHeaders, wrongAuthorizations } from './hostileHeaders.mts';
import { hostileTexts } from './hostileTexts.mts';
import { openFiles, processMemory } from './processFigures.mts';
import { spellingsOf } from './spellingsOf.mts';
import { writeFindings } from './writeFindings.mts';
import '../chance.mts';

/** A few thousand by default; more on a machine that is yours for the night. */
const requests = Number(process.env.ATTACK_REQUESTS ?? 3_000);
const seed = Number(process.env.ATTACK_SEED ?? Date.now() % 1_000_000);

const account = { email: 'attacked@example.com', password: 'pä"ss & <w0rd>\\ of the API' };
const login = { user: 'attacked', password: 'pässwörd: of "the" webhook' };
const json = { 'Content-Type': 'application/json' };

const noOp = { name: 'End', type: 'n8n-nodes-base.noOp' };
const open = (name: string, parameters = {}) =>
	buildFlow(
		name,
		[triggerNode({ authentication: 'none', events: ['slotFilled'], ...parameters }), noOp],
		['TalkLift Trigger → End'],
	);

/** Validates what comes, then writes to the user; the same once more, going on after what fails. */
const talking = (name: string, credential: { id: string; name: string }) => {
	const talkLiftApi = { credentials: { talkLiftApi: credential } };
	const options = { maxWait: 3, timeout: 5 };
	const validate = {
		...{ resource: 'slot', operation: 'validate', maxAttempts: 2, handOverMessage: 'Wait.' },
		options,
		rules: { rule: [{ type: 'pattern', pattern: '\\d{9}', message: 'Nine digits.' }] },
	};
	const write = {
		...{ resource: 'message', operation: 'send', message: '={{ $json.text }}' },
		options,
	};
	return buildFlow(
		name,
		[
			triggerNode({ events: ['slotFilled'] }),
			talkLiftNode('Validate', validate, { ...talkLiftApi, onError: 'continueRegularOutput' }),
			setNode('Text', { text: 'Thank you.' }),
			talkLiftNode('Write', write, { ...talkLiftApi, onError: 'continueRegularOutput' }),
			talkLiftNode('Write or Fail', write, talkLiftApi),
		],
		[
			'TalkLift Trigger → Validate',
			'Validate → Text',
			'Validate.1 → Text',
			'Text → Write',
			'Text → Write or Fail',
		],
	);
};

const faults: Fault[] = [
	...([400, 401, 403, 404, 500, 502] as const).map((status): Fault => ({
		kind: 'status',
		status,
		count: 4,
	})),
	{ kind: 'status', status: 400, endpoint: 'login', count: 4 },
	{ kind: 'status', status: 500, endpoint: 'login', count: 4 },
	{ kind: 'status', status: 503, retryAfter: 1, count: 2 },
	{ kind: 'throttled', retryAfter: 1, count: 2 },
	{ kind: 'unauthorized', count: 3 },
	{ kind: 'revokeToken', count: 3 },
	{ kind: 'dropBefore', count: 3 },
	{ kind: 'dropAfter', count: 3 },
	{ kind: 'truncate', count: 3 },
	{ kind: 'truncate', endpoint: 'login', count: 3 },
	{ kind: 'malformed', count: 3 },
	{ kind: 'malformed', endpoint: 'login', count: 3 },
	{ kind: 'redirect', location: 'http://127.0.0.1:9/elsewhere', count: 3 },
	{ kind: 'redirect', location: 'http://127.0.0.1:9/', endpoint: 'login', count: 3 },
];

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

const faultName = ({ kind, endpoint, ...rest }: Fault) =>
	[kind, 'status' in rest ? rest.status : '', endpoint ?? ''].filter(Boolean).join(' ');

describe('A real n8n, attacked,', () => {
	let sandbox: Sandbox;
	let server: RunningServer;
	const findings: Array<[string, string]> = [];
	const deployed = new Map<string, { url: string; stored: StoredWorkflow }>();

	const deploy = async (flow: WorkflowFile) => {
		const stored = await server.rest.startWorkflow(flow);
		const types = await server.rest.nodeTypes();
		const [url] = flow.nodes.flatMap((node) => webhookUrls(server.url, node, types));
		if (!url) throw new Error(`The flow '${flow.name}' has no webhook`);
		deployed.set(flow.name, { url, stored });
	};

	beforeAll(async () => {
		sandbox = await startSandbox({ accounts: [account] });
		const { talkLiftWebhookApi } = credentials;
		server = await startServer({
			credentials: [
				{ name: 'with password', type: 'talkLiftApi', data: passwordData(sandbox) },
				{
					name: 'with token',
					type: 'talkLiftApi',
					data: apiTokenData(sandbox, sandbox.tokens.issue()),
				},
				{ ...talkLiftWebhookApi, type: 'talkLiftWebhookApi', data: login },
			],
			env: { N8N_LOG_LEVEL: 'debug' },
		});
		const guarded = triggerNode(
			{ events: ['slotFilled'] },
			{ credentials: { talkLiftWebhookApi } },
		);
		await deploy(open('simple'));
		await deploy(open('raw', { simple: false }));
		await deploy(open('both', { events: ['moduleCompleted', 'slotFilled'] }));
		await deploy(buildFlow('guarded', [guarded, noOp], ['TalkLift Trigger → End']));
		for (const name of ['with password', 'with token'])
			await deploy(talking(name, { id: name, name }));
		findings.push(['Seed of the requests', String(seed)]);
	}, 600_000);

	afterAll(async () => {
		await server?.stop();
		await sandbox?.close();
		writeFindings(findings);
	}, 60_000);

	/** How many executions of a workflow there are, however they ended. */
	const countExecutions = async (name: string) => {
		const { stored } = deployed.get(name)!;
		const filter = encodeURIComponent(JSON.stringify({ workflowId: stored.id }));
		const { count } = await server.rest.call<{ count: number }>(
			'GET',
			`/rest/executions?limit=1&filter=${filter}`,
		);
		return count;
	};

	const post = async (name: string, body: string, headers: Record<string, string> = json) => {
		const response = await fetch(deployed.get(name)!.url, { method: 'POST', body, headers });
		const text = await response.text();
		let started = 0;
		try {
			started = (JSON.parse(text) as { started?: number }).started ?? 0;
		} catch {
			// n8n's own replies needn't be JSON.
		}
		return { status: response.status, text, started, headers: response.headers };
	};

	test('starts exactly what it announces, without a 5xx, and keeps its memory', async () => {
		const flows = ['simple', 'raw', 'both'];
		const drawn = fastCheck.sample(
			fastCheck.tuple(fastCheck.constantFrom(...flows), hostileBodies, hostileHeaders),
			{ numRuns: requests, seed },
		);
		const statuses = new Map<number, number>();
		const announced = new Map(flows.map((name) => [name, 0]));
		const failures: string[] = [];
		const memory: number[] = [];
		const files: number[] = [];
		const pages: string[] = [];
		let next = 0;
		const attack = async () => {
			for (;;) {
				const index = next++;
				const request = drawn[index];
				if (!request) return;
				if (index % Math.ceil(requests / 10) === 0) {
					memory.push(processMemory(server.processId) ?? 0);
					files.push(openFiles(server.processId) ?? 0);
				}
				const [name, body, headers] = request;
				const { status, text, started, headers: replied } = await post(name, body, headers);
				statuses.set(status, (statuses.get(status) ?? 0) + 1);
				// n8n's own refusals are what they are; whatever quotes the request must not be a page.
				if (/html/.test(replied.get('content-type') ?? '')) pages.push(text.slice(0, 200));
				if (status >= 500) failures.push(`${status} ${text} for ${body.slice(0, 500)}`);
				if (started > 0) announced.set(name, announced.get(name)! + 1);
			}
		};
		await Promise.all([attack(), attack(), attack(), attack()]);
		expect(failures).toEqual([]);
		expect(pages).toEqual([]);

		const found = new Map<string, number>();
		for (const name of flows) found.set(name, await countExecutions(name));
		const sum = (counts: Map<string, number>) =>
			[...counts.values()].reduce((total, count) => total + count, 0);
		findings.push(
			['Hostile requests', String(requests)],
			[
				'Replies',
				[...statuses]
					.sort()
					.map((pair) => pair.join(': '))
					.join(', '),
			],
			['Executions announced, and started', `${sum(announced)}, ${sum(found)}`],
			['Memory of n8n in the course of it, MB', memory.join(', ')],
			['Open files and connections of n8n in the course of it', files.join(', ')],
		);
		expect(found).toEqual(announced);
		// The first tenth warms n8n up. Twice as much could still be its garbage; a leak is more.
		expect(memory.at(-1)!).toBeLessThan(2 * memory[1]! + 1);
		expect(files.at(-1)!).toBeLessThan(files[1]! + 100);
	}, 1_800_000);

	test('lets nobody in who has not the password', async () => {
		const warned = fastCheck.sample(wrongAuthorizations, {
			numRuns: Math.ceil(requests / 10),
			seed,
		});
		const body = JSON.stringify(slotFilled);
		for (const Authorization of warned) {
			const { status } = await post('guarded', body, { ...json, Authorization });
			expect({ Authorization, status }).toEqual({ Authorization, status: 401 });
		}
		expect(await countExecutions('guarded')).toBe(0);
		const right = { ...json, Authorization: writeBasicAuth(login) };
		expect((await post('guarded', body, right)).status).toBe(200);
		findings.push(['Wrong users and passwords, kept out', String(warned.length)]);
	}, 600_000);

	test('takes as long for a wrong user as for a wrong password', async () => {
		const wrong = {
			user: writeBasicAuth({ ...login, user: 'somebody' }),
			password: writeBasicAuth({ ...login, password: 'something' }),
		};
		const times: Record<keyof typeof wrong, number[]> = { user: [], password: [] };
		for (let round = 0; round < 60; round += 1) {
			for (const who of ['user', 'password'] as const) {
				const start = performance.now();
				const { status } = await post('guarded', '{}', { ...json, Authorization: wrong[who] });
				times[who].push(performance.now() - start);
				expect(status).toBe(401);
			}
		}
		// Written down, not judged: a busy machine would decide.
		findings.push([
			'Median time to reject a wrong user, a wrong password, ms',
			`${median(times.user).toFixed(2)}, ${median(times.password).toFixed(2)}`,
		]);
	}, 600_000);

	test('takes long answers, and rejects too many values, at a cost that grows with their size', async () => {
		const [entry] = slotFilled.payload;
		const withValue = (value: string) =>
			JSON.stringify({ ...slotFilled, payload: [{ ...entry, value }] });
		const withKeys = (count: number) =>
			`{"payload":[{${Array.from({ length: count }, (_, key) => `"key${key}":0`).join()}}]}`;
		const kinds = {
			'an answer of 1, 2, 4 and 8 MB': [1, 2, 4, 8].map((size) => ({
				...{ body: withValue('x'.repeat(size * 1_000_000)), expected: 200 },
			})),
			'an object with 125,000, 250,000, 500,000 and 1,000,000 keys': [1, 2, 4, 8].map((size) => ({
				...{ body: withKeys(size * 125_000), expected: 413 },
			})),
		};
		for (const [kind, bodies] of Object.entries(kinds)) {
			const medians: number[] = [];
			for (const { body, expected } of bodies) {
				const times: number[] = [];
				for (let round = 0; round < 5; round += 1) {
					const start = performance.now();
					expect((await post('raw', body)).status).toBe(expected);
					times.push(performance.now() - start);
				}
				medians.push(median(times));
			}
			// Written down, not judged, as above.
			findings.push([`Median time for ${kind}, ms`, medians.map(Math.round).join(', ')]);
		}
	}, 600_000);

	test('evaluates nothing', async () => {
		for (const value of hostileTexts) {
			const sent = Buffer.from(JSON.stringify({ ...slotFilled.payload[0], value })).toString();
			const before = await server.rest.executions({
				workflowId: deployed.get('raw')!.stored.id,
				limit: 1,
			});
			expect((await post('raw', `{"event_name":"x","payload":[${sent}]}`)).status).toBe(200);
			const { data } = await server.rest.waitForExecution(deployed.get('raw')!.stored.id, {
				after: before[0]?.id,
			});
			const item = data.resultData.runData['End']?.[0]?.data?.main?.[0]?.[0];
			expect(item?.json).toEqual(JSON.parse(sent));
		}
		findings.push([
			'Texts that could have been evaluated, and were not',
			String(hostileTexts.length),
		]);
	}, 300_000);

	/** A user answers wrongly, then rightly, while something is wrong with TalkLift. */
	const chatUnder = async (name: string, fault: Fault | undefined) => {
		sandbox.reset();
		sandbox.setWebhook({ url: deployed.get(name)!.url, ...login });
		const chat = await startClaim(sandbox);
		await finished();
		if (fault) sandbox.faults.set(fault);
		for (const answer of ['no number', '209192092']) {
			await chat.says(answer);
			await finished();
		}
	};

	/** A dead token would hide what comes after it. */
	const renewToken = async () => {
		const token = sandbox.tokens.issue();
		const type = 'talkLiftApi';
		await server.rest.putCredential({
			name: 'with token',
			type,
			data: apiTokenData(sandbox, token),
		});
		return token;
	};

	const expectNowhere = async (secrets: string[]) => {
		const folder = join(server.userFolder, '.n8n');
		expect(findInFiles(folder, secrets)).toEqual([]);
		const log = server.log();
		expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
		const { found, looked } = await findShown(server.rest, secrets);
		expect(found).toEqual([]);
		return looked;
	};

	/** What n8n shows at a credential whose connection is tested, saved and as it is typed. */
	const testConnections = async (secrets: string[]) => {
		for (const { id, name, type } of await server.rest.credentials()) {
			if (type !== 'talkLiftApi') continue;
			const { data } = await server.rest.credential(id);
			const typed = passwordData(sandbox, { password: `${account.password}!` });
			for (const shown of [
				await server.rest.testCredential({ id, name, type, data }),
				await server.rest.testCredential({ id, name, type, data: typed }),
			])
				expect(secrets.filter((secret) => JSON.stringify(shown).includes(secret))).toEqual([]);
		}
	};

	test('keeps passwords and tokens to itself, whatever goes wrong', async () => {
		const secrets = [
			...spellingsOf(account.password, account.email),
			...spellingsOf(login.password, login.user),
		];
		for (const name of ['with password', 'with token']) {
			for (const fault of [undefined, ...faults]) {
				if (name === 'with token' && fault?.endpoint === 'login') continue;
				secrets.push(...spellingsOf(await renewToken()));
				await chatUnder(name, fault);
				if (name === 'with token') continue;
				if (fault) sandbox.faults.set(fault);
				await testConnections(secrets);
				sandbox.faults.clear();
			}
		}
		const looked = await expectNowhere(secrets);
		findings.push(['Responses of n8n that were searched for secrets', looked]);
		const names = [...new Set(faults.map(faultName))].join(', ');
		findings.push(['Faults of TalkLift, after each of which no secret was found', names]);
	}, 1_200_000);

	test('keeps to itself what a server sends back of them', async () => {
		const token = await renewToken();
		const secrets = [...spellingsOf(account.password, account.email), ...spellingsOf(token)];
		const echo = (body: string, endpoint?: 'login'): Fault => ({
			...{ kind: 'malformed', body, count: 3 },
			...(endpoint && { endpoint }),
		});
		for (const spelling of spellingsOf(account.password).slice(0, 5))
			await chatUnder('with password', echo(`You sent ${spelling}!`, 'login'));
		for (const spelling of spellingsOf(token).slice(0, 5))
			await chatUnder('with token', echo(`{"detail":"You sent ${spelling}!"}`));
		await expectNowhere(secrets);
		findings.push(['The same, after a server sent a password or token back', 'none found']);
	}, 600_000);

	/** Waits until nothing runs any more. */
	async function finished() {
		for (;;) {
			const running = await server.rest.executions({ status: ['new', 'running'], limit: 1 });
			if (running.length === 0) return;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
});
