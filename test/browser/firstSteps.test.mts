import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openEditor } from './openEditor.mts';
import { useStage } from './useStage.mts';

const steps = readFileSync(join(import.meta.dirname, '../../docs/first-steps.md'), 'utf8');

describe('the first steps in n8n', () => {
	const stage = useStage();

	test('lead a newcomer with the clicks of the document to a rejected and an accepted slot', async () => {
		const { page, goTo } = await openEditor(stage.browser, stage.server);
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
		stage.sandbox.setWebhook({ url: url!.trim(), user: 'talklift', password: 'secret' });

		await findPackage();
		await click('Validate slot');
		await click('Connect to TalkLift');
		await type('email', stage.sandbox.account.email);
		await type('password', stage.sandbox.account.password);
		await type('baseUrl', stage.sandbox.url);
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
		await stage.server.rest.waitForWebhooks(id);
		const { session } = stage.sandbox.startConversation('order');
		await stage.sandbox.say(session, 'ada.example.com');
		const rejected = await stage.server.rest.waitForExecution(id);
		const texts = () => stage.sandbox.conversation(session).messages.map(({ text }) => text);
		expect(texts()).toContainEqual(
			expect.stringContaining('That does not look like an e-mail address'),
		);
		await stage.sandbox.say(session, 'ada@example.com');
		await stage.server.rest.waitForExecution(id, { after: rejected.id });
		expect(texts()).toContain('And a phone number for the courier?');
	}, 180_000);
});
