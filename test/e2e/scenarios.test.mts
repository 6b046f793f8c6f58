import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import { webhookUrls } from '../../n8n/webhookUrls.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { credentialFiles, openAiFile, smtpFile } from '../scenarios/credentialFiles.mts';
import type { Bench } from '../scenarios/scenario.mts';
import { scenarios } from '../scenarios/scenarios.mts';
import { startMailbox } from '../scenarios/startMailbox.mts';
import type { Mailbox } from '../scenarios/startMailbox.mts';
import { startModel } from '../scenarios/startModel.mts';
import type { Model } from '../scenarios/startModel.mts';
import { startSheet } from '../scenarios/startSheet.mts';
import type { Sheet } from '../scenarios/startSheet.mts';
import { checkNodes } from './checkNodes.mts';

describe('In a real n8n', () => {
	let sandbox: Sandbox;
	let mailbox: Mailbox;
	let model: Model;
	let sheet: Sheet;
	let server: RunningServer;

	beforeAll(async () => {
		sandbox = await startSandbox();
		mailbox = await startMailbox();
		model = await startModel();
		sheet = await startSheet();
		server = await startServer({
			credentials: [...credentialFiles(sandbox), smtpFile(mailbox), openAiFile(model)],
		});
	}, 600_000);
	afterAll(async () => {
		await server?.stop();
		await Promise.all([model?.close(), mailbox?.close(), sheet?.close()]);
		await sandbox?.close();
		expect(sandbox.unknownRequests).toEqual([]);
	});
	beforeEach(() => {
		sandbox.reset();
		mailbox.letters.length = 0;
	});

	const bench = (): Bench => {
		let workflowId = '';
		// Stories share flows: an example keeps its id, and so its executions.
		let before = new Set<string>();
		return {
			sandbox,
			mailbox,
			model,
			sheet,
			deploy: async (flow) => {
				const types = await server.rest.nodeTypes();
				checkNodes(flow, types);
				const stored = await server.rest.startWorkflow(flow);
				workflowId = stored.id;
				const earlier = await server.rest.executions({ workflowId, limit: 100 });
				before = new Set(earlier.map(({ id }) => id));
				const [url] = flow.nodes.flatMap((node) => webhookUrls(server.url, node, types));
				if (!url) throw new Error(`The flow '${flow.name}' has no webhook`);
				return url;
			},
			waiting: async (number) => {
				const deadline = Date.now() + 20_000;
				for (;;) {
					const executions = await server.rest.executions({ workflowId, limit: 100 });
					const begun = executions.filter(({ id }) => !before.has(id)).reverse();
					if (begun[number - 1]?.status === 'waiting') return;
					if (Date.now() > deadline)
						throw new Error(`Execution ${number} doesn't wait: ${server.log().slice(-2000)}`);
					await new Promise((resolve) => setTimeout(resolve, 50));
				}
			},
			settled: async (wanted) => {
				const deadline = Date.now() + 20_000;
				for (;;) {
					const executions = await server.rest.executions({ workflowId, limit: 100 });
					const ended = executions.filter(
						({ id, status }) => !before.has(id) && !['new', 'running', 'waiting'].includes(status),
					);
					if (ended.length >= wanted) {
						expect(ended.map(({ status }) => status)).toEqual(ended.map(() => 'success'));
						return;
					}
					if (Date.now() > deadline) {
						throw new Error(
							`${ended.length} of ${wanted} executions have ended: ${server.log().slice(-2000)}`,
						);
					}
					await new Promise((resolve) => setTimeout(resolve, 50));
				}
			},
		};
	};

	test.each(scenarios)('$title', async ({ run }) => await run(bench()), 60_000);

	test('the action node is offered to AI Agents as a tool, too', async () => {
		const types = await server.rest.nodeTypes();
		const tool = types.find(({ name }) => name === 'n8n-nodes-talklift.talkLiftTool');
		expect(tool).toMatchObject({ displayName: 'TalkLift Tool', outputs: ['ai_tool'] });
	});
});
