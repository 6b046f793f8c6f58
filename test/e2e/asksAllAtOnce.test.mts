import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { buildFlow, talkLiftNode, triggerNode, webhookLogin } from '../scenarios/buildFlow.mts';
import { startClaim } from '../scenarios/chatting.mts';
import type { Chat } from '../scenarios/chatting.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';

const asking = buildFlow(
	'ask one user',
	[
		{
			name: 'Start',
			type: 'n8n-nodes-base.executeWorkflowTrigger',
			typeVersion: 1.1,
			parameters: { inputSource: 'passthrough' },
		},
		talkLiftNode('Ask', {
			resource: 'message',
			operation: 'sendAndWait',
			message: '=Is {{ $json.value }} right?',
			options: {},
		}),
		talkLiftNode('Tell', {
			resource: 'message',
			operation: 'send',
			eventSource: 'inputItem',
			message: '=You said {{ $json.answer }}.',
		}),
	],
	['Start → Ask', 'Ask → Tell'],
);

const asksAll = (id: string) =>
	buildFlow(
		'ask all users',
		[
			triggerNode({ events: ['slotFilled'] }),
			{
				name: 'Ask Each',
				type: 'n8n-nodes-base.executeWorkflow',
				typeVersion: 1.2,
				parameters: {
					workflowId: { __rl: true, mode: 'id', value: id },
					workflowInputs: { mappingMode: 'defineBelow', value: {} },
					mode: 'each',
					options: { waitForSubWorkflow: false },
				},
			},
		],
		['TalkLift Trigger → Ask Each'],
	);

jest.setTimeout(600_000);

describe('A sub-workflow that runs once for each item', () => {
	let sandbox: Sandbox;
	let server: RunningServer;

	beforeAll(async () => {
		sandbox = await startSandbox();
		server = await startServer({ credentials: credentialFiles(sandbox) });
	});
	afterAll(async () => {
		await server?.stop();
		await sandbox?.close();
	});

	test('asks all users at once, and goes on with the answer of each', async () => {
		const { id: asked } = await server.rest.startWorkflow(asking);
		const { id } = await server.rest.startWorkflow(asksAll(asked));
		const chats = [await answer(sandbox, '111'), await answer(sandbox, '222')] as const;
		const payload = sandbox
			.traffic()
			.flatMap((entry) => (entry.kind === 'event' ? [entry.body as Body] : []))
			.flatMap((body) => body.payload);
		expect(payload).toHaveLength(2);
		const [url] = await server.rest.webhooksOf(id);
		sandbox.setWebhook({ url: url!, ...webhookLogin });
		await sandbox.deliver({ event_name: 'SLOT-MODULE:Make a claim', payload });

		const heard = () => chats.map((chat) => chat.heard());
		await sandbox.until(() => heard().every(({ length }) => length === 1), 20_000);
		expect(heard()).toEqual([['Is 111 right?'], ['Is 222 right?']]);
		await waitUntilWaiting(server, asked, 2);
		await press(sandbox, chats[1], 'No');
		await press(sandbox, chats[0], 'Yes');
		await sandbox.until(() => heard().every(({ length }) => length === 2), 20_000);
		expect(heard().map(([, last]) => last)).toEqual(['You said Yes.', 'You said No.']);
	});
});

interface Body {
	payload: object[];
}

async function answer(sandbox: Sandbox, text: string): Promise<Chat> {
	const chat = await startClaim(sandbox);
	await chat.says(text);
	return chat;
}

async function press(sandbox: Sandbox, { session }: Chat, title: string): Promise<void> {
	const { messages } = sandbox.conversation(session);
	const button = messages.flatMap(({ buttons }) => buttons).find((one) => one.title === title);
	const url = button && 'url' in button ? button.url : '';
	expect((await fetch(url, { method: 'POST' })).status).toBe(200);
}

async function waitUntilWaiting(
	{ rest }: RunningServer,
	workflowId: string,
	count: number,
): Promise<void> {
	for (const deadline = Date.now() + 20_000; ;) {
		const executions = await rest.executions({ workflowId });
		if (executions.filter(({ status }) => status === 'waiting').length === count) return;
		if (Date.now() > deadline) throw new Error(`${count} executions do not wait`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
