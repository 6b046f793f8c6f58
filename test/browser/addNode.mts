import type { Locator, Page } from 'playwright-core';

/**
 * Adds one of the package's nodes from the list of nodes that is open.
 *
 * @param action as the list names it, e.g. 'On slot filled' or 'Validate slot'
 * @returns the node's panel, which n8n opens
 */
export async function addNode(page: Page, action: string): Promise<Locator> {
	await page.getByTestId('node-creator-search-bar').fill('TalkLift');
	await page
		.getByTestId('item-iterator-item')
		.filter({ hasText: 'Starts the workflow' })
		.first()
		.click();
	await page.getByText(action, { exact: true }).click();
	const panel = page.getByTestId('ndv');
	await panel.getByText('Parameters', { exact: true }).first().waitFor();
	return panel;
}
