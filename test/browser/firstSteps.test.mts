import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { openEditor } from './openEditor.mts';
import { startBrowser } from './startBrowser.mts';

const steps = readFileSync(join(import.meta.dirname, '../../docs/first-steps.md'), 'utf8');

describe('the first steps in n8n', () => {
	let sandbox: Sandbox;
	let server: RunningServer;
	let browser: Browser;

	beforeAll(async () => {
		sandbox = await startSandbox();
		server = await startServer();
		browser = await startBrowser();
	}, 600_000);
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
		await sandbox?.close();
	});

	test('lead a newcomer with the clicks of the document to a rejected and an accepted slot', async () => {
		const { page, goTo } = await openEditor(browser, server);
		const panel = page.getByTestId('ndv');
		const clicked: string[] = [];
		const click = async (text: string) => {
			await page.getByText(text, { exact: true }).filter({ visible: true }).last().click();
			clicked.push(text);
		};
		/** Opens the list of nodes by its key, and the package in it. */
		const findPackage = async () => {
			await page.getByTestId('canvas').press('n');
			await page.getByTestId('node-creator-search-bar').fill('TalkLift');
			await page
				.getByTestId('item-iterator-item')
				.filter({ hasText: 'Starts the workflow' })
				.waitFor();
			await page.keyboard.press('Enter');
		};
		const leavePanel = async () => {
			await page.keyboard.press('Escape');
			await panel.waitFor({ state: 'hidden' });
		};
		const type = async (field: string, text: string) => {
			await page.getByTestId(`parameter-input-${field}`).locator('input').fill(text);
		};
		const save = async () => {
			await click('Save');
			await page.getByTestId('credential-save-button').waitFor({ state: 'hidden' });
		};

		await goTo('/workflow/new');
		await page.getByTestId('canvas-plus-button').first().waitFor();
		await findPackage();
		await click('On slot filled');
		await click('Connect to TalkLift Webhook');
		await type('user', 'talklift');
		await type('password', 'secret');
		await save();
		await click('Webhook URLs');
		await click('Production URL');
		const url = await panel.getByText(/\/webhook\/.*\/talklift/).textContent();
		await leavePanel();
		sandbox.setWebhook({ url: url!.trim(), user: 'talklift', password: 'secret' });

		await findPackage();
		await click('Validate slot');
		await click('Connect to TalkLift');
		await type('email', sandbox.account.email);
		await type('password', sandbox.account.password);
		await type('baseUrl', sandbox.url);
		await save();
		await leavePanel();
		await page.getByTestId('canvas').press('Shift+P');
		await page.locator('[data-test-id="workflow-publish-button"]:enabled').waitFor();
		await page.waitForFunction(() => document.activeElement?.matches('input'));
		await page.keyboard.press('Enter');
		await page.getByText('Workflow published').first().waitFor();

		const named = [...steps.matchAll(/^\d+\. Click \*\*(.+?)\*\*/gm)].map(([, name]) => name);
		expect(named.filter((name) => !/install/i.test(name!))).toEqual(clicked);
		expect(steps.match(/^\d+\. /gm)?.length).toBe(12);

		const id = new URL(page.url()).pathname.split('/').pop()!;
		await server.rest.waitForWebhooks(id);
		const { session } = sandbox.startConversation('order');
		await sandbox.say(session, 'ada.example.com');
		const rejected = await server.rest.waitForExecution(id);
		const texts = () => sandbox.conversation(session).messages.map(({ text }) => text);
		expect(texts()).toContainEqual(
			expect.stringContaining('That does not look like an e-mail address'),
		);
		await sandbox.say(session, 'ada@example.com');
		await server.rest.waitForExecution(id, { after: rejected.id });
		expect(texts()).toContain('And a phone number for the courier?');
	}, 180_000);
});
