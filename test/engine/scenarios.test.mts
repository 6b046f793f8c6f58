import { checkReadings } from '../../sandbox/dialects/checkReadings.mts';
import { dialects } from '../../sandbox/dialects/dialects.mts';
import type { Readings } from '../../sandbox/dialects/dialects.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { credentialFiles, smtpFile } from '../scenarios/credentialFiles.mts';
import { exampleNames, examplesWith, usedExamples } from '../scenarios/exampleFlow.mts';
import type { Bench } from '../scenarios/scenario.mts';
import { scenarios } from '../scenarios/scenarios.mts';
import { startMailbox } from '../scenarios/startMailbox.mts';
import type { Mailbox } from '../scenarios/startMailbox.mts';
import { startSheet } from '../scenarios/startSheet.mts';
import type { Sheet } from '../scenarios/startSheet.mts';
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
	let sheet: Sheet;
	let engine: Engine | undefined;
	let firstId = 0;

	beforeAll(async () => {
		packages = await loadPackages();
	});
	afterEach(async () => {
		await engine?.close();
		engine = undefined;
		await Promise.all([mailbox.close(), sheet.close()]);
		await sandbox.close();
		expect(sandbox.unknownRequests).toEqual([]);
	});

	const bench = async (readings?: Partial<Readings>): Promise<Bench> => {
		// The nodes remember the answers of a session as long as the process lives, as they should: no two
		// stories may have the same session, not even those that begin in one second.
		firstId += 1_000_000;
		sandbox = await startSandbox({ dialects: readings, firstId });
		mailbox = await startMailbox();
		sheet = await startSheet();
		return {
			sandbox,
			mailbox,
			sheet,
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

	const told = scenarios.filter(({ needsModel }) => !needsModel);

	test.each(told)('$title', async ({ run }) => await run(await bench()));

	describe.each(combinations)('where TalkLift speaks %j', (readings) => {
		test.each(told)(
			'$title',
			async ({ run, needs }) => await run(await bench({ ...readings, ...needs })),
		);
	});

	test('every example flow has been in one of the stories', () => {
		const needServer = examplesWith((type) => type.startsWith('@n8n/'));
		expect([...usedExamples, ...needServer].sort()).toEqual([...exampleNames].sort());
	});
});
