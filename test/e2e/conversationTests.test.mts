import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import { webhookUrls } from '../../n8n/webhookUrls.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { webhookLogin } from '../scenarios/buildFlow.mts';
import { credentialFiles, openAiFile, smtpFile } from '../scenarios/credentialFiles.mts';
import { exampleFlow } from '../scenarios/exampleFlow.mts';
import { findFailures, testedExamples } from '../scenarios/exampleTests.mts';
import { startMailbox } from '../scenarios/startMailbox.mts';
import type { Mailbox } from '../scenarios/startMailbox.mts';
import { startModel } from '../scenarios/startModel.mts';
import type { Model, ModelMove, ModelRequest } from '../scenarios/startModel.mts';

describe("The examples' conversation tests, in a real n8n", () => {
	let sandbox: Sandbox;
	let mailbox: Mailbox;
	let model: Model;
	let server: RunningServer;

	beforeAll(async () => {
		sandbox = await startSandbox();
		mailbox = await startMailbox();
		model = await startModel();
		server = await startServer({
			credentials: [...credentialFiles(sandbox), smtpFile(mailbox), openAiFile(model)],
		});
	}, 600_000);
	afterAll(async () => {
		await server?.stop();
		await Promise.all([model?.close(), mailbox?.close(), sandbox?.close()]);
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
			model.plan(Array.from({ length: 20 }, () => readDigits));
			expect(await findFailures(sandbox, example)).toEqual([]);
		},
		180_000,
	);
});

const digits = 'zero one two three four five six seven eight nine'.split(' ');

/** What a model makes of a number in words. */
function readDigits({ messages }: ModelRequest): ModelMove {
	const [, answer = ''] = /The answer is: (.*)/.exec(JSON.stringify(messages.at(-1))) ?? [];
	const words = answer.match(/[a-z]+/g) ?? [];
	const number = words.map((word) => digits.indexOf(word)).filter((digit) => digit >= 0);
	return { says: number.join('') || 'none' };
}
