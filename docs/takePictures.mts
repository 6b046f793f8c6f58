// npm run pictures: takes the documents' pictures anew, of a real n8n and the sandbox's chat page.
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
import { takeExamplePictures } from './takeExamplePictures.mts';

const picture = (name: string) => join(import.meta.dirname, `${name}.png`);

const sandbox = await startSandbox();
const check = exampleFlow('check-membership-number', sandbox.url);
const form = buildFlow(
	'Check a whole form',
	[
		triggerNode({ events: ['slotFilled'] }),
		talkLiftNode(
			'Check the Answer',
			{
				resource: 'slot',
				operation: 'validate',
				rules: {
					rule: [
						{ type: 'phone', forSlots: 'Phone', country: 'KE' },
						{
							type: 'date',
							forSlots: 'Date of Birth',
							range: 'atLeastAgo',
							message: 'You have to be 18 or older. You have {attempts_left} more tries.',
						},
					],
				},
				maxAttempts: 3,
				options: { escapeWords: 'agent, human, help' },
			},
			{ position: [320, 0] },
		),
	],
	['TalkLift Trigger → Check the Answer'],
);
/** What the examples' other nodes ask for. Nothing is run with them; without, they would be marked in red. */
const strangers = [
	{ name: 'SMTP account', type: 'smtp', data: {} },
	{ name: 'OpenAI account', type: 'openAiApi', data: { apiKey: 'none' } },
	{ name: 'Google Sheets account', type: 'googleSheetsOAuth2Api', data: {} },
];
const server = await startServer({
	credentials: [...credentialFiles(sandbox), ...strangers],
	workflows: [check, form],
});
const browser = await startBrowser();
try {
	const types = await server.rest.nodeTypes();
	const [url] = check.nodes.flatMap((node) => webhookUrls(server.url, node, types));
	sandbox.setWebhook({ url: url!, ...webhookLogin });

	const chat = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await chat.goto(`${sandbox.url}/?bot=claim`);
	const composer = chat.getByRole('textbox', { name: /answer|message/i });
	for (const [answer, reply] of [
		['Mr Awesome Customer', 'What is your e-mail address?'],
		['username@gmail.com', 'What is your membership number?'],
		['12345', /Tries left: 2/],
		['209192092', /^When did it happen/],
	] as const) {
		await composer.fill(answer);
		await composer.press('Enter');
		await chat.getByText(reply).first().waitFor();
		await chat.waitForTimeout(1500);
	}
	await chat.screenshot({ path: picture('chat') });
	await takeExamplePictures(browser, server);

	const canvas = await openEditor(browser, server, { width: 1600, height: 640 });
	await canvas.goTo(`/workflow/${form.id}`);
	await canvas.page.getByTestId('canvas-node').last().waitFor();
	await canvas.page.getByTestId('zoom-to-fit').click();
	await canvas.page.waitForTimeout(1500);
	// Without the editor's own buttons around it, and the news that n8n may show at the left.
	const clip = { x: 510, y: 200, width: 720, height: 300 };
	await canvas.page.screenshot({ path: picture('flow'), clip });
	await canvas.page.context().close();

	for (const [flow, node, name, height] of [
		[check, 'TalkLift Trigger', 'trigger', 860],
		[form, 'Check the Answer', 'validate', 2080],
	] as const) {
		const editor = await openEditor(browser, server, { width: 1280 });
		await editor.goTo(`/workflow/${flow.id}`);
		await editor.openPanel(node);
		// Only then: on a high canvas n8n's own buttons lie over the nodes.
		await editor.page.setViewportSize({ width: 1280, height });
		await editor.page.waitForTimeout(1500);
		await editor.page.screenshot({ path: picture(name) });
		await editor.page.context().close();
	}
} finally {
	await browser.close();
	await server.stop();
	await sandbox.close();
}
