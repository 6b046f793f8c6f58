// A real n8n with the package installed the way n8n installs community packages.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from './freePort.mts';
import { installPackage } from './installPackage.mts';
import { installServer } from './installServer.mts';
import { packPackage } from './packPackage.mts';
import { RestClient } from './restClient.mts';
import type {
	CredentialFile,
	DataTableFile,
	Owner,
	StoredCredential,
	StoredWorkflow,
	WorkflowFile,
} from './restClient.mts';
import { serverSettings } from './serverSettings.mts';

export interface ServerOptions {
	/** The packed package. Left out: `dist/` is packed first. `false`: n8n without the package. */
	packageTarball?: string | false;
	credentials?: readonly CredentialFile[];
	/** Stored and published in this order. */
	workflows?: readonly WorkflowFile[];
	dataTables?: readonly DataTableFile[];
	/** A free one when left out. */
	port?: number;
	/** Where n8n keeps its data. Left out: an empty folder, removed by `stop`. */
	userFolder?: string;
	/** The installed n8n; installed first when left out and missing. */
	script?: string;
	owner?: Owner;
	/** Gets what n8n prints. */
	log?: (text: string) => void;
	/** More environment variables for n8n; `undefined` takes one away. */
	env?: NodeJS.ProcessEnv;
	/** How long n8n may take to be ready, 120 seconds when left out (the machine may be busy). */
	timeoutMs?: number;
	/** Gives up starting when aborted. */
	signal?: AbortSignal;
}

export interface RunningServer {
	/** e.g. `http://127.0.0.1:5678` */
	readonly url: string;
	readonly port: number;
	readonly userFolder: string;
	readonly owner: Owner;
	/** Signed in as the owner. */
	readonly rest: RestClient;
	/** What was given, in the same order, with the ids n8n knows them by. */
	readonly credentials: readonly StoredCredential[];
	readonly workflows: readonly StoredWorkflow[];
	/** The id of the process (group) that n8n runs in. */
	readonly processId: number;
	/** What n8n printed so far. */
	log(): string;
	/** Resolves with the exit code when n8n has ended, whoever ended it. */
	readonly ended: Promise<number | null>;
	/** Ends n8n and everything it started. */
	stop(): Promise<void>;
}

export const defaultOwner: Owner = {
	email: 'demo@talklift.example',
	password: 'TalkLift-demo-1',
	firstName: 'Demo',
	lastName: 'Owner',
};

/** Nobody in the process group is left. */
function isGroupGone(processId: number): boolean {
	try {
		process.kill(process.platform === 'win32' ? processId : -processId, 0);
		return false;
	} catch {
		return true;
	}
}

/** Ends the keeper's whole group: asks first, then insists. */
async function endGroup(keeper: ChildProcess, ended: Promise<unknown>): Promise<void> {
	keeper.ref();
	keeper.stdin?.end();
	await ended;
	const processId = keeper.pid ?? 0;
	for (let tries = 0; tries < 40 && !isGroupGone(processId); tries++) {
		if (tries === 20 && process.platform !== 'win32') process.kill(-processId, 'SIGKILL');
		await sleep(50);
	}
}

async function waitUntilReady(url: string, timeoutMs: number, signal: AbortSignal): Promise<void> {
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		signal?.throwIfAborted();
		try {
			if ((await fetch(`${url}/healthz/readiness`, { signal })).ok) {
				const settings = await fetch(`${url}/rest/settings`, { signal });
				if (settings.headers.get('content-type')?.includes('json')) return;
			}
		} catch {
			// Not listening yet.
		}
		if (Date.now() > deadline) throw new Error(`n8n was not ready within ${timeoutMs} ms`);
		await sleep(50);
	}
}

/**
 * Starts n8n, with the package, credentials and published workflows. When this resolves, every
 * published workflow's webhook answers. With a kept `userFolder`, what is there stays: credentials are
 * matched by name and type, workflows by id, and both are brought to what is given.
 *
 * n8n ends with the process that started it, however that one ends.
 *
 * @throws when n8n ends or isn't ready in time (with what it printed), or refuses a workflow
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
	const { owner = defaultOwner, env = {}, timeoutMs = 120_000, signal } = options;
	const script = options.script ?? (await installServer({ signal })).script;
	const port = options.port ?? (await freePort());
	const userFolder = options.userFolder ?? mkdtempSync(join(tmpdir(), 'talklift-n8n-'));
	mkdirSync(userFolder, { recursive: true });
	const removeFolder = () => {
		if (!options.userFolder) rmSync(userFolder, { recursive: true, force: true, maxRetries: 3 });
	};
	if (options.packageTarball !== false)
		await installPackage(
			userFolder,
			options.packageTarball ?? (await packPackage(join(userFolder, 'package'))),
		);

	const brokerPort = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const keeper = spawn(
		process.execPath,
		[join(import.meta.dirname, 'keeper.mjs'), process.execPath, script, 'start'],
		{
			stdio: ['pipe', 'pipe', 'pipe'],
			detached: process.platform !== 'win32',
			cwd: userFolder,
			env: {
				...outerEnvironment(),
				...serverSettings({ port, brokerPort, userFolder }),
				...env,
			},
		},
	);
	let printed = '';
	const collect = (chunk: Buffer) => {
		const text = chunk.toString();
		printed = (printed + text).slice(-1_000_000);
		options.log?.(text);
	};
	keeper.stdout.on('data', collect);
	keeper.stderr.on('data', collect);
	// A forgotten `stop` must not keep this process from ending: n8n then ends with it.
	keeper.unref();
	for (const pipe of [keeper.stdin, keeper.stdout, keeper.stderr])
		if (pipe instanceof Socket) pipe.unref();
	const ended = new Promise<number | null>((resolve) => keeper.once('exit', resolve));
	const endedEarly = new AbortController();
	void ended.then((code) =>
		endedEarly.abort(new Error(`n8n ended with code ${code} before it was ready`)),
	);
	const giveUp = AbortSignal.any([endedEarly.signal, ...(signal ? [signal] : [])]);
	const stop = async () => {
		await endGroup(keeper, ended);
		removeFolder();
	};

	try {
		const rest = new RestClient(url);
		await waitUntilReady(url, timeoutMs, giveUp);
		await rest.signInOrSetUp(owner);
		for (const table of options.dataTables ?? []) await rest.putDataTable(table);
		const credentials: StoredCredential[] = [];
		for (const credential of options.credentials ?? [])
			credentials.push(await rest.putCredential(credential));
		const workflows: StoredWorkflow[] = [];
		for (const workflow of options.workflows ?? [])
			workflows.push(await rest.startWorkflow(workflow));
		for (const { id, active } of await rest.workflows())
			if (active) await rest.waitForWebhooks(id, { signal: giveUp });
		return {
			...{ url, port, userFolder, owner, rest, credentials, workflows, ended, stop },
			processId: keeper.pid ?? 0,
			log: () => printed,
		};
	} catch (cause) {
		await stop();
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`${reason}\n\nWhat n8n printed last:\n${printed.slice(-3000)}`, { cause });
	}
}

/** This process's environment without what would change how n8n or npm behaves. */
function outerEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(
		([name]) => !/^(N8N_|DB_|EXECUTIONS_|QUEUE_|npm_|NODE_OPTIONS$|JEST_|NODE_ENV$)/.test(name),
	);
	return {
		...Object.fromEntries(kept),
		PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
	};
}
