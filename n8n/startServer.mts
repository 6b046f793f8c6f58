// A real n8n with the package installed the way n8n installs community packages.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '../machine/freePort.mts';
import { packPackage } from '../machine/packPackage.mts';
import { startPostgres } from '../machine/startPostgres.mts';
import { startProcess } from '../machine/startProcess.mts';
import { databaseSettings } from './databaseSettings.mts';
import { installPackage } from './installPackage.mts';
import { serverVersion } from './installServer.mts';
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
import { toSettingsOf } from './versionDifferences.mts';
import { wantedServer } from './wantedServer.mts';

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
	/**
	 * The installed n8n of the lockfile. Left out: the one that the environment variable
	 * TALKLIFT_N8N_VERSION names, or else that of the lockfile; installed first when it is missing.
	 */
	script?: string;
	owner?: Owner;
	/** Gets what n8n prints. */
	log?: (text: string) => void;
	/** More environment variables for n8n; `undefined` takes one away. */
	env?: NodeJS.ProcessEnv;
	/** How long n8n may take to be ready, five minutes when left out (the machine may be busy). */
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

/** The database that TALKLIFT_DATABASE asks for, when it is another than n8n's own SQLite. */
async function startWantedDatabase() {
	const wanted = process.env.TALKLIFT_DATABASE || 'sqlite';
	if (wanted === 'sqlite') return undefined;
	if (wanted !== 'postgresql')
		throw new Error(`TALKLIFT_DATABASE is sqlite or postgresql, not "${wanted}".`);
	const { url, stop } = await startPostgres();
	return { settings: databaseSettings(url), stop };
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
	const { owner = defaultOwner, env = {}, timeoutMs = 300_000, signal } = options;
	const server = options.script
		? { script: options.script, node: process.execPath, version: serverVersion }
		: await wantedServer({ signal });
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
	const settings = serverSettings({ port, brokerPort, userFolder });
	const database = await startWantedDatabase();
	const running = startProcess({
		command: server.node,
		args: [server.script, 'start'],
		folder: userFolder,
		env: toSettingsOf(server, { ...settings, ...database?.settings, ...env }),
		log: options.log,
	});
	const { processId, log, ended } = running;
	const endedEarly = new AbortController();
	void ended.then((code) =>
		endedEarly.abort(new Error(`n8n ended with code ${code} before it was ready`)),
	);
	const giveUp = AbortSignal.any([endedEarly.signal, ...(signal ? [signal] : [])]);
	const stop = async () => {
		await running.stop();
		await database?.stop();
		removeFolder();
	};

	try {
		const rest = new RestClient(url, server.version);
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
			...{ url, port, userFolder, owner, rest, credentials, workflows },
			...{ processId, log, ended, stop },
		};
	} catch (cause) {
		await stop();
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`${reason}\n\nWhat n8n printed last:\n${log().slice(-3000)}`, { cause });
	}
}
