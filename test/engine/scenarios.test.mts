import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';
import { exampleNames, usedExamples } from '../scenarios/exampleFlow.mts';
import type { Bench } from '../scenarios/scenario.mts';
import { scenarios } from '../scenarios/scenarios.mts';
import { loadPackages } from './harness/loadPackages.mts';
import type { LoadedPackages } from './harness/loadPackages.mts';
import { startEngine } from './harness/startEngine.mts';
import type { Engine } from './harness/startEngine.mts';

describe("In n8n's engine", () => {
	let packages: LoadedPackages;
	let sandbox: Sandbox;
	let engine: Engine | undefined;

	beforeAll(async () => {
		packages = await loadPackages();
	});
	beforeEach(async () => {
		sandbox = await startSandbox();
	});
	afterEach(async () => {
		await engine?.close();
		engine = undefined;
		await sandbox.close();
		expect(sandbox.unknownRequests).toEqual([]);
	});

	const bench = (): Bench => ({
		sandbox,
		deploy: async (flow) => {
			const credentials = credentialFiles(sandbox);
			engine = await startEngine({ packages, workflows: [flow], credentials });
			return engine.webhookUrl(flow.name);
		},
		settled: async (executions) => {
			for (let number = 1; number <= executions; number += 1) {
				const { status, data } = await engine!.waitForExecution(number);
				expect([status, data?.resultData.error?.message]).toEqual(['success', undefined]);
			}
		},
		waiting: async (number) => {
			expect((await engine!.waitForExecution(number)).status).toBe('waiting');
		},
	});

	test.each(scenarios)('$title', async ({ run }) => await run(bench()));

	test('every example flow has been in one of the stories', () => {
		expect([...usedExamples].sort()).toEqual([...exampleNames].sort());
	});
});
