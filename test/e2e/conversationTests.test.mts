import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import { webhookUrls } from '../../n8n/webhookUrls.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { webhookLogin } from '../scenarios/buildFlow.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';
import { exampleFlow } from '../scenarios/exampleFlow.mts';
import { findFailures, testedExamples } from '../scenarios/exampleTests.mts';

describe("The examples' conversation tests, in a real n8n", () => {
	let sandbox: Sandbox;
	let server: RunningServer;

	beforeAll(async () => {
		sandbox = await startSandbox();
		server = await startServer({ credentials: credentialFiles(sandbox) });
	}, 600_000);
	afterAll(async () => {
		await server?.stop();
		await sandbox?.close();
	});

	test.each(testedExamples)(
		'%s does what they say',
		async (example) => {
			const flow = exampleFlow(example, sandbox.url);
			await server.rest.startWorkflow(flow);
			const types = await server.rest.nodeTypes();
			const [url] = flow.nodes.flatMap((node) => webhookUrls(server.url, node, types));
			if (url === undefined) throw new Error(`${example} has no webhook`);
			sandbox.setWebhook({ url, ...webhookLogin });
			expect(await findFailures(sandbox, example)).toEqual([]);
		},
		180_000,
	);
});
