import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

import { prepareChatPage } from './prepareChatPage.mts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const windows = {
	'a wide window in light colours': {
		colorScheme: 'light',
		viewport: { width: 1280, height: 800 },
	},
	'a wide window in dark colours': { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
	'a phone in light colours': { colorScheme: 'light', viewport: { width: 360, height: 740 } },
	'a phone in dark colours': { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
} as const;

describe('the chat page', () => {
	const at = prepareChatPage();

	test.each(Object.entries(windows))(
		'gives axe nothing to find in %s, whatever is open',
		async (_name, options) => {
			const { page, say, reads, comeToMembershipNumber, traffic } = await at.open(options);
			const narrow = options.viewport.width < 500;
			const toTab = async (name: string) => {
				if (narrow || name !== 'Chat') await page.getByRole('tab', { name }).click();
			};
			expect(await findFaults(page)).toEqual([]);

			await page.getByRole('button', { name: 'Claim bot' }).click();
			await comeToMembershipNumber();
			await say('12345');
			await reads(/Please enter a valid membership number/);
			at.receiver.status = 404;
			await say('777');
			await reads('There is no flow at this address (404)');
			await page.locator('summary', { hasText: 'Save' }).click();
			expect(await findFaults(page)).toEqual([]);

			await toTab('Traffic');
			await traffic.getByText('Slot filled').last().click();
			await page.getByRole('button', { name: 'Edit and replay' }).click();
			await page.getByRole('textbox', { name: 'Event' }).fill('{ "event_name": ');
			await traffic.getByText('Send message').last().click();
			expect(await findFaults(page)).toEqual([]);

			await toTab('Load');
			await page.getByLabel('People').fill('3');
			await page.getByLabel('Patience in seconds').fill('1');
			await page.getByRole('button', { name: 'Send them in' }).click();
			await page.getByText(/^Over after/).waitFor();
			expect(await findFaults(page)).toEqual([]);

			await toTab('Settings');
			await page.getByLabel('What goes wrong').selectOption('500, 502, 503');
			await page.getByRole('button', { name: 'Switch on' }).click();
			await page.getByText('Switched on.').waitFor();
			await page.getByRole('radio').nth(1).check();
			await page.getByRole('button', { name: /^As usual/ }).waitFor();
			expect(await findFaults(page)).toEqual([]);

			await page.getByRole('button', { name: 'Help and keys' }).click();
			expect(await findFaults(page)).toEqual([]);
		},
		120_000,
	);

	test('shows where the focus is, at every stop', async () => {
		const { page, say, reads, comeToMembershipNumber, traffic } = await at.open({
			path: '/?bot=claim',
		});
		await comeToMembershipNumber();
		await say('12345');
		await reads(/Please enter a valid membership number/);
		await traffic.getByText('Slot filled').click();
		await page.getByRole('button', { name: 'Edit and replay' }).click();
		await page.getByRole('link', { name: /to the choice of bots/ }).focus();
		const unseen: string[] = [];
		const stops = new Set<string>();
		for (let count = 0; count < 60; count++) {
			await page.keyboard.press('Tab');
			const { name, shown } = await page.evaluate(describeFocus);
			if (name === 'BODY') break;
			stops.add(name);
			if (!shown) unseen.push(name);
		}
		expect(unseen).toEqual([]);
		expect([...stops].join('\n')).toMatch(/Copy as cURL/);
	});

	test('leads through a long list with the arrow keys, as one stop for Tab', async () => {
		const { page, say, reads, comeToMembershipNumber, traffic } = await at.open({
			path: '/?bot=claim',
		});
		await comeToMembershipNumber();
		await say('12345');
		await reads(/Please enter a valid membership number/);
		await traffic.focus();
		await page.keyboard.press('Tab');
		const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
		expect(await focused()).toContain('Please enter a valid membership number');
		await page.keyboard.press('ArrowUp');
		expect(await focused()).toContain('Send message');
		await page.keyboard.press('Home');
		expect(await focused()).toContain('Hello!');
		await page.keyboard.press('ArrowUp');
		expect(await focused()).toContain('Hello!');
		await page.keyboard.press('End');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await traffic.getByText('"sender"').first().waitFor();
		expect(await traffic.locator('summary[tabindex="0"]').count()).toBe(1);
	});

	test('moves nothing for those who want to see nothing move', async () => {
		const { page, say, reads, comeToMembershipNumber } = await at.open({
			path: '/?bot=claim',
			reducedMotion: 'reduce',
		});
		at.receiver.decides = false;
		await comeToMembershipNumber();
		await say('12345');
		await reads('Your flow is deciding');
		// An animation without an end would keep running, and this waiting in vain.
		await page.waitForFunction(() =>
			document.getAnimations().every(({ playState }) => playState !== 'running'),
		);
		expect(await page.locator('.dots').isVisible()).toBe(true);
	});
});

/** What axe has to say about the page as it is, one line for each kind of finding. */
async function findFaults(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const { violations } = await page.evaluate(async () => {
		// What comes in slowly has not got its colours yet.
		await Promise.all(
			document
				.getAnimations()
				.filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
				.map(({ finished }) => finished.catch(() => undefined)),
		);
		const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
		return await axe.run();
	});
	return violations.map(({ impact, id, nodes }) => {
		const places = nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`);
		return `${impact} ${id}: ${places.join('\n')}`;
	});
}

/** Run in the page: which element has the focus, and whether one sees that it has. */
function describeFocus(): { name: string; shown: boolean } {
	const element = document.activeElement ?? document.body;
	const { outlineStyle, outlineWidth } = getComputedStyle(element);
	const composer = element.closest('.composer');
	const within = composer ? getComputedStyle(composer).outlineStyle : 'none';
	const shown = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || within !== 'none';
	const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
	const name = element === document.body ? 'BODY' : `${element.tagName} ${words.trim()}`;
	return { name, shown };
}
