// What all measures share: a sandbox, a real n8n with the package and the contenders' nodes, and the
// contenders' flows, published.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { CredentialFile, WorkflowFile } from '../n8n/restClient.mts';
import { startServer } from '../n8n/startServer.mts';
import type { RunningServer } from '../n8n/startServer.mts';
import { webhookUrls } from '../n8n/webhookUrls.mts';
import type { Sandbox } from '../sandbox/sandbox.mts';
import { startSandbox } from '../sandbox/startSandbox.mts';
import { untilIdle } from './processUse.mts';

const flowsFolder = join(import.meta.dirname, 'flows');
/** Lets n8n find the contenders' nodes. */
export const benchSettings = { N8N_CUSTOM_EXTENSIONS: join(import.meta.dirname, 'nodes') };

/** Where the flows look for TalkLift when they are imported by hand: the sandbox's usual address. */
const usualUrl = 'http://127.0.0.1:5680';

export const webhookLogin = { user: 'bench', password: 'a bench password' };

/** What TalkLift sends with every event. */
export const webhookHeaders = {
	'content-type': 'application/json',
	authorization: `Basic ${Buffer.from(Object.values(webhookLogin).join(':')).toString('base64')}`,
};

/** The setting that lets n8n begin its expression engine only when an expression is met. */
export const lazyIsolates = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };

export interface Bench {
	readonly sandbox: Sandbox;
	readonly server: RunningServer;
	/** The address of a flow's webhook; flows are named as their files, e.g. `send-http`. */
	urlOf(flow: string): string;
	/** n8n and what it has started, as `processUse` counts it. */
	readonly group: number;
	/** Whether this n8n begins its expression engine only when an expression is met. */
	readonly isLazy: boolean;
	/** Gives all contenders a token that is good, and forgets what the sandbox has counted. */
	refresh(): Promise<void>;
	/** How the newest execution of a flow ended. */
	statusOf(flow: string): Promise<string>;
	close(): Promise<void>;
}

/** The benchmark's flows, by the names of their files. */
export function readFlows(names: (name: string) => boolean, apiUrl: string) {
	const flows = readdirSync(flowsFolder)
		.map((file) => file.replace(/\.json$/, ''))
		.filter(names);
	return flows.map((name) => {
		const text = readFileSync(join(flowsFolder, `${name}.json`), 'utf8');
		return { name, flow: JSON.parse(text.replaceAll(usualUrl, apiUrl)) as WorkflowFile };
	});
}

/** The package's own. */
const talkLiftCredentials = ({ url, account }: Sandbox): CredentialFile[] => [
	{
		name: 'TalkLift account',
		type: 'talkLiftApi',
		data: { baseUrl: url, authentication: 'password', ...account },
	},
	{ name: 'TalkLift webhook', type: 'talkLiftWebhookApi', data: { ...webhookLogin } },
];

/** Those that hold a token that somebody has pasted. */
const tokenCredentials = ({ url }: Sandbox, token: string): CredentialFile[] => [
	{
		name: 'Token in a header',
		type: 'httpHeaderAuth',
		data: { name: 'Authorization', value: `Token ${token}` },
	},
	{ name: 'Loop sender', type: 'loopSenderApi', data: { baseUrl: url, token } },
];

/** All that the flows need, with a token that is good. */
export const benchCredentials = (sandbox: Sandbox): CredentialFile[] => [
	...talkLiftCredentials(sandbox),
	{ name: 'Webhook login', type: 'httpBasicAuth', data: { ...webhookLogin } },
	...tokenCredentials(sandbox, sandbox.tokens.issue()),
];

/**
 * @param names which flows are published
 * @param env more settings of n8n
 */
export async function startBench(
	names: (name: string) => boolean,
	{ env = {}, sandbox: given }: { env?: NodeJS.ProcessEnv; sandbox?: Sandbox } = {},
): Promise<Bench> {
	const sandbox = given ?? (await startSandbox({ keepTraffic: 20_000 }));
	const flows = readFlows(names, sandbox.url);
	const server = await startServer({
		credentials: benchCredentials(sandbox),
		workflows: flows.map(({ flow }) => flow),
		env: { ...benchSettings, ...env },
	});
	const types = await server.rest.nodeTypes();
	const urls = new Map(
		flows.map(({ name, flow }) => [
			name,
			flow.nodes.flatMap((node) => webhookUrls(server.url, node, types))[0],
		]),
	);
	const ids = new Map(flows.map(({ name }, index) => [name, server.workflows[index]?.id]));
	await untilIdle(server.processId);
	return {
		sandbox,
		server,
		group: server.processId,
		isLazy: Object.keys(lazyIsolates).every((name) => name in env),
		urlOf(flow) {
			const url = urls.get(flow);
			if (!url) throw new Error(`There is no webhook of a flow '${flow}'`);
			return url;
		},
		async refresh() {
			sandbox.reset();
			const token = sandbox.tokens.issue();
			for (const credential of tokenCredentials(sandbox, token))
				await server.rest.putCredential(credential);
		},
		async statusOf(flow) {
			const newest = async () => {
				const [found] = await server.rest.executions({ workflowId: ids.get(flow), limit: 1 });
				return found?.status ?? 'none';
			};
			// After a run that kept it busy for long, n8n takes its database for gone, for a while.
			for (let tries = 0; tries < 60; tries += 1) {
				const status = await newest().catch(() => undefined);
				if (status) return status;
				await sleep(500);
			}
			return await newest();
		},
		async close() {
			await server.stop();
			if (!given) await sandbox.close();
		},
	};
}
