import { webhookLogin } from './buildFlow.mts';
import { startChat } from './chatting.mts';
import { exampleFlow } from './exampleFlow.mts';
import type { Scenario } from './scenario.mts';

/** What people type, and what the bot gets: slot by slot of the order bot. */
const conversations = [
	[
		['E-mail', 'you can write to me at Ada.Lovelace@Example.com', 'Ada.Lovelace@example.com'],
		['Phone', '0712345678', '+254712345678'],
		['Date of Birth', '3rd of March 92', '1992-03-03'],
		['Size', 'the large one please', 'Large'],
	],
	[
		['E-mail', 'My email is juma@example.co.ke, thanks!', 'juma@example.co.ke'],
		['Phone', 'my number is 0712 345 678', '+254712345678'],
		['Date of Birth', 'Monday, 31 December 1990', '1990-12-31'],
		['Size', 'second one', 'Medium'],
	],
	[
		['E-mail', '<wanjiku@example.com>', 'wanjiku@example.com'],
		['Phone', '+254 712-345-678', '+254712345678'],
		['Date of Birth', '3/3/1992', '1992-03-03'],
		['Size', 'SMALL!!', 'Small'],
	],
] as const;

/** One node for the whole form, without a rule for how people write. */
export const understandsWords: Scenario[] = [
	{
		title: 'an order is taken in natural words, turn by turn, without asking anything twice',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('validate-order-form', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			let executions = 0;
			for (const turns of conversations) {
				const chat = startChat(sandbox, 'order');
				for (const [label, typed, got] of turns) {
					expect(chat.waitsFor()?.label).toBe(label);
					await chat.says(typed);
					await settled((executions += 1));
					expect([typed, chat.answerTo(label)]).toEqual([typed, got]);
				}
				expect(chat.heard()).toEqual([]);
				expect(chat.waitsFor()).toBeUndefined();
			}
		},
	},
	{
		title: 'an answer that can be read in two ways is asked about, not guessed',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('validate-order-form', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			const chat = startChat(sandbox, 'order');
			const turns = [
				['E-mail', 'ada@example.com or ada@example.org', 'ada@example.org'],
				['Phone', '0712', '0712345678'],
				['Date of Birth', '3rd of March', '3rd of March 1992'],
				['Size', 'not the large one', 'medium then'],
			] as const;
			for (const [index, [label, unclear, clear]] of turns.entries()) {
				await chat.says(unclear);
				await settled(index * 2 + 1);
				expect([unclear, chat.answerTo(label)]).toEqual([unclear, undefined]);
				expect(chat.heard()).toHaveLength(index + 1);
				await chat.says(clear);
				await settled(index * 2 + 2);
				expect([clear, chat.answerTo(label)]).toEqual([clear, expect.any(String)]);
			}
			expect(chat.waitsFor()).toBeUndefined();
		},
	},
];
