import { NodeHelpers } from 'n8n-workflow';

import { startSandbox } from '../../sandbox/startSandbox.mts';
import { webhookLogin } from '../scenarios/buildFlow.mts';
import { credentialFiles, smtpFile } from '../scenarios/credentialFiles.mts';
import { exampleFlow, exampleNames, examplesWith, readExample } from '../scenarios/exampleFlow.mts';
import { findFailures, testedExamples } from '../scenarios/exampleTests.mts';
import { startMailbox } from '../scenarios/startMailbox.mts';
import { loadPackages } from './harness/loadPackages.mts';
import type { LoadedPackages } from './harness/loadPackages.mts';
import { startEngine } from './harness/startEngine.mts';

/** n8n's engine alone has no AI nodes: a real n8n tells these (test/e2e). */
const needServer = examplesWith((type) => type.startsWith('@n8n/'));

describe("The examples' conversation tests, in n8n's engine", () => {
	let packages: LoadedPackages;

	beforeAll(async () => {
		packages = await loadPackages();
	});

	test.each(testedExamples.filter((example) => !needServer.includes(example)))(
		'%s does what they say',
		async (example) => {
			const sandbox = await startSandbox();
			const flow = exampleFlow(example, sandbox.url);
			const mailbox = await startMailbox();
			const credentials = [...credentialFiles(sandbox), smtpFile(mailbox)];
			const engine = await startEngine({ packages, workflows: [flow], credentials });
			sandbox.setWebhook({ url: engine.webhookUrl(flow.name), ...webhookLogin });
			const failures = await findFailures(sandbox, example);
			await engine.close();
			await mailbox.close();
			await sandbox.close();
			expect(failures).toEqual([]);
		},
		120_000,
	);

	test('are there for every example that a chat user talks to', () => {
		const withTrigger = examplesWith((type) => type === 'n8n-nodes-talklift.talkLiftTrigger');
		expect([...testedExamples].sort()).toEqual(withTrigger.sort());
	});
});

describe('The examples', () => {
	let packages: LoadedPackages;

	beforeAll(async () => {
		packages = await loadPackages();
	});

	test.each(exampleNames)('have no node that n8n would call incomplete: %s', (example) => {
		const nodes = readExample(example).nodes.filter(({ type }) => !type.startsWith('@n8n/'));
		const issues = nodes.flatMap((node) => {
			const { description } = packages.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
			const { properties } = description;
			const parameters = NodeHelpers.getNodeParameters(
				properties,
				node.parameters,
				true,
				false,
				node,
				description,
			);
			const filled = { ...node, parameters: parameters ?? {} };
			const found = NodeHelpers.getNodeParametersIssues(properties, filled, description);
			return found ? [[node.name, found]] : [];
		});
		expect(issues).toEqual([]);
	});
});
