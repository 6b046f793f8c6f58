import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

import type { Download, Page } from 'playwright-core';

import { readTests } from '../../sandbox/conversationTests/readTests.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { prepareChatPage } from './prepareChatPage.mts';
import { startReceiver } from './startReceiver.mts';

const run = promisify(execFile);
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const refused = 'Please enter a valid membership number';

describe("the chat page's workbench", () => {
	const at = prepareChatPage();

	/** The claim bot has refused an answer, and the event about it is open in the traffic. */
	const openEvent = async (answer = '12345') => {
		const chat = await at.open({ path: '/?bot=claim', ...clipboard });
		await chat.comeToMembershipNumber();
		await chat.say(answer);
		await chat.reads(refused);
		await chat.traffic.getByText('Slot filled').click();
		return chat;
	};

	test('replays an edited event to the webhook, which leaves the conversation as it was', async () => {
		const { page, traffic } = await openEvent();
		await page.getByRole('button', { name: 'Edit and replay' }).click();
		const editor = page.getByRole('textbox', { name: 'Event' });
		const edited = JSON.parse(await editor.inputValue());
		edited.payload[0].value = '99';
		await editor.fill(JSON.stringify(edited));
		await page.getByRole('button', { name: 'Replay', exact: true }).click();
		await page.getByText(/answered after/).waitFor();
		expect(at.receiver.events).toHaveLength(2);
		expect(at.receiver.events[1]).toEqual(edited);
		expect(edited).not.toEqual(at.receiver.events[0]);
		await traffic.getByText('Slot filled').nth(1).waitFor();
	});

	test('says what is wrong with an edited event that is no JSON, and sends nothing', async () => {
		const { page } = await openEvent();
		await page.getByRole('button', { name: 'Edit and replay' }).click();
		const editor = page.getByRole('textbox', { name: 'Event' });
		const original = await editor.inputValue();
		await editor.fill('{ "event_name": ');
		await page.getByText(/^This is not JSON yet: .+/).waitFor();
		expect(await editor.getAttribute('aria-invalid')).toBe('true');
		await editor.press('Control+Enter');
		await editor.fill(' ');
		await page.getByText('This is empty. Events are JSON.').waitFor();
		await page.getByRole('button', { name: 'Replay', exact: true }).click();
		await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
		expect(at.receiver.events).toHaveLength(1);

		await page.getByRole('button', { name: 'As it was' }).click();
		expect(await editor.inputValue()).toBe(original);
		await editor.press('Control+Enter');
		await page.getByText(/answered after/).waitFor();
		expect(at.receiver.events[1]).toEqual(at.receiver.events[0]);
	});

	test("replays an event to another address, n8n's test URL with one press", async () => {
		const elsewhere = await startReceiver(at.sandbox, { text: 'Elsewhere' });
		try {
			const { page } = await openEvent();
			await page.getByRole('button', { name: 'Edit and replay' }).click();
			const address = page.getByRole('textbox', { name: 'Send to' });
			await page.getByRole('button', { name: "To n8n's test URL" }).click();
			expect(await address.inputValue()).toBe(
				at.receiver.url.replace('/webhook/', '/webhook-test/'),
			);
			await page.getByRole('button', { name: "To n8n's production URL" }).click();
			expect(await address.inputValue()).toBe(at.receiver.url);
			await address.fill(elsewhere.url);
			await address.press('Enter');
			await page.getByText(/answered after/).waitFor();
			expect(elsewhere.events).toEqual(at.receiver.events);
		} finally {
			await elsewhere.close();
		}
	});

	test('says why a replay did not arrive, and why the sandbox would not send it', async () => {
		at.allowed = /400/;
		const { page } = await openEvent();
		await page.getByRole('button', { name: 'Edit and replay' }).click();
		const address = page.getByRole('textbox', { name: 'Send to' });
		await address.fill('http://127.0.0.1:9/');
		await address.press('Enter');
		await page
			.getByRole('form', { name: 'Edit and replay' })
			.getByText(/127\.0\.0\.1:9/)
			.waitFor();
		await address.fill('ftp://127.0.0.1/');
		await address.press('Enter');
		await page.getByRole('button', { name: 'Close this note' }).click();
		expect(at.receiver.events).toHaveLength(1);
	});

	test('copies an event and a call as commands that do the same once more, quotes and all', async () => {
		const { page, traffic } = await openEvent(`it's "$HOME" \\ \`id\``);
		await page.getByRole('button', { name: 'Copy as cURL' }).click();
		await page.getByRole('button', { name: 'Copied' }).waitFor();
		await runCopied(page);
		expect(at.receiver.events).toHaveLength(2);
		expect(at.receiver.events[1]).toEqual(at.receiver.events[0]);

		await page.keyboard.press('Escape');
		await traffic.getByText('Slot filled').first().click();
		await traffic.getByText('Send message').first().click();
		await page.getByRole('button', { name: 'Copy as cURL' }).click();
		await page.getByRole('button', { name: 'Copied' }).waitFor();
		const before = at.sandbox.oracle.summary().messages;
		const token = at.sandbox.tokens.issue();
		await runCopied(page, { TALKLIFT_TOKEN: token });
		expect(at.sandbox.oracle.summary()).toMatchObject({ messages: before + 1 });
		expect(await readClipboard(page)).not.toContain(token.slice(4));
	});

	test("names the webhook's user in the copied command, never its password", async () => {
		at.sandbox.setWebhook({ url: at.receiver.url, user: "o'hara", password: 'secret words' });
		const { page } = await openEvent();
		await page.getByRole('button', { name: 'Copy as cURL' }).click();
		await page.getByRole('button', { name: 'Copied' }).waitFor();
		const command = await readClipboard(page);
		expect(command).toContain(String.raw`--user 'o'\''hara'`);
		expect(command).not.toContain('secret words');
	});

	test('keeps the conversation as JSON and as a test', async () => {
		const { page } = await openEvent();
		const [json, test] = [
			await download(page, 'Conversation as JSON'),
			await download(page, 'Save as test'),
		];
		const { session } = at.receiver.events[0]?.payload[0] ?? { session: 0 };
		expect(json.name).toBe(`claim-${session}.json`);
		const kept = JSON.parse(json.text);
		expect(kept).toMatchObject({
			session,
			bot: 'claim',
			events: [{ body: at.receiver.events[0] }],
		});
		expect(kept.messages.map(({ text }: { text: string }) => text)).toContain('12345');
		expect(kept.calls.length).toBeGreaterThan(0);
		expect(test.name).toBe(`claim-${session}.test.yaml`);
		const [script] = readTests(test.text, test.name);
		expect(script).toBeDefined();
		expect(test.text).toContain('12345');
	});

	test('speaks the dialect that is chosen, says which ones are not the usual, and goes back', async () => {
		const { page } = await at.open();
		await page.getByRole('tab', { name: 'Settings' }).click();
		const dialects = Object.entries(at.sandbox.state().dialects);
		for (const [name, { question, readings, usual }] of dialects.slice(0, 2)) {
			const other = Object.keys(readings).find((one) => one !== usual) ?? '';
			await page.getByLabel('Open question').selectOption(question);
			const group = page.getByRole('group', { name: question });
			expect(await group.getByRole('radio').count()).toBe(Object.keys(readings).length);
			await group.getByRole('radio', { name: readings[other], exact: true }).check();
			await page.getByRole('button', { name: `As usual: ${question}` }).waitFor();
			expect(at.sandbox.state().dialects).toMatchObject({ [name]: { reading: other } });
		}
		await page.getByLabel('2 on').waitFor();
		await page.getByRole('button', { name: 'All as usual' }).click();
		await page
			.getByRole('button', { name: /^As usual/ })
			.first()
			.waitFor({ state: 'detached' });
		for (const { usual, reading } of Object.values(at.sandbox.state().dialects)) {
			expect(reading).toBe(usual);
		}
	});

	test('sends in fifty people at once, and draws their answers', async () => {
		const { page } = await at.open();
		await page.keyboard.press('l');
		await page.getByLabel('Bot', { exact: true }).selectOption('Claim bot');
		expect(await page.getByLabel('People').inputValue()).toBe('50');
		await page.getByLabel('Patience in seconds').fill('60');
		await page.getByRole('button', { name: 'Send them in' }).click();
		await page.getByText(/^Over after .*: 50 of 50 came to the end, 0 got nothing/).waitFor({
			timeout: 60_000,
		});
		const answers = at.sandbox.state().load?.answers ?? 0;
		expect(answers).toBeGreaterThanOrEqual(50);
		await page.getByRole('img', { name: new RegExp(`${answers} answers in`) }).waitFor();
		expect(await page.locator('.bar').count()).toBeGreaterThan(0);

		await page.reload();
		await page.keyboard.press('l');
		await page.getByText(/^Over after .*: 50 of 50 came to the end/).waitFor();
	}, 90_000);

	test('shows the silence of a flow that gives nothing, and stops when told to', async () => {
		at.receiver.decides = false;
		const { page } = await at.open({ path: '/?bot=order' });
		await page.getByRole('tab', { name: 'Load' }).click();
		await page.getByLabel('People').fill('5');
		await page.getByLabel('Patience in seconds').fill('1');
		await page.getByRole('button', { name: 'Send them in' }).click();
		await page.getByText(/: 0 of 5 came to the end, 5 got nothing in time/).waitFor();
		await page.getByRole('img', { name: '0 wait for the flow, 5 got nothing in time' }).waitFor();

		await page.getByLabel('Patience in seconds').fill('120');
		await page.getByRole('button', { name: 'Send them in again' }).click();
		await page.getByRole('button', { name: 'Stop', exact: true }).click();
		await page.getByText(/^Stopped after/).waitFor();
	});

	test('says who gave up because the flow wants another answer again and again', async () => {
		const { page } = await at.open({ path: '/?bot=order' });
		await page.getByRole('tab', { name: 'Load' }).click();
		await page.getByLabel('People').fill('1');
		await page.getByRole('button', { name: 'Send them in' }).click();
		await page.getByText(/1 gave up, asked for the same again and again/).waitFor({
			timeout: 45_000,
		});
	}, 60_000);

	test('warns that nobody will answer a crowd while no webhook is set', async () => {
		at.sandbox.setWebhook(undefined);
		const { page } = await at.open({ path: '/?bot=claim' });
		await page.getByRole('tab', { name: 'Load' }).click();
		await page.getByRole('button', { name: 'Set the webhook' }).click();
		await page.waitForFunction(() => document.activeElement?.id === 'webhook-1-url');
	});

	test('works all the same when the sandbox asks for a password', async () => {
		await at.sandbox.close();
		at.sandbox = await startSandbox({ isGuarded: true, webhook: { url: at.receiver.url } });
		const { email: username, password } = at.sandbox.account;
		const { page, say, reads } = await at.open({
			path: '/?bot=claim',
			httpCredentials: { username, password },
		});
		await say('Mr Awesome Customer');
		await reads('What is your e-mail address?');
		const { text } = await download(page, 'Conversation as JSON');
		expect(JSON.parse(text)).toMatchObject({ bot: 'claim' });
	});

	test('opens the page behind a web_url button, and shows what came of it', async () => {
		const { page, log, reads } = await at.open({ path: '/?bot=claim' });
		await page.waitForURL(/session=/);
		const place = at.sandbox.conversation(Number(new URL(page.url()).searchParams.get('session')));
		const confirm = new URL('/sandbox/state', at.sandbox.url).href;
		const buttons = [{ type: 'web_url', title: 'Confirm', url: confirm }];
		await at.receiver.say(place, { text: 'Is that right?', buttons });
		const [tab] = await Promise.all([
			page.context().waitForEvent('page'),
			log.getByRole('link', { name: 'Confirm' }).click(),
		]);
		await tab.waitForURL(confirm);
		expect(await tab.evaluate(() => window.opener)).toBeNull();
		await at.receiver.say(place, { text: 'Confirmed, thank you.' });
		await reads('Confirmed, thank you.');
		expect(page.url()).toContain('session=');
	});
});

async function download(page: Page, choice: string): Promise<{ name: string; text: string }> {
	await page.locator('summary', { hasText: 'Save' }).click();
	const [file]: [Download, void] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: choice }).click(),
	]);
	return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

async function readClipboard(page: Page): Promise<string> {
	return await page.evaluate(() => navigator.clipboard.readText());
}

/** Runs the command that was copied, as somebody would who pastes it into a shell. */
async function runCopied(page: Page, variables: Record<string, string> = {}): Promise<void> {
	const command = await readClipboard(page);
	await run('/bin/sh', ['-c', `${command} --fail --silent --show-error`], {
		env: { ...process.env, ...variables },
	});
}
