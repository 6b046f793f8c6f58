import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { buildFlow, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';
import { openEditor } from './openEditor.mts';
import type { Editor } from './openEditor.mts';
import { startBrowser, watchPage } from './startBrowser.mts';

const operations = [
	['slot', 'accept'],
	['slot', 'reject'],
	['slot', 'sendFeedback'],
	['slot', 'validate'],
	['message', 'send'],
	['message', 'sendAndWait'],
	['event', 'parse'],
] as const;

const schemas = join(import.meta.dirname, '..', '..', 'nodes', 'TalkLift', '__schema__', 'v1.0.0');

/** The fields that an operation gives, as its preview has them. */
function fieldsOf(resource: string, operation: string): string[] {
	const text = readFileSync(join(schemas, resource, `${operation}.json`), 'utf8');
	return Object.keys((JSON.parse(text) as { properties: object }).properties);
}

/** Each operation with a node behind it; nothing of it has ever run. */
const flow = buildFlow(
	'Never run',
	[
		triggerNode({ events: ['slotFilled'] }),
		...operations.flatMap(([resource, operation], row) => [
			talkLiftNode(
				operation,
				{ resource, operation, ...(resource === 'message' && { message: 'Hello' }) },
				{ position: [300, row * 200] },
			),
			{
				name: `${operation} is done`,
				type: 'n8n-nodes-base.noOp',
				position: [600, row * 200] as [number, number],
			},
		]),
	],
	operations.flatMap(([, operation]) => [
		`TalkLift Trigger → ${operation}`,
		`${operation} → ${operation} is done`,
	]),
);

describe('Before the first run', () => {
	let sandbox: Sandbox;
	let server: RunningServer;
	let browser: Browser;
	let editor: Editor;
	let seen: ReturnType<typeof watchPage>;

	beforeAll(async () => {
		sandbox = await startSandbox();
		server = await startServer({ credentials: credentialFiles(sandbox), workflows: [flow] });
		browser = await startBrowser();
		editor = await openEditor(browser, server, { height: 1800 });
		seen = watchPage(editor.page);
		await editor.goTo(`/workflow/${server.workflows[0]!.id}`);
	}, 600_000);
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
		await sandbox?.close();
	});

	test.each(operations)(
		'the editor shows what %s: %s will give, to be dragged into fields',
		async (resource, operation) => {
			const panel = await editor.openPanel(`${operation} is done`);
			await panel.getByTestId('schema-preview-warning').first().waitFor();
			const given = fieldsOf(resource, operation);
			expect(given.length).toBeGreaterThan(3);
			for (const field of given) await panel.getByText(field, { exact: true }).first().waitFor();
			expect(seen.thrown).toEqual([]);
			await editor.closePanel();
		},
		60_000,
	);
});
