import { freePort } from '../../machine/freePort.mts';
import { startNginx } from '../../machine/startNginx.mts';
import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import { webhookUrls } from '../../n8n/webhookUrls.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import {
	buildFlow,
	setNode,
	talkLiftNode,
	triggerNode,
	webhookLogin,
} from '../scenarios/buildFlow.mts';
import { startClaim } from '../scenarios/chatting.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';

const prefix = '/automation/';

describe('An n8n behind nginx, on a path of its own', () => {
	const ends: Array<() => Promise<void>> = [];
	let sandbox: Sandbox;
	let server: RunningServer;
	/** n8n's address as everybody but nginx knows it; ends with the prefix. */
	let outside: string;

	beforeAll(async () => {
		sandbox = await startSandbox();
		ends.push(() => sandbox.close());
		const [port, proxyPort] = [await freePort(), await freePort()];
		outside = `http://127.0.0.1:${proxyPort}${prefix}`;
		server = await startServer({
			port,
			credentials: credentialFiles(sandbox),
			env: {
				N8N_PATH: prefix,
				N8N_WEBHOOK_URL: outside,
				N8N_EDITOR_BASE_URL: outside,
				N8N_PROXY_HOPS: '1',
			},
		});
		ends.push(() => server.stop());
		const nginx = await startNginx({
			...{ port: proxyPort, prefix },
			target: `http://127.0.0.1:${port}`,
		});
		ends.push(() => nginx.stop());
	}, 600_000);
	afterAll(async () => {
		for (const end of ends.reverse()) await end();
	});
	beforeEach(() => sandbox.reset());

	/** The trigger's URL as the editor shows it for copying: n8n's own address comes first. */
	async function publish(flow: ReturnType<typeof buildFlow>) {
		const { id } = await server.rest.startWorkflow(flow);
		const types = await server.rest.nodeTypes();
		const { urlBaseWebhook } = await server.rest.call<{ urlBaseWebhook: string }>(
			'GET',
			'/rest/settings',
		);
		const [url] = flow.nodes.flatMap((node) =>
			webhookUrls(urlBaseWebhook.replace(/\/$/, ''), node, types),
		);
		return { id, url: url ?? '' };
	}

	test('is sent events at the URL that the editor shows, and the bot moves on', async () => {
		const flow = buildFlow(
			'accept behind a proxy',
			[triggerNode(), talkLiftNode('Accept', { resource: 'slot', operation: 'accept' })],
			['TalkLift Trigger.1 → Accept'],
		);
		const { id, url } = await publish(flow);
		expect(url.startsWith(outside)).toBe(true);
		sandbox.setWebhook({ url, ...webhookLogin });
		const chat = await startClaim(sandbox);
		await chat.says('209192092');
		expect((await server.rest.waitForExecution(id)).status).toBe('success');
		expect(chat.answerTo('Membership Number')).toBe('209192092');
	});

	test('rejects an event with the wrong password there, too', async () => {
		const flow = buildFlow('wrong password behind a proxy', [triggerNode()], []);
		const { url } = await publish(flow);
		sandbox.setWebhook({ url, user: webhookLogin.user, password: 'wrong' });
		const chat = await startClaim(sandbox);
		expect((await sandbox.say(chat.session, '209192092'))?.answer?.status).toBe(401);
	});

	test('gives links that resume an execution the prefix', async () => {
		const resume = setNode('Link', {});
		const flow = buildFlow(
			'a link behind a proxy',
			[
				triggerNode(),
				{
					...resume,
					parameters: {
						...resume.parameters,
						jsonOutput: '={{ { link: $execution.resumeUrl } }}',
					},
				},
			],
			['TalkLift Trigger.1 → Link'],
		);
		const { id, url } = await publish(flow);
		sandbox.setWebhook({ url, ...webhookLogin });
		await (await startClaim(sandbox)).says('209192092');
		const { data } = await server.rest.waitForExecution(id);
		const { link } = data.resultData.runData['Link']?.[0]?.data?.main?.[0]?.[0]?.json ?? {};
		expect(link).toEqual(expect.stringContaining(`${outside}webhook-waiting/`));
	});

	// n8n signs the path that the user calls, and newer ones check the one that nginx leaves of it: so it is
	// with the waiting nodes of n8n's own, too. The README says what to do.
	test('counts the buttons of Send and Wait, or rejects them and goes on waiting', async () => {
		const flow = buildFlow(
			'ask behind a proxy',
			[
				triggerNode({ events: ['slotFilled'] }),
				talkLiftNode('Ask', {
					resource: 'message',
					operation: 'sendAndWait',
					message: '=Is {{ $json.value }} right?',
					options: {},
				}),
			],
			['TalkLift Trigger → Ask'],
		);
		const { id, url } = await publish(flow);
		sandbox.setWebhook({ url, ...webhookLogin });
		const chat = await startClaim(sandbox);
		await chat.says('209192092');
		const waiting = await server.rest.waitForExecution(id);
		expect(waiting.status).toBe('waiting');

		const buttons = sandbox
			.conversation(chat.session)
			.messages.flatMap((message) => message.buttons ?? []) as Array<{ url: string }>;
		const [yes] = buttons.map((button) => button.url);
		expect(yes).toEqual(expect.stringContaining(`${outside}webhook-waiting/`));
		const { status } = await fetch(yes!, { method: 'POST' });
		expect([200, 401]).toContain(status);
		if (status === 200) expect((await server.rest.waitForEnd(waiting.id)).status).toBe('success');
		else expect((await server.rest.execution(waiting.id)).status).toBe('waiting');
	});
});
