import { credentialFiles } from '../scenarios/credentialFiles.mts';
import { exampleFlow } from '../scenarios/exampleFlow.mts';
import { openEditor } from './openEditor.mts';
import type { Editor } from './openEditor.mts';
import { watchPage } from './startBrowser.mts';
import { useStage } from './useStage.mts';

describe("n8n's editor", () => {
	const stage = useStage((sandbox) => ({
		credentials: credentialFiles(sandbox),
		workflows: [exampleFlow('check-membership-number', sandbox.url)],
	}));
	let editor: Editor;
	let seen: ReturnType<typeof watchPage>;
	beforeEach(async () => {
		editor = await openEditor(stage.browser, stage.server);
		seen = watchPage(editor.page);
	});
	afterEach(async () => {
		await editor.page.context().close();
		expect(seen.thrown).toEqual([]);
	});

	test('finds both nodes by searching, and shows what they can do', async () => {
		const { page } = editor;
		await editor.goTo('/workflow/new');
		await page
			.getByTestId('canvas-plus-button')
			.or(page.getByTestId('node-creator-plus-button'))
			.first()
			.click();
		await page.getByTestId('node-creator-search-bar').fill('TalkLift');
		const found = page.getByTestId('item-iterator-item').filter({ hasText: 'Starts the workflow' });
		await found.click();
		await page.getByText('On slot filled').waitFor();
		await page.getByText(/^Actions \(\d+\)/).click();
		for (const action of [
			'Accept slot',
			'Reject slot',
			'Validate slot',
			'Send slot feedback',
			'Send message',
			'Send message and wait for answer',
			'Parse event',
		]) {
			await page.getByText(action, { exact: true }).waitFor();
		}
	}, 60_000);

	test("opens the trigger's panel, which says where its URL belongs", async () => {
		const { page } = editor;
		await editor.goTo('/workflow/talkliftCheckNumber');
		const panel = await editor.openPanel('TalkLift Trigger');
		await panel.getByText(/go to Integrations → Webhook and paste the Production URL/).waitFor();
		await panel.getByText('Webhook URLs', { exact: true }).click();
		await panel.getByText('Production URL', { exact: true }).click();
		await panel.getByText(/\/webhook\/5f0c0001-.*\/talklift/).waitFor();
		for (const field of [
			'Trigger On',
			'Authentication',
			'Channel',
			'Respond',
			'Simplify',
			'Filters',
		]) {
			await panel.getByText(field, { exact: true }).first().waitFor();
		}
		await editor.closePanel();
		expect(await page.getByTestId('canvas-node').count()).toBeGreaterThan(3);
	}, 60_000);

	test("opens the action node's panel with resource, operation and event", async () => {
		await editor.goTo('/workflow/talkliftCheckNumber');
		const panel = await editor.openPanel('Check the Number');
		for (const field of ['Resource', 'Operation', 'Event', 'Rules', 'Hand Over After']) {
			await panel.getByText(field, { exact: true }).first().waitFor();
		}
		const operation = panel.getByTestId('parameter-input-operation');
		expect(await operation.locator('input').first().inputValue()).toBe('Validate');
	}, 60_000);

	test('tests a credential green with the right password, and red with a wrong one', async () => {
		const { page } = editor;
		await editor.goTo('/home/credentials');
		await page.getByText('TalkLift account', { exact: true }).click();
		await page.getByText('Connection tested successfully').waitFor();

		const password = page.getByTestId('parameter-input-password').locator('input');
		await password.fill('wrong');
		await page.getByTestId('credential-save-button').click();
		await page.getByText('More details').click();
		await page.getByText(/TalkLift did not accept the e-mail and password/).waitFor();

		await password.fill(stage.sandbox.account.password);
		await page.getByTestId('credential-save-button').click();
		await page.getByText('Connection tested successfully').waitFor();
	}, 90_000);

	test("tests the trigger's credential green, and takes none without a password", async () => {
		const { page } = editor;
		await editor.goTo('/home/credentials');
		await page.getByText('TalkLift webhook', { exact: true }).click();
		await page.getByText('Connection tested successfully').waitFor();
		await page.getByTestId('parameter-input-password').locator('input').fill('');
		await page.getByTestId('credential-save-button').click();
		await page.getByText('This field is required').waitFor();
	}, 90_000);

	test('shows both nodes with an icon for the light and for the dark theme', async () => {
		const { page } = editor;
		await editor.goTo('/workflow/talkliftCheckNumber');
		for (const node of ['TalkLift Trigger', 'Check the Number']) {
			const icon = page.getByTestId('canvas-node').filter({ hasText: node }).locator('img').first();
			for (const [colorScheme, file] of [
				['light', 'talklift.svg'],
				['dark', 'talklift.dark.svg'],
			] as const) {
				await page.emulateMedia({ colorScheme });
				await icon.and(page.locator(`[src$="/${file}"]`)).waitFor();
				// It was found, and is an image.
				await page.waitForFunction(
					(found) =>
						[...document.images].some((one) => one.src.endsWith(found) && one.naturalWidth > 0),
					`/${file}`,
				);
			}
		}
	}, 90_000);
});
