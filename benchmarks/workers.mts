import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { postgresFolder } from '../machine/findProgram.mts';
import { askForNumber } from './askForNumber.mts';
import { cpuMs, forgetPeak, peakMemoryMb, untilIdle } from './processUse.mts';
import type { Row, Table } from './result.mts';
import { latencyMs } from './sending.mts';
import { lazyIsolates } from './startBench.mts';
import { startFedQueue } from './startFedQueue.mts';
import type { FedQueue } from './startFedQueue.mts';
import { inRounds, medians } from './statistics.mts';

/** How large n8n's database is; NaN where there is no psql to ask it. */
function databaseKb(url: URL): number {
	const query = 'select pg_database_size(current_database())';
	const psql = join(postgresFolder() ?? '', 'psql');
	const { stdout } = spawnSync(psql, [url.href, '-Atc', query], { encoding: 'utf8' });
	return stdout ? Number(stdout) / 1024 : Number.NaN;
}

/** How many events TalkLift delivers at a time. */
const atATime = 20;

/** So many users answer, as fast as n8n takes their answers. */
async function answerAll(
	{ queue, sandbox }: FedQueue,
	users: number,
): Promise<Record<string, number>> {
	const sessions: number[] = [];
	for (let count = 0; count < users; count += 1)
		sessions.push((await askForNumber(sandbox)).session);
	sandbox.oracle.reset();
	const groups = [...queue.workers, queue.webhook, queue.main].map(({ processId }) => processId);
	const workers = queue.workers.map(({ processId }) => processId);
	const used = () => groups.reduce((sum, group) => sum + cpuMs(group), 0);
	for (const group of groups) await untilIdle(group);
	workers.forEach(forgetPeak);
	const before = used();
	const kbBefore = databaseKb(queue.databaseUrl);
	const from = performance.now();
	let refused = 0;
	const waiting = [...sessions];
	const answerSome = async () => {
		for (let session = waiting.pop(); session !== undefined; session = waiting.pop()) {
			const delivery = await sandbox.say(session, '209192092');
			if (delivery?.answer?.status === 200) continue;
			refused += 1;
			console.log(`  not taken: ${JSON.stringify(delivery?.answer ?? delivery?.failure)}`);
		}
	};
	await Promise.all(Array.from({ length: atATime }, answerSome));
	await sandbox.until(({ oracle }) => oracle.summary().feedback >= users - refused, 120_000);
	const seconds = (performance.now() - from) / 1000;
	for (const group of groups) await untilIdle(group);
	const { differentFeedback, feedback } = sandbox.oracle.summary();
	return {
		perSecond: users / seconds,
		cpuMs: (used() - before) / users,
		workerMb: Math.max(...workers.map(peakMemoryMb)),
		databaseKb: (databaseKb(queue.databaseUrl) - kbBefore) / users,
		lost: users - differentFeedback,
		twice: feedback - differentFeedback,
	};
}

/** Slot events through n8n's queue mode: with one worker, with two, and with two and lazy isolates. */
export async function measureWorkers(users: number, rounds: number): Promise<Table> {
	const rows: Row[] = [];
	const measure = async (contender: string, fed: FedQueue) => {
		await answerAll(fed, Math.min(20, users));
		const values: Array<Record<string, number>> = [];
		for (let round = 0; round < rounds; round += 1) {
			const found = await answerAll(fed, users);
			values.push(found);
			console.log(`  ${contender}: ${JSON.stringify(found)}`);
		}
		rows.push({ contender, values: medians(values) });
	};
	const within = async (env: NodeJS.ProcessEnv, work: (fed: FedQueue) => Promise<void>) => {
		const fed = await startFedQueue('slot-talklift', env);
		try {
			await work(fed);
		} finally {
			await fed.close();
		}
	};
	await within({}, async (fed) => {
		await measure('one-worker', fed);
		await fed.queue.addWorker();
		await measure('two-workers', fed);
	});
	await within(lazyIsolates, async (fed) => {
		await fed.queue.addWorker();
		await measure('two-workers-lazy', fed);
	});
	return {
		title: 'Queue mode: from one worker to two',
		how: `${users} users answer, ${atATime} at a time; events come in by a webhook process and each is validated by a worker (5 executions at a time). Time until TalkLift, which answers after ${latencyMs} ms, has the last feedback; ${inRounds(rounds)}. n8n's main, the webhook process, PostgreSQL, Redis and the sandbox share the machine's cores with the workers.`,
		columns: [
			{ key: 'perSecond', title: 'Events a second', digits: 1, compared: true },
			{ key: 'cpuMs', title: 'CPU per event, all of n8n, ms', digits: 1, compared: true },
			{ key: 'workerMb', title: 'Peak memory of a worker, MB', digits: 0 },
			{ key: 'databaseKb', title: 'Database per event, kB', digits: 1 },
			{ key: 'lost', title: 'Lost', digits: 0 },
			{ key: 'twice', title: 'Twice', digits: 0 },
		],
		rows,
	};
}
