import { startQueue } from '../n8n/startQueue.mts';
import { webhookUrls } from '../n8n/waitForWebhooks.mts';
import { startSandbox } from '../sandbox/startSandbox.mts';
import { cpuMs } from './processUse.mts';
import type { Row, Table } from './result.mts';
import { latencyMs } from './sending.mts';
import { credentialFiles, readFlows, webhookLogin } from './startBench.mts';
import { medians } from './statistics.mts';

/**
 * Slot events through n8n's queue mode: as many users answer at once as `count`, first with one worker,
 * then with two. The other processes share the machine with them, as does TalkLift.
 */
export async function measureWorkers(count: number, rounds: number): Promise<Table> {
	const sandbox = await startSandbox({ latencyMs, deliveryTimeoutMs: 120_000, keepTraffic: 100 });
	const flows = readFlows((name) => name === 'slot-talklift', sandbox.url);
	const queue = await startQueue({
		workers: 1,
		credentials: credentialFiles(sandbox, sandbox.tokens.issue()),
		workflows: flows.map(({ flow }) => flow),
	}).catch(async (cause: unknown) => {
		await sandbox.close();
		throw cause;
	});
	try {
		const types = await queue.main.rest.nodeTypes();
		const nodes = flows.flatMap(({ flow }) => flow.nodes);
		const [url] = nodes.flatMap((node) => webhookUrls(queue.webhookUrl, node, types));
		if (!url) throw new Error('The flow has no webhook');
		sandbox.setWebhook({ url, ...webhookLogin });

		const answerAll = async (users: number): Promise<Record<string, number>> => {
			const sessions = Array.from(
				{ length: users },
				() => sandbox.startConversation('claim').session,
			);
			for (const session of sessions) {
				await sandbox.say(session, 'Mr Awesome Customer');
				await sandbox.say(session, 'username@gmail.com');
			}
			sandbox.oracle.reset();
			const running = [...queue.workers, queue.webhook, queue.main];
			const used = () => running.reduce((sum, { processId }) => sum + cpuMs(processId), 0);
			const before = used();
			const from = performance.now();
			const said = Promise.all(
				sessions.map(async (session) => await sandbox.say(session, '209192092')),
			);
			await sandbox.until(({ oracle }) => oracle.summary().feedback >= users, 300_000);
			const seconds = (performance.now() - from) / 1000;
			await said;
			const { differentFeedback, mostTimes } = sandbox.oracle.summary();
			return {
				perSecond: users / seconds,
				cpuMs: (used() - before) / users,
				lost: users - differentFeedback,
				twice: mostTimes > 1 ? 1 : 0,
			};
		};

		const rows: Row[] = [];
		for (const contender of ['one-worker', 'two-workers']) {
			if (contender === 'two-workers') await queue.addWorker();
			await answerAll(Math.min(20, count));
			const values: Array<Record<string, number>> = [];
			for (let round = 0; round < rounds; round += 1) {
				values.push(await answerAll(count));
				console.log(`  ${contender}: ${JSON.stringify(values.at(-1))}`);
			}
			rows.push({ contender, values: medians(values) });
		}
		return {
			title: 'Queue mode: from one worker to two',
			how: `${count} users answer at the same time; events come in by a webhook process and each is validated by a worker (5 executions at a time). Time until TalkLift has the last feedback, after ${latencyMs} ms each. ${rounds} rounds. n8n's main, the webhook process, PostgreSQL, Redis and TalkLift share the machine's cores with the workers.`,
			columns: [
				{ key: 'perSecond', title: 'Events a second', digits: 1, compared: true },
				{ key: 'cpuMs', title: 'CPU per event, all of n8n, ms', digits: 1, compared: true },
				{ key: 'lost', title: 'Lost', digits: 0 },
				{ key: 'twice', title: 'Twice', digits: 0 },
			],
			rows,
		};
	} finally {
		await queue.stop();
		await sandbox.close();
	}
}
