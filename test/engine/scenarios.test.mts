import { checkReadings } from '../../sandbox/dialects/checkReadings.mts';
import { dialects } from '../../sandbox/dialects/dialects.mts';
import type { Readings } from '../../sandbox/dialects/dialects.mts';
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

/** As many combinations as it takes for every reading to be in one of them. */
const combinations = Array.from(
	{ length: Math.max(...Object.values(dialects).map(({ readings }) => toOdd(readings).length)) },
	(_, index) =>
		checkReadings(
			Object.fromEntries(
				Object.entries(dialects).map(([name, { readings }]) => {
					const odd = toOdd(readings);
					return [name, odd[index % odd.length]];
				}),
			),
		),
);

/** The readings in turn, the usual one last. */
function toOdd(readings: object): string[] {
	// What a type that nobody knows asks for, its slot can't say: flows have rules of their own then.
	const [usual, ...others] = Object.keys(readings).filter((name) => name !== 'unknown');
	return [...others, usual!];
}

describe("In n8n's engine", () => {
	let packages: LoadedPackages;
	let sandbox: Sandbox;
	let mailbox: Mailbox;
	let engine: Engine | undefined;

	beforeAll(async () => {
		packages = await loadPackages();
	});
	beforeEach(async () => {
		mailbox = await startMailbox();
	});
	afterEach(async () => {
		await engine?.close();
		engine = undefined;
		await mailbox.close();
		await sandbox.close();
		expect(sandbox.unknownRequests).toEqual([]);
	});

	// Those with a model behind them need more of n8n than its engine.
	const stories = scenarios.filter(({ needsModel }) => !needsModel);

	const bench = async (readings?: Partial<Readings>): Promise<Bench> => {
		sandbox = await startSandbox({ dialects: readings });
		return {
			sandbox,
			mailbox,
			deploy: async (flow) => {
				const credentials = [...credentialFiles(sandbox), smtpFile(mailbox)];
				engine = await startEngine({ packages, workflows: [flow], credentials });
				return engine.webhookUrl(flow.name);
			},
			settled: async (executions) => {
				// Where several events come in one request, there are fewer executions.
				const started = readings?.entries === 'several' ? engine!.executions.length : executions;
				for (let number = 1; number <= started; number += 1) {
					const { status, data } = await engine!.waitForExecution(number);
					expect([status, data?.resultData.error?.message]).toEqual(['success', undefined]);
				}
			},
			waiting: async (number) => {
				expect((await engine!.waitForExecution(number)).status).toBe('waiting');
			},
		};
	};

	test.each(stories)('$title', async ({ run }) => await run(await bench()));

	describe.each(combinations)('where TalkLift speaks %j', (readings) => {
		test.each(stories)(
			'$title',
			async ({ run, needs }) => await run(await bench({ ...readings, ...needs })),
		);
	});

	test('every example flow has been in one of the stories', () => {
		const needServer = ['understand-any-answer'];
		expect([...usedExamples, ...needServer].sort()).toEqual([...exampleNames].sort());
	});
});
