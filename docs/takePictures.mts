// npm run pictures: takes the README's pictures anew, of a real n8n and the sandbox's chat page.
import { join } from 'node:path';

import { startServer } from '../n8n/startServer.mts';
import { webhookUrls } from '../n8n/webhookUrls.mts';
import { startSandbox } from '../sandbox/startSandbox.mts';
import { openEditor } from '../test/browser/openEditor.mts';
import { startBrowser } from '../test/browser/startBrowser.mts';
import {
	buildFlow,
	talkLiftNode,
	triggerNode,
	webhookLogin,
} from '../test/scenarios/buildFlow.mts';
import { credentialFiles } from '../test/scenarios/credentialFiles.mts';
import { exampleFlow } from '../test/scenarios/exampleFlow.mts';

const picture = (name: string) => join(import.meta.dirname, `${name}.png`);

const sandbox = await startSandbox();
const check = exampleFlow('check-membership-number', sandbox.url);
const validate = buildFlow(
	'Check answers, three tries, then a person',
	[
		triggerNode({ events: ['slotFilled'] }),
		talkLiftNode('Check the Answer', {
			resource: 'slot',
			operation: 'validate',
			rules: {
				rule: [
					{
						type: 'length',
						min: 5,
						max: 64,
						message: '{value} is too short or too long. You have {attempts_left} more tries.',
					},
				],
			},
			maxAttempts: 3,
		}),
	],
	['TalkLift Trigger → Check the Answer'],
);
const server = await startServer({
	credentials: credentialFiles(sandbox),
	workflows: [check, validate],
});
const browser = await startBrowser();
try {
	const types = await server.rest.nodeTypes();
	const [url] = check.nodes.flatMap((node) => webhookUrls(server.url, node, types));
	sandbox.setWebhook({ url: url!, ...webhookLogin });

	const chat = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await chat.goto(`${sandbox.url}/?bot=claim`);
	const composer = chat.getByRole('textbox', { name: /answer|message/i });
	for (const answer of ['Mr Awesome Customer', 'username@gmail.com', '12345', '209192092']) {
		const said = chat.getByText(answer, { exact: true });
		const before = await chat.getByRole('listitem').count();
		await composer.fill(answer);
		await composer.press('Enter');
		await said.last().waitFor();
		while ((await chat.getByRole('listitem').count()) < before + 2) await chat.waitForTimeout(100);
		await chat.waitForTimeout(1500);
	}
	await chat.screenshot({ path: picture('chat') });

	for (const [flow, node, name, height] of [
		[check, 'TalkLift Trigger', 'trigger', 860],
		[validate, 'Check the Answer', 'validate', 1330],
	] as const) {
		const editor = await openEditor(browser, server, { width: 1280, height });
		await editor.goTo(`/workflow/${flow.id}`);
		await editor.openPanel(node);
		await editor.page.waitForTimeout(1500);
		await editor.page.screenshot({ path: picture(name) });
		await editor.page.context().close();
	}
} finally {
	await browser.close();
	await server.stop();
	await sandbox.close();
}
