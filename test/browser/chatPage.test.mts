import { startSandbox } from '../../sandbox/startSandbox.mts';
import { findFaintTexts } from './findFaintTexts.mts';
import { prepareChatPage } from './prepareChatPage.mts';

const refused = 'Please enter a valid membership number: 12345';
const hostile = '<img src=x onerror="document.title=\'taken over\'"><b>bold</b>';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

const thanks = {
	text: `Thank you! ${hostile}`,
	buttons: [
		{ type: 'web_url', title: 'Read more', url: 'https://example.com/claims?a=1' },
		{ type: 'postback', title: 'Talk to a person', payload: 'person' },
	],
};

describe('the chat page', () => {
	const at = prepareChatPage(thanks);

	test('lets a stranger type a wrong membership number, be told so, and go on with a right one', async () => {
		const { page, say, reads, comeToMembershipNumber } = await at.open();
		await page.getByRole('button', { name: 'Claim bot' }).click();
		await comeToMembershipNumber();
		await say('12345');
		await reads(refused);
		await page.getByText('waits for another answer').first().waitFor({ state: 'attached' });
		await say('209192092');
		await reads(/When did it happen/);
	});

	test('can be used by keyboard alone, from choosing the bot on', async () => {
		const { page, reads, field } = await at.open();
		const type = async (text: string) => {
			await page.keyboard.type(text);
			await page.keyboard.press('Enter');
		};
		await page.waitForFunction(() => document.activeElement?.matches('.bot'));
		await page.keyboard.press('Enter');
		await field.waitFor();
		await type('Mr Awesome Customer');
		await reads('What is your e-mail address?');
		await type('username@gmail.com');
		await reads('What is your membership number?');
		await type('12345');
		await reads(refused);
		// ↑ brings back what was sent last.
		await page.keyboard.press('ArrowUp');
		expect(await field.inputValue()).toBe('12345');
		await field.press('Control+A');
		await type('209192092');
		await reads(/When did it happen/);

		await page.keyboard.press('Escape');
		await page.keyboard.press('t');
		await page.keyboard.press('ArrowRight');
		await page.getByRole('heading', { name: 'A crowd at once' }).waitFor();
		await page.keyboard.press('ArrowRight');
		expect(
			await page.getByRole('tab', { name: 'Settings', selected: true }).evaluate(isFocused),
		).toBe(true);
		await page.getByRole('heading', { name: 'Webhooks' }).waitFor();
		await page.keyboard.press('?');
		await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
		await page.keyboard.press('/');
		await type('2026-03-14');
		await reads('What kind of claim is it?');
	});

	test('does all of it on a phone, where nothing is wider than the window', async () => {
		const { page, say, reads, comeToMembershipNumber, traffic } = await at.open(phone);
		const overhang = () =>
			page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		await page.getByRole('button', { name: 'Claim bot' }).tap();
		await comeToMembershipNumber();
		await say('12345');
		await reads(refused);
		expect(await overhang()).toBe(0);
		await page.getByText('2/7').tap();
		await page.getByText('Phone Number').waitFor();

		await page.getByRole('tab', { name: 'Traffic' }).tap();
		await traffic.getByText('Slot filled: Membership Number').tap();
		await traffic.getByText('"event_name"').waitFor();
		expect(await overhang()).toBe(0);
		await page.getByRole('tab', { name: 'Settings' }).tap();
		await page.getByText('Revoke all tokens').waitFor();
		expect(await overhang()).toBe(0);

		await page.getByRole('tab', { name: 'Chat' }).tap();
		await say('209192092');
		await reads(/When did it happen/);
	});

	test.each(['light', 'dark'] as const)(
		'has no text too faint to read in %s colours',
		async (colorScheme) => {
			const { page, say, comeToMembershipNumber, reads, traffic } = await at.open({ colorScheme });
			const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
			const [red] = ground.match(/\d+/) ?? [];
			expect(Number(red) > 128).toBe(colorScheme === 'light');
			expect(await page.evaluate(findFaintTexts)).toEqual([]);

			await page.getByRole('button', { name: 'Claim bot' }).click();
			await comeToMembershipNumber();
			await say('12345');
			await reads(refused);
			at.receiver.status = 404;
			await say('777');
			await reads('There is no flow at this address (404)');
			await traffic.getByText('Slot filled').last().click();
			await traffic.getByText('"event_name"').waitFor();
			expect(await page.evaluate(findFaintTexts)).toEqual([]);

			await page.getByRole('tab', { name: 'Settings' }).click();
			await page.getByRole('button', { name: 'Switch on' }).click();
			await page.getByText('Switched on.').waitFor();
			await page.getByRole('button', { name: 'Help and keys' }).click();
			expect(await page.evaluate(findFaintTexts)).toEqual([]);
		},
	);

	test('remembers the colours that were chosen', async () => {
		const { page } = await at.open({ colorScheme: 'light' });
		const scheme = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
		await page.getByRole('button', { name: 'Change to light' }).click();
		await page.getByRole('button', { name: 'Change to dark' }).click();
		expect(await scheme()).toBe('dark');
		await page.reload();
		await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
		expect(await scheme()).toBe('dark');
	});

	test('answers with a postback button, once however quickly it is clicked', async () => {
		const { page, say, reads, comeToMembershipNumber, log } = await at.open({
			path: '/?bot=claim',
		});
		await comeToMembershipNumber();
		await say('209192092');
		await reads(/When did it happen/);
		await page.getByRole('button', { name: '2026-03-14 a date' }).click();
		await page.getByRole('button', { name: 'Accident' }).dblclick();
		await reads('About how much is the damage?');
		await page.getByRole('button', { name: '1250 an amount' }).dblclick();
		await reads('Which phone number can we reach you at?');
		const [accident, amount] = ['Accident', '1250'].map((text) =>
			at.sandbox.traffic().filter((entry) => entry.kind === 'message' && entry.text === text),
		);
		expect([accident?.length, amount?.length]).toEqual([1, 1]);
		await log.getByRole('button', { name: 'Theft' }).waitFor();
		expect(await log.getByRole('button', { name: 'Theft' }).isDisabled()).toBe(true);
	});

	test('opens a web_url button in a new tab that knows nothing of this one', async () => {
		const { page, log } = await at.open({ path: '/?bot=claim' });
		await page.waitForURL(/session=/);
		const place = at.sandbox.conversation(sessionOf(page.url()));
		const buttons = [{ type: 'web_url', title: 'Page', url: 'https://example.com/a' }];
		await at.receiver.say(place, { text: 'Look here', buttons });
		const link = log.getByRole('link', { name: 'Page (opens in a new tab)' });
		await link.waitFor();
		const attributes = await link.evaluate((one: HTMLAnchorElement) => [
			one.href,
			one.target,
			one.relList.contains('noopener'),
		]);
		expect(attributes).toEqual(['https://example.com/a', '_blank', true]);
	});

	test.each(['javascript:document.title="taken over"', 'data:text/html,<p>x', 'not an address'])(
		'makes no link of %s, even if the sandbox let it through',
		async (url) => {
			const { page, log, reads } = await at.open({ path: '/?bot=claim' });
			await page.waitForURL(/session=/);
			await page.route('**/sandbox/conversations/*', async (route) => {
				const conversation = await (await route.fetch()).json();
				conversation.messages[0].buttons = [{ type: 'web_url', title: 'Page', url }];
				await route.fulfill({ json: conversation });
			});
			await page.reload();
			await reads(/Page.*not a web address/);
			expect(await log.getByRole('link').count()).toBe(0);
		},
	);

	test('thanks when the module is completed, with the buttons of the flow', async () => {
		const { page, say, reads, comeToMembershipNumber, log } = await at.open({
			path: '/?bot=claim',
		});
		await comeToMembershipNumber();
		for (const [answer, next] of [
			['209192092', /When did it happen/],
			['2026-03-14', 'What kind of claim is it?'],
			['Fire', 'About how much is the damage?'],
			['1250', 'Which phone number can we reach you at?'],
			['+254712345678', thanks.text],
		] as const) {
			await say(answer);
			await reads(next);
		}
		await log.getByRole('link', { name: 'Read more' }).waitFor();
		await log.getByRole('button', { name: 'Talk to a person' }).click();
		await reads('What would you like to do?');
		await page.getByText('7/7').waitFor({ state: 'attached' });
	});

	test('shows hostile text as text, wherever it comes up', async () => {
		const { page, say, reads, traffic, log } = await at.open({ path: '/?bot=order' });
		await say(hostile);
		await reads(`That does not look like an e-mail address: ${hostile}`);
		await traffic.getByText('Slot filled').last().click();
		await traffic.getByText('onerror').last().waitFor();
		expect(await log.locator('img').count()).toBe(0);
		expect(
			await page.locator('img, b').evaluateAll((all) => all.map((one) => one.outerHTML)),
		).toEqual(expect.not.arrayContaining([expect.stringContaining('onerror')]));
		expect(await page.title()).toBe('Order bot · TalkLift sandbox');
	});

	test('starts again with a new conversation, goes on with this one when it is reloaded, and leads back to the bots', async () => {
		const { page, say, reads, field, log } = await at.open({ path: '/?bot=claim' });
		await say('Mr Awesome Customer');
		await reads('What is your e-mail address?');
		const first = sessionOf(page.url());
		await page.reload();
		await reads('What is your e-mail address?');
		expect(sessionOf(page.url())).toBe(first);

		await page.getByRole('button', { name: 'Restart' }).click();
		await log.getByText('Mr Awesome Customer').waitFor({ state: 'detached' });
		expect(sessionOf(page.url())).toBeGreaterThan(first);
		await page.waitForFunction(() => document.activeElement?.id === 'composer');
		expect(await field.inputValue()).toBe('');

		await page.getByRole('button', { name: 'Other bot' }).click();
		await page.getByRole('button', { name: 'Order bot' }).click();
		await reads('Which e-mail address is the receipt for?');
	});

	describe('when the event does not reach a flow', () => {
		test('says that none is set, takes one, and delivers the event that was kept', async () => {
			at.sandbox.setWebhook(undefined);
			const { page, say, reads, comeToMembershipNumber } = await at.open({ path: '/?bot=claim' });
			await comeToMembershipNumber();
			await say('209192092');
			await reads('No flow is listening yet');
			await reads(/The slot is still waiting/);
			await page.getByRole('button', { name: 'Set the webhook' }).click();
			await page.waitForFunction(() => document.activeElement?.id === 'webhook-1-url');
			await page.keyboard.type(at.receiver.url);
			await page.keyboard.press('Enter');
			await reads('This event has not been sent');
			await page.getByRole('log').getByRole('button', { name: 'Deliver again' }).click();
			await reads(/When did it happen/);
		});

		test('wonders aloud when the flow took the event and then does nothing', async () => {
			at.receiver.decides = false;
			const { page, say, reads, comeToMembershipNumber } = await at.open({ path: '/?bot=claim' });
			await comeToMembershipNumber();
			await page.clock.install();
			await say('209192092');
			await reads('Your flow is deciding');
			await page.clock.fastForward('00:30');
			await reads('Your flow took the event, and has not decided yet');
			await page.getByText('Your flow is deciding').waitFor({ state: 'detached' });
		});

		test('says that nothing listens there', async () => {
			at.sandbox.setWebhook({ url: 'http://127.0.0.1:9/webhook/talklift' });
			const { say, reads, comeToMembershipNumber } = await at.open({ path: '/?bot=claim' });
			await comeToMembershipNumber();
			await say('209192092');
			await reads(/127\.0\.0\.1:9/);
			await reads(/Start n8n|Check the webhook's address/);
		});

		test.each([
			[404, 'There is no flow at this address (404)', /Publish the flow/],
			[401, 'Your flow refused the event (401)', /User and password/],
			[500, 'Your flow broke off (500)', /list of executions/],
			[302, 'The address only points elsewhere (302)', /location/],
			[400, 'The event was not accepted (400)', /The traffic shows/],
		])('says what an answer of %i means', async (status, title, todo) => {
			at.receiver.status = status;
			const { page, say, reads, comeToMembershipNumber } = await at.open({ path: '/?bot=claim' });
			await comeToMembershipNumber();
			await say('209192092');
			await reads(title);
			await reads(todo);
			await page.getByRole('listitem').getByText('still waiting').waitFor();

			at.receiver.status = 200;
			await page.getByRole('log').getByRole('button', { name: 'Deliver again' }).click();
			await reads(/When did it happen/);
			await page.getByText(title).waitFor({ state: 'detached' });
		});
	});

	test('shows what went to and fro, in detail, filtered, and delivers an event again', async () => {
		const { page, say, reads, comeToMembershipNumber, traffic } = await at.open({
			path: '/?bot=claim',
		});
		await comeToMembershipNumber();
		await say('12345');
		await reads(refused);
		await traffic.getByText('Send message').click();
		await traffic.getByText('"sender"').first().waitFor();
		await traffic.getByText('Slot filled: Membership Number').click();
		await traffic.getByText('"received"').waitFor();
		expect(await traffic.getByText('Answer headers').isVisible()).toBe(true);

		await page.getByRole('button', { name: 'Messages', exact: true }).click();
		expect(await traffic.getByText('username@gmail.com', { exact: true }).count()).toBe(0);
		await page.getByRole('button', { name: 'Calls', exact: true }).click();
		expect(await traffic.getByText('Send message').count()).toBe(0);

		await traffic.getByRole('button', { name: 'Deliver again' }).click();
		await traffic.getByText('attempt 2').waitFor();
		expect(at.receiver.events).toHaveLength(2);
		expect(at.receiver.events[1]).toEqual(at.receiver.events[0]);

		const { session } = at.sandbox.startConversation('order');
		await at.sandbox.say(session, 'ada.example.com');
		await traffic.getByText('Slot filled: E-mail').waitFor();
		await page.getByRole('button', { name: 'This chat only' }).click();
		expect(await traffic.getByText('Slot filled: E-mail').count()).toBe(0);
		await page.getByRole('button', { name: 'Clear the traffic' }).click();
		await traffic.getByText(/Nothing/).waitFor();
	});

	test('draws the newest of a thousand entries, older ones when asked for', async () => {
		await at.sandbox.close();
		at.sandbox = await startSandbox({ keepTraffic: 2000 });
		const { session } = at.sandbox.startConversation('claim');
		for (let count = 0; count < 500; count++) await at.sandbox.say(session, 'x');
		const { page, traffic } = await at.open();
		await traffic.getByText('Show older').waitFor();
		expect(await traffic.locator('.entry').count()).toBe(100);
		await page.getByRole('button', { name: 'Show older' }).click();
		await page.waitForFunction(() => document.querySelectorAll('.entry').length === 200);
	});

	test('switches faults on and off, sets how long calls take, and revokes tokens', async () => {
		const { page, say, reads, comeToMembershipNumber, traffic } = await at.open({
			path: '/?bot=claim',
		});
		const settings = page.getByRole('tabpanel', { name: 'Settings' });
		await page.getByRole('tab', { name: 'Settings' }).click();
		await settings.getByLabel('What goes wrong').selectOption('429 Too Many Requests');
		await settings.getByLabel('Which calls').selectOption('Send message');
		await settings.getByLabel('Retry-After').fill('7');
		await settings.getByRole('button', { name: 'Switch on' }).click();
		await settings.getByText('Send message · hit 0 of 1 · Retry-After: 7').waitFor();
		expect(at.sandbox.faults.list()).toMatchObject([
			{ kind: 'throttled', endpoint: 'message', count: 1, retryAfter: 7 },
		]);
		await settings.getByLabel('What goes wrong').selectOption('Slow');
		await settings.getByRole('button', { name: 'Switch on' }).click();
		await settings.getByRole('button', { name: 'Switch off Slow' }).click();
		await settings.getByRole('button', { name: 'Switch off Slow' }).waitFor({ state: 'detached' });

		await settings.getByLabel('Calls take at least').fill('15');
		await settings.getByLabel('Calls take at least').press('Enter');
		await page.getByText('Every call now takes at least 15 ms.').waitFor();
		expect(at.sandbox.latencyMs).toBe(15);
		const token = at.sandbox.tokens.issue();
		await settings.getByRole('button', { name: 'Revoke all tokens' }).click();
		await page.getByText('1 token revoked').waitFor();
		expect(token).not.toBe('');
		expect(at.sandbox.tokens.count()).toBe(0);

		await page.getByRole('tab', { name: 'Traffic' }).click();
		await comeToMembershipNumber();
		await say('12345');
		await traffic.getByText('throttled').waitFor();
		await say('209192092');
		await reads(/When did it happen/);
	});

	test('says what the sandbox did not take, in its own words', async () => {
		at.allowed = /400/;
		const { page } = await at.open();
		await page.getByRole('tab', { name: 'Settings' }).click();
		await page.getByRole('tabpanel', { name: 'Settings' }).getByText('Claim bot').click();
		await page.getByLabel('Webhook URL').first().fill('ftp://example.com/');
		await page.getByLabel('Webhook URL').first().press('Enter');
		await page.getByText(/begins with http:\/\/ or https:\/\//).waitFor();
		await page.getByRole('button', { name: 'Close this note' }).click();
	});

	test('says when the sandbox has stopped, and goes on by itself when it is back', async () => {
		at.allowed = /net::ERR_|404/;
		const { page } = await at.open({ path: '/?bot=claim' });
		const port = Number(new URL(at.sandbox.url).port);
		await at.sandbox.close();
		await page.getByText('The sandbox has stopped').waitFor();
		// The note goes away by itself: it is waited for from before it can come.
		const note = page.getByText('The sandbox was started anew.').waitFor({ timeout: 30_000 });
		at.sandbox = await startSandbox({ port });
		await page.getByText('Live', { exact: true }).waitFor({ timeout: 30_000 });
		await note;
		await page.getByRole('button', { name: 'Claim bot' }).click();
		await page.getByRole('textbox', { name: 'Message to Claim bot' }).waitFor();
	});

	test('has a name for every control', async () => {
		const { page, say, reads, comeToMembershipNumber, traffic } = await at.open();
		const nameless = async () => {
			const outline = await page.locator('body').ariaSnapshot();
			const controls =
				/^\s*- (button|link|textbox|combobox|spinbutton|checkbox|tab|tablist|region|log|dialog)\b(?! ").*$/gm;
			return outline.match(controls) ?? [];
		};
		expect(await nameless()).toEqual([]);
		await page.getByRole('button', { name: 'Claim bot' }).click();
		await comeToMembershipNumber();
		await say('12345');
		await reads(refused);
		await traffic.getByText('Slot filled').click();
		await traffic.getByText('"event_name"').waitFor();
		expect(await nameless()).toEqual([]);
		await page.getByRole('tab', { name: 'Settings' }).click();
		for (const kind of Object.keys(at.sandbox.state().faultKinds)) {
			await page.getByLabel('What goes wrong').selectOption(kind);
			expect(await nameless()).toEqual([]);
		}
		await page.getByRole('button', { name: 'Help and keys' }).click();
		expect(await nameless()).toEqual([]);
	});
});

function sessionOf(url: string): number {
	return Number(new URL(url).searchParams.get('session'));
}

function isFocused(element: Element): boolean {
	return element === document.activeElement;
}
