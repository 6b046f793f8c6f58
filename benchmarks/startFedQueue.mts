import { startQueue } from '../n8n/startQueue.mts';
import type { RunningQueue } from '../n8n/startQueue.mts';
import { webhookUrls } from '../n8n/webhookUrls.mts';
import type { Sandbox } from '../sandbox/sandbox.mts';
import { startSandbox } from '../sandbox/startSandbox.mts';
import { latencyMs } from './sending.mts';
import { benchCredentials, benchSettings, readFlows, webhookLogin } from './startBench.mts';

export interface FedQueue {
	queue: RunningQueue;
	sandbox: Sandbox;
	close(): Promise<void>;
}

/** A queue mode of n8n, with one worker, with a flow that validates slots, fed by a sandbox. */
export async function startFedQueue(flowName: string, env: NodeJS.ProcessEnv): Promise<FedQueue> {
	const sandbox = await startSandbox({ latencyMs, deliveryTimeoutMs: 300_000, keepTraffic: 100 });
	const flows = readFlows((name) => name === flowName, sandbox.url);
	try {
		const queue = await startQueue({
			...{ workers: 1, env: { ...benchSettings, ...env }, credentials: benchCredentials(sandbox) },
			workflows: flows.map(({ flow }) => flow),
		});
		const types = await queue.main.rest.nodeTypes();
		const nodes = flows.flatMap(({ flow }) => flow.nodes);
		const [url] = nodes.flatMap((node) => webhookUrls(queue.webhookUrl, node, types));
		if (!url) throw new Error(`There is no webhook in the flow '${flowName}'`);
		sandbox.setWebhook({ url, ...webhookLogin });
		const close = async () => {
			await queue.stop();
			await sandbox.close();
		};
		return { queue, sandbox, close };
	} catch (cause) {
		await sandbox.close();
		throw cause;
	}
}
