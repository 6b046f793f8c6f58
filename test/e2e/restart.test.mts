import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { buildFlow, talkLiftNode, triggerNode, webhookLogin } from '../scenarios/buildFlow.mts';
import { startClaim } from '../scenarios/chatting.mts';
import type { Chat } from '../scenarios/chatting.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';

/** Three hundredths of a minute: over before n8n has started again. */
const shortWhile = 0.03;

const ask = (name: string, options: object) =>
	buildFlow(
		name,
		[
			triggerNode({ events: ['slotFilled'] }),
			talkLiftNode('Ask', {
				resource: 'message',
				operation: 'sendAndWait',
				message: '=Is {{ $json.value }} right?',
				options: { ...options },
			}),
			talkLiftNode('Tell', {
				resource: 'message',
				operation: 'send',
				message: "={{ $json.timed_out ? 'No answer.' : 'You said ' + $json.answer + '.' }}",
			}),
		],
		['TalkLift Trigger → Ask', 'Ask → Tell'],
	);

jest.setTimeout(600_000);

describe('A question that waits while n8n is started anew', () => {
	const userFolder = mkdtempSync(join(tmpdir(), 'restart-'));
	let sandbox: Sandbox;
	let server: RunningServer;

	beforeAll(async () => {
		sandbox = await startSandbox();
		server = await startServer({ userFolder, credentials: credentialFiles(sandbox) });
	});
	afterAll(async () => {
		await server?.stop();
		await sandbox?.close();
		rmSync(userFolder, { recursive: true, force: true });
		expect(sandbox.unknownRequests).toEqual([]);
	});

	async function startAsking(name: string, options: object) {
		const { id } = await server.rest.startWorkflow(ask(name, options));
		const [url] = await server.rest.webhooksOf(id);
		sandbox.setWebhook({ url: url!, ...webhookLogin });
		const chat = await startClaim(sandbox);
		await chat.says('209192092');
		return { chat, execution: await server.rest.waitForExecution(id) };
	}

	const addressOf = ({ session }: Chat, title: string): URL => {
		const buttons = sandbox
			.conversation(session)
			.messages.flatMap((message) => message.buttons ?? []) as Array<{
			title: string;
			url: string;
		}>;
		return new URL(buttons.find((button) => button.title === title)!.url);
	};

	test('is answered by the buttons that were sent before; one without an answer in time goes on', async () => {
		const limited = await startAsking('limited', { timeLimit: shortWhile });
		const unlimited = await startAsking('unlimited', {});
		expect(unlimited.execution.status).toBe('waiting');
		const { port } = server;
		await server.stop();
		server = await startServer({ userFolder, port });

		const press = async (title: string) =>
			await fetch(addressOf(unlimited.chat, title), { method: 'POST' });
		const thanks = await press('No');
		expect(thanks.status).toBe(200);
		expect(await thanks.text()).toContain('Thank you.');
		expect((await server.rest.waitForEnd(unlimited.execution.id)).status).toBe('success');
		expect(unlimited.chat.heard()[1]).toBe('You said No.');
		expect(await (await press('Yes')).text()).toContain('No action required');
		expect(unlimited.chat.heard()).toHaveLength(2);

		expect((await server.rest.waitForEnd(limited.execution.id)).status).toBe('success');
		expect(limited.chat.heard()).toEqual(['Is 209192092 right?', 'No answer.']);
	});
});
