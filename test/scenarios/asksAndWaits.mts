import type { Sandbox } from '../../sandbox/sandbox.mts';
import { webhookLogin } from './buildFlow.mts';
import { startClaim } from './chatting.mts';
import type { Chat } from './chatting.mts';
import { exampleFlow } from './exampleFlow.mts';
import type { Bench, Scenario } from './scenario.mts';

/** A flow that stops for the user and goes on with the button that was pressed. */
export const asksAndWaits: Scenario[] = [
	{
		title: 'a large claim is filed once the user has confirmed it, and only then',
		async run(bench) {
			const { sandbox, waiting, settled } = bench;
			const chat = await claim(bench, '1250');
			await waiting(2);
			expect(chat.heard()).toEqual(['Your claim is for 1250. Shall we file it?']);

			const page = await fetch(addressOf(sandbox, chat, 'Yes, file it'));
			expect(await page.text()).toContain('Your claim is for 1250. Shall we file it?');
			await waiting(2);
			await press(addressOf(sandbox, chat, 'Yes, file it'));
			await settled(2);
			expect(chat.heard().slice(1)).toEqual([
				'Your claim is filed. We will call you within two working days.',
			]);

			// A second press, and one of the other button.
			await press(addressOf(sandbox, chat, 'Yes, file it'));
			await press(addressOf(sandbox, chat, 'No, not yet'));
			await settled(2);
			expect(chat.heard()).toHaveLength(2);
		},
	},
	{
		title: 'a large claim is not filed when the user does not want it, whoever changes the address',
		async run(bench) {
			const { sandbox, waiting, settled } = bench;
			const chat = await claim(bench, '1250');
			await waiting(2);
			const no = addressOf(sandbox, chat, 'No, not yet');
			const changed = new URL(no);
			changed.searchParams.set('answer', '1');
			expect((await press(changed.href)).status).toBe(401);
			await waiting(2);
			await press(no);
			await settled(2);
			expect(chat.heard()[1]).toBe('Your claim is not filed. Write to us when you want to go on.');
		},
	},
	{
		title: 'a small claim is filed without a question',
		async run(bench) {
			const chat = await claim(bench, '250');
			await bench.settled(2);
			expect(chat.heard()).toEqual([
				'Your claim is filed. We will call you within two working days.',
			]);
		},
	},
];

/** A user makes a claim, up to its end. */
async function claim({ sandbox, deploy, settled }: Bench, amount: string): Promise<Chat> {
	const url = await deploy(exampleFlow('confirm-large-claim', sandbox.url));
	sandbox.setWebhook({ url, ...webhookLogin });
	const chat = await startClaim(sandbox);
	await chat.says('209192092');
	await settled(1);
	for (const answer of ['2026-03-14', 'Accident', amount, '+254712345678']) await chat.says(answer);
	return chat;
}

function addressOf(sandbox: Sandbox, { session }: Chat, title: string): string {
	const buttons = sandbox
		.conversation(session)
		.messages.flatMap((message) => message.buttons ?? []) as Array<{ title: string; url: string }>;
	return buttons.find((button) => button.title === title)!.url;
}

const press = async (url: string) => await fetch(url, { method: 'POST' });
