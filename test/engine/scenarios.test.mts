import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { credentialFiles, smtpFile } from '../scenarios/credentialFiles.mts';
import { exampleNames, usedExamples } from '../scenarios/exampleFlow.mts';
import type { Bench } from '../scenarios/scenario.mts';
import { scenarios } from '../scenarios/scenarios.mts';
import { startMailbox } from '../scenarios/startMailbox.mts';
import type { Mailbox } from '../scenarios/startMailbox.mts';
import { loadPackages } from './harness/loadPackages.mts';
import type { LoadedPackages } from './harness/loadPackages.mts';
import { startEngine } from './harness/startEngine.mts';
import type { Engine } from './harness/startEngine.mts';

describe("In n8n's engine", () => {
	let packages: LoadedPackages;
	let sandbox: Sandbox;
	let mailbox: Mailbox;
	let engine: Engine | undefined;

	beforeAll(async () => {
		packages = await loadPackages();
	});
	beforeEach(async () => {
		sandbox = await startSandbox();
		mailbox = await startMailbox();
	});
	afterEach(async () => {
		await engine?.close();
		engine = undefined;
		await mailbox.close();
		await sandbox.close();
		expect(sandbox.unknownRequests).toEqual([]);
	});

	const bench = (): Bench => ({
		sandbox,
		mailbox,
		deploy: async (flow) => {
			const credentials = [...credentialFiles(sandbox), smtpFile(mailbox)];
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

	test.each(scenarios.filter(({ needsModel }) => !needsModel))(
		'$title',
		async ({ run }) => await run(bench()),
	);

	test('every example flow has been in one of the stories', () => {
		const needServer = ['understand-any-answer'];
		expect([...usedExamples, ...needServer].sort()).toEqual([...exampleNames].sort());
	});
});
