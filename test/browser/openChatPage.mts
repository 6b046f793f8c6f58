import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

import type { Sandbox } from '../../sandbox/sandbox.mts';
import { watchPage } from './startBrowser.mts';

/** The chat page as a person finds it, by what stands on it. */
export interface ChatPage {
	page: Page;
	/** What no test asks for: requests to elsewhere, what the page throws, what it complains of. */
	seen: ReturnType<typeof watchPage> & { complaints: string[] };
	log: Locator;
	field: Locator;
	traffic: Locator;
	/** Types a message and sends it with Enter. */
	say(text: string): Promise<void>;
	/** Waits until this stands in the conversation. */
	reads(text: string | RegExp): Promise<void>;
	/** Brings the claim bot to its question for the membership number. */
	comeToMembershipNumber(): Promise<void>;
	close(): Promise<void>;
}

/** Opens the page in a window of its own, 1280 × 800 unless told otherwise. */
export async function openChatPage(
	browser: Browser,
	sandbox: Sandbox,
	{ path = '/', ...options }: BrowserContextOptions & { path?: string } = {},
): Promise<ChatPage> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	const seen = { ...watchPage(page), complaints: [] as string[] };
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) seen.complaints.push(message.text());
	});
	await page.goto(sandbox.url + path);
	await page.getByText('Live', { exact: true }).waitFor();

	const log = page.getByRole('log');
	const field = page.getByRole('textbox', { name: /^Message to/ });
	const reads = async (text: string | RegExp) => await log.getByText(text).last().waitFor();
	const say = async (text: string) => {
		await field.fill(text);
		await field.press('Enter');
	};
	return {
		page,
		seen,
		log,
		field,
		traffic: page.getByRole('region', { name: 'Traffic entries' }),
		say,
		reads,
		async comeToMembershipNumber() {
			await say('Mr Awesome Customer');
			await reads('What is your e-mail address?');
			await say('username@gmail.com');
			await reads('What is your membership number?');
		},
		close: async () => await context.close(),
	};
}
