import { startSandbox } from '../../sandbox/startSandbox.mts';
import { webhookLogin } from '../scenarios/buildFlow.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';
import { exampleFlow, exampleNames } from '../scenarios/exampleFlow.mts';
import { findFailures, testedExamples } from '../scenarios/exampleTests.mts';
import { loadPackages } from './harness/loadPackages.mts';
import type { LoadedPackages } from './harness/loadPackages.mts';
import { startEngine } from './harness/startEngine.mts';

describe("The examples' conversation tests, in n8n's engine", () => {
	let packages: LoadedPackages;

	beforeAll(async () => {
		packages = await loadPackages();
	});

	test.each(testedExamples)(
		'%s does what they say',
		async (example) => {
			const sandbox = await startSandbox();
			const flow = exampleFlow(example, sandbox.url);
			const credentials = credentialFiles(sandbox);
			const engine = await startEngine({ packages, workflows: [flow], credentials });
			sandbox.setWebhook({ url: engine.webhookUrl(flow.name), ...webhookLogin });
			expect(await findFailures(sandbox, example)).toEqual([]);
			await engine.close();
			await sandbox.close();
		},
		120_000,
	);

	test('are there for every example whose flow talks with a bot of the sandbox', () => {
		expect(exampleNames).toEqual(expect.arrayContaining(testedExamples));
		expect(testedExamples.length).toBeGreaterThanOrEqual(5);
	});
});
