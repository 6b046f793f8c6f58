// n8n on many machines, on this one: a main, webhook processes and workers that share a database and
// a queue. The package is installed for each of them, as each machine would have it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '../machine/freePort.mts';
import { packPackage } from '../machine/packPackage.mts';
import { startPostgres } from '../machine/startPostgres.mts';
import { startProcess } from '../machine/startProcess.mts';
import type { RunningProcess } from '../machine/startProcess.mts';
import { startRedis } from '../machine/startRedis.mts';
import { databaseSettings } from './databaseSettings.mts';
import { installPackage } from './installPackage.mts';
import { installServer } from './installServer.mts';
import { serverSettings } from './serverSettings.mts';
import { startServer } from './startServer.mts';
import type { RunningServer, ServerOptions } from './startServer.mts';

export interface QueueOptions extends Pick<
	ServerOptions,
	'credentials' | 'workflows' | 'env' | 'owner'
> {
	/** How many workers; 2 when left out. */
	workers?: number;
	/** How many executions a worker runs at a time; 5 when left out. */
	concurrency?: number;
}

export interface RunningQueue {
	/** Editor and REST interface. */
	readonly main: RunningServer;
	/** `postgres://…`: where n8n keeps its data. */
	readonly databaseUrl: URL;
	/** Where webhooks are called: e.g. `http://127.0.0.1:5679` */
	readonly webhookUrl: string;
	readonly webhook: RunningProcess;
	/** Those that have been started and not been stopped, the oldest first. */
	readonly workers: readonly RunningProcess[];
	/** Starts one more worker; it is ready when this resolves. */
	addWorker(): Promise<RunningProcess>;
	/** Ends everything, the database and the queue included. */
	stop(): Promise<void>;
}

async function waitForHealth(url: string, running: RunningProcess, timeoutMs = 120_000) {
	const deadline = Date.now() + timeoutMs;
	let hasEnded = false;
	void running.ended.then(() => (hasEnded = true));
	for (;;) {
		try {
			if ((await fetch(`${url}/healthz/readiness`)).ok) return;
		} catch {
			// Not listening yet.
		}
		if (hasEnded || Date.now() > deadline)
			throw new Error(
				`n8n ${hasEnded ? 'ended before it was ready' : 'was not ready in time'}:\n${running.log().slice(-3000)}`,
			);
		await sleep(100);
	}
}

/**
 * Starts Redis and PostgreSQL (or takes those the environment names), n8n's main, a webhook process
 * and workers. Everything listens on loopback, on free ports.
 *
 * @throws with what is missing, or what the process that did not start has printed
 */
export async function startQueue(options: QueueOptions = {}): Promise<RunningQueue> {
	const { workers: workerCount = 2, concurrency = 5 } = options;
	const { script } = await installServer();
	const folder = mkdtempSync(join(tmpdir(), 'talklift-queue-'));
	const packageTarball = await packPackage(join(folder, 'package'));
	const ends: Array<() => Promise<unknown>> = [
		async () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
	];
	const stop = async () => {
		for (let end = ends.pop(); end; end = ends.pop()) await end();
	};

	try {
		const redis = await startRedis();
		ends.push(redis.stop);
		const postgres = await startPostgres();
		ends.push(postgres.stop);
		const shared: NodeJS.ProcessEnv = {
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: redis.url.hostname,
			QUEUE_BULL_REDIS_PORT: redis.url.port,
			QUEUE_BULL_REDIS_PASSWORD: decodeURIComponent(redis.url.password),
			...databaseSettings(postgres.url),
			...options.env,
		};
		const mainFolder = join(folder, 'main');
		const main = await startServer({
			...options,
			script,
			packageTarball,
			userFolder: mainFolder,
			env: shared,
		});
		ends.push(main.stop);

		let count = 0;
		const startOne = async (args: string[], port: number, more: NodeJS.ProcessEnv = {}) => {
			const userFolder = join(folder, `${args[0]}-${(count += 1)}`);
			mkdirSync(userFolder);
			await installPackage(userFolder, packageTarball);
			const brokerPort = await freePort();
			const settings = serverSettings({ port, brokerPort, userFolder });
			const env = { ...settings, ...shared, ...more };
			const running = startProcess({
				command: process.execPath,
				args: [script, ...args],
				folder: userFolder,
				env,
			});
			ends.push(running.stop);
			await waitForHealth(`http://127.0.0.1:${port}`, running);
			return running;
		};
		const workers: RunningProcess[] = [];
		const addWorker = async () => {
			const port = await freePort();
			const health = {
				QUEUE_HEALTH_CHECK_ACTIVE: 'true',
				QUEUE_HEALTH_CHECK_PORT: String(port),
				N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
			};
			const worker = await startOne(['worker', `--concurrency=${concurrency}`], port, health);
			workers.push(worker);
			void worker.ended.then(() => workers.splice(workers.indexOf(worker), 1));
			return worker;
		};
		const webhookPort = await freePort();
		const [webhook] = await Promise.all([
			startOne(['webhook'], webhookPort),
			...Array.from({ length: workerCount }, addWorker),
		]);
		return {
			main,
			databaseUrl: postgres.url,
			webhookUrl: `http://127.0.0.1:${webhookPort}`,
			webhook,
			workers,
			addWorker,
			stop,
		};
	} catch (cause) {
		await stop();
		throw cause;
	}
}
