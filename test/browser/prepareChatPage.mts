import type { Browser } from 'playwright-core';

import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { openChatPage } from './openChatPage.mts';
import type { ChatPage } from './openChatPage.mts';
import { startBrowser } from './startBrowser.mts';
import { startReceiver } from './startReceiver.mts';
import type { Message, Receiver } from './startReceiver.mts';

interface Prepared {
	sandbox: Sandbox;
	receiver: Receiver;
	/** What the browser may complain of in this test. */
	allowed: RegExp | undefined;
	open(options?: Parameters<typeof openChatPage>[2]): Promise<ChatPage>;
}

/**
 * For a `describe`: a sandbox and a receiver of its own for each test, in one browser for all. After
 * each test the page must have asked nobody else for anything, thrown nothing and complained of nothing.
 */
export function prepareChatPage(thanks: Message = { text: 'Thank you!' }): Prepared {
	let browser: Browser;
	let chat: ChatPage;
	const prepared = {
		allowed: undefined,
		open: async (options) => {
			chat = await openChatPage(browser, prepared.sandbox, options);
			return chat;
		},
	} as Prepared;

	beforeAll(async () => {
		browser = await startBrowser();
	}, 60_000);
	afterAll(async () => await browser?.close());
	beforeEach(async () => {
		prepared.allowed = undefined;
		prepared.sandbox = await startSandbox();
		prepared.receiver = await startReceiver(prepared.sandbox, thanks);
		prepared.sandbox.setWebhook({ url: prepared.receiver.url });
	});
	afterEach(async () => {
		await chat.close();
		await prepared.receiver.close();
		await prepared.sandbox.close();
		expect(chat.seen.thrown).toEqual([]);
		expect(chat.seen.strayRequests).toEqual([]);
		const unexpected = chat.seen.complaints.filter((text) => !prepared.allowed?.test(text));
		expect(unexpected).toEqual([]);
	});
	return prepared;
}
