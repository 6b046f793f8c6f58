import { selectors } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';

import type { RunningServer } from '../../n8n/startServer.mts';

/** n8n's editor as its owner sees it. */
export interface Editor {
	page: Page;
	/** Opens a page of the editor. */
	goTo(path: string): Promise<void>;
	/** Opens the panel of a node in the workflow that is shown. */
	openPanel(node: string): Promise<Locator>;
	closePanel(): Promise<void>;
}

/**
 * Opens n8n's editor in the session that the server was set up in: n8n takes five sign-ins a minute, and
 * a fast machine would make more of them.
 */
export async function openEditor(
	browser: Browser,
	{ url, rest }: Pick<RunningServer, 'url' | 'rest'>,
	look: { width?: number; height?: number; colorScheme?: 'light' | 'dark' } = {},
): Promise<Editor> {
	const { width = 1440, height = 900, colorScheme = 'light' } = look;
	selectors.setTestIdAttribute('data-test-id');
	const context = await browser.newContext({ viewport: { width, height }, colorScheme });
	const [name = '', value = ''] = rest.cookie.split('=', 2);
	await context.addCookies([{ name, value, url }]);
	await context.addInitScript((id) => localStorage.setItem('n8n-browserId', id), rest.browserId);
	// The editor asks the npm registry about community packages; a test asks nobody outside.
	const isOutside = ({ hostname }: URL) => !['127.0.0.1', 'localhost'].includes(hostname);
	await context.route(isOutside, async (route) => await route.abort());
	const page = await context.newPage();
	page.setDefaultTimeout(45_000);
	// The editor is large, and the machine may be busy.
	page.setDefaultNavigationTimeout(60_000);
	return {
		page,
		goTo: async (path) => {
			await page.goto(`${url}${path}`, { waitUntil: 'domcontentloaded' });
		},
		openPanel: async (node) => {
			await page.getByTestId('canvas-node').filter({ hasText: node }).first().dblclick();
			const panel = page.getByTestId('ndv');
			await panel.getByText('Parameters', { exact: true }).first().waitFor();
			return panel;
		},
		closePanel: async () => {
			await page.getByTestId('ndv-close-button').click();
			await page.getByTestId('ndv').waitFor({ state: 'hidden' });
		},
	};
}
