import { buildFlow, talkLiftNode, triggerNode, webhookLogin } from '../scenarios/buildFlow.mts';
import { startClaim } from '../scenarios/chatting.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';
import { openEditor } from './openEditor.mts';
import { watchPage } from './startBrowser.mts';
import { useStage } from './useStage.mts';

const flow = buildFlow(
	'Ask and wait',
	[
		triggerNode({ events: ['slotFilled'] }),
		talkLiftNode(
			'Ask',
			{ resource: 'message', operation: 'sendAndWait', message: '=Is {{ $json.value }} right?' },
			{ position: [220, 0] },
		),
		talkLiftNode(
			'Tell',
			{ resource: 'message', operation: 'send', message: '=You said {{ $json.answer }}.' },
			{ position: [440, 0] },
		),
	],
	['TalkLift Trigger → Ask', 'Ask → Tell'],
);

describe('An execution that waits for a chat user', () => {
	const stage = useStage((sandbox) => ({
		credentials: credentialFiles(sandbox),
		workflows: [flow],
	}));

	test('is seen waiting in the editor, and succeeding once the user has pressed a button', async () => {
		const { id } = stage.server.workflows[0]!;
		const [url] = await stage.server.rest.webhooksOf(id);
		stage.sandbox.setWebhook({ url: url!, ...webhookLogin });
		const chat = await startClaim(stage.sandbox);
		await chat.says('209192092');
		const execution = await stage.server.rest.waitForExecution(id);

		const { page, goTo } = await openEditor(stage.browser, stage.server);
		const seen = watchPage(page);
		await goTo(`/workflow/${id}/executions/${execution.id}`);
		const status = page.getByTestId(`execution-details-${execution.id}`);
		await status.getByText(/^Waiting/).waitFor();

		const phone = await stage.browser.newPage();
		const { messages } = stage.sandbox.conversation(chat.session);
		const yes = messages.flatMap(({ buttons }) => buttons).find(({ title }) => title === 'Yes');
		await phone.goto(yes && 'url' in yes ? yes.url : '');
		expect(await phone.getByRole('heading').textContent()).toContain('Is 209192092 right?');
		await phone.getByRole('button', { name: 'Yes' }).click();
		await phone.getByText('Thank you.').waitFor();
		await phone.close();

		await status.getByText(/^Succeeded/).waitFor();
		expect(chat.heard().at(-1)).toBe('You said Yes.');
		expect(seen.thrown).toEqual([]);
		await page.context().close();
	}, 120_000);
});
