import { webhookUrls } from '../../n8n/webhookUrls.mts';
import { readBots } from '../../sandbox/bots/readBots.mts';
import { webhookLogin } from '../scenarios/buildFlow.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';
import { addNode } from './addNode.mts';
import { openEditor } from './openEditor.mts';
import { panelForm } from './panelForm.mts';
import { watchPage } from './startBrowser.mts';
import { useStage } from './useStage.mts';

const questions = ['Name', 'E-mail', 'Phone', 'Date of Birth', 'Product', 'Confirm'];

/** Asks all six, and leaves it to the flow what is a good answer: no slot has settings of its own. */
const bots = readBots(
	JSON.stringify({
		bots: [
			{
				id: 'cover',
				name: 'Cover bot',
				modules: [
					{
						name: 'Get cover',
						steps: questions.map((label) => ({ label, validate_with_webhook: true })),
					},
				],
			},
		],
	}),
	'cover.json',
);

describe('a form of six questions, built on an empty canvas by clicking and typing', () => {
	const stage = useStage((sandbox) => ({ credentials: credentialFiles(sandbox) }), { bots });

	test('is two nodes, stored as they were clicked, and leads a chat user through the form', async () => {
		const editor = await openEditor(stage.browser, stage.server);
		const { page } = editor;
		const seen = watchPage(page);
		await editor.goTo('/workflow/new');
		await page
			.getByTestId('canvas-plus-button')
			.or(page.getByTestId('node-creator-plus-button'))
			.first()
			.click();
		await addNode(page, 'On slot filled');
		await editor.closePanel();
		await page.getByTestId('canvas-handle-plus').first().click();
		const panel = await addNode(page, 'Validate slot');

		const form = panelForm(page, panel);
		let count = 0;
		/** Adds a rule for a slot, and gives where it stands. */
		const addRule = async (type: string, slot: string) => {
			const rule = `rules.rule[${count++}]`;
			await form.add('Add Rule');
			await form.choose(`${rule}.type`, type);
			await form.type(`${rule}.forSlots`, slot);
			return rule;
		};
		await form.type(`${await addRule('Length', 'Name')}.min`, '2');
		await addRule('Email', 'E-mail');
		await form.type(`${await addRule('Phone', 'Phone')}.country`, 'KE');
		// Eighteen years is what n8n offers as soon as the range is chosen.
		const birth = await addRule('Date', 'Date of Birth');
		await form.choose(`${birth}.range`, 'At Least … Ago');
		await form.type(`${birth}.message`, 'You have to be 18. You have {attempts_left} more tries.');
		await form.type(`${await addRule('One Of', 'Product')}.choices`, 'Car, Home, Travel');
		await addRule('Yes or No', 'Confirm');
		await form.type('maxAttempts', '3');
		await form.addOption('Add Option', 'Words for a Person');
		await editor.closePanel();

		await page.getByTestId('workflow-open-publish-modal-button').click();
		await page.getByTestId('workflow-publish-button').click();
		const id = new URL(page.url()).pathname.split('/').pop()!;
		await stage.server.rest.waitForWebhooks(id);

		const { nodes, connections } = await stage.server.rest.workflow(id);
		const [trigger, validate] = nodes;
		expect(nodes.map((node) => [node.type, node.name, node.parameters])).toEqual([
			[
				'n8n-nodes-talklift.talkLiftTrigger',
				'TalkLift Trigger',
				{ events: ['slotFilled'], filters: {} },
			],
			[
				'n8n-nodes-talklift.talkLift',
				'Validate slot',
				{
					operation: 'validate',
					rules: {
						rule: [
							{ type: 'length', forSlots: 'Name', min: 2 },
							{ type: 'email', forSlots: 'E-mail' },
							{ type: 'phone', forSlots: 'Phone', country: 'KE' },
							{
								type: 'date',
								forSlots: 'Date of Birth',
								range: 'atLeastAgo',
								message: 'You have to be 18. You have {attempts_left} more tries.',
							},
							{ type: 'oneOf', forSlots: 'Product', choices: 'Car, Home, Travel' },
							{ type: 'yesOrNo', forSlots: 'Confirm' },
						],
					},
					maxAttempts: 3,
					cleaning: {},
					options: { escapeWords: 'agent, human, help' },
				},
			],
		]);
		expect(connections).toEqual({
			'TalkLift Trigger': { main: [[{ node: 'Validate slot', type: 'main', index: 0 }]] },
		});

		const [url] = webhookUrls(stage.server.url, trigger!, await stage.server.rest.nodeTypes());
		stage.sandbox.setWebhook({ url: url!, ...webhookLogin });
		let after = '0';
		/** The user answers; gives what the flow made of it. */
		const answer = async (session: number, text: string) => {
			await stage.sandbox.say(session, text);
			const execution = await stage.server.rest.waitForExecution(id, { after });
			after = execution.id;
			const [run] = execution.data.resultData.runData[validate!.name] ?? [];
			const items = (run?.data?.main ?? []).flatMap((output) => output ?? []);
			expect(items.length).toBe(1);
			return items[0]?.json;
		};
		const { session } = stage.sandbox.startConversation('cover');
		for (const [typed, verdict, cleaned_value] of [
			['Ada', 'accepted', 'Ada'],
			['ada@example', 'rejected', null],
			['Ada@Example.com', 'accepted', 'Ada@example.com'],
			['0712 345 678', 'accepted', '+254712345678'],
			['2022-12-31', 'rejected', null],
			['31 Dec 1990', 'accepted', '1990-12-31'],
			['car', 'accepted', 'Car'],
			['ndiyo', 'accepted', 'Yes'],
		]) {
			expect([typed, await answer(session, typed!)]).toMatchObject([
				typed,
				{ verdict, cleaned_value },
			]);
		}
		expect(stage.sandbox.conversation(session).messages.map(({ text }) => text)).toContain(
			'You have to be 18. You have 2 more tries.',
		);
		expect(stage.sandbox.conversation(session).finished).toBe(true);

		const impatient = stage.sandbox.startConversation('cover');
		expect(await answer(impatient.session, 'agent')).toMatchObject({ verdict: 'escalated' });
		expect(seen.thrown).toEqual([]);
	}, 180_000);
});
