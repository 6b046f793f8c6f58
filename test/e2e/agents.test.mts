import type { INode } from 'n8n-workflow';

import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';
import { webhookUrls } from '../../n8n/webhookUrls.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import type { WorkflowFile } from '../engine/harness/workflowFile.mts';
import {
	buildFlow,
	n8nNode,
	setNode,
	talkLiftNode,
	triggerNode,
	webhookLogin,
} from '../scenarios/buildFlow.mts';
import { startClaim } from '../scenarios/chatting.mts';
import type { Chat } from '../scenarios/chatting.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';
import { startModel } from '../scenarios/startModel.mts';
import type { Model, ModelMove, ModelRequest } from '../scenarios/startModel.mts';

/** The agent's versions that n8n has: up to 2 it calls a tool itself, from 3 on n8n runs the tool's node. */
const agentVersions = [2.2, 3.1];

const ask = (key: string, type = 'string') => `={{ $fromAI('${key}', '', '${type}') }}`;

const tool = (name: string, parameters: INode['parameters']) =>
	talkLiftNode(name, parameters, { type: 'n8n-nodes-talklift.talkLiftTool' });

describe('An AI Agent with a TalkLift tool', () => {
	let sandbox: Sandbox;
	let model: Model;
	let server: RunningServer;

	beforeAll(async () => {
		sandbox = await startSandbox();
		model = await startModel();
		const data = { apiKey: 'none', url: model.url };
		server = await startServer({
			credentials: [...credentialFiles(sandbox), { name: 'Model', type: 'openAiApi', data }],
		});
	}, 600_000);
	afterAll(async () => {
		await server?.stop();
		await model?.close();
		await sandbox?.close();
		expect(sandbox.unknownRequests).toEqual([]);
	});
	beforeEach(() => sandbox.reset());

	/** A published flow: trigger, what stands between, an agent with its model and one tool. */
	async function deploy(
		version: number,
		talkLift: ReturnType<typeof tool>,
		between: Parameters<typeof buildFlow>[1] = [],
		gated: Parameters<typeof buildFlow>[1] = [],
		change: (flow: WorkflowFile) => void = () => {},
	) {
		const agent = {
			name: 'AI Agent',
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: version,
			parameters: { promptType: 'define', text: '={{ $json.value ?? "Go" }}', options: {} },
		};
		const chatModel = {
			name: 'Model',
			type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
			typeVersion: 1.2,
			parameters: { model: { __rl: true, mode: 'id', value: 'stand-in' }, options: {} },
			credentials: { openAiApi: { id: 'model', name: 'Model' } },
		};
		const trigger = triggerNode({ events: ['slotFilled'] });
		const line = [trigger, ...between, agent].map(({ name }) => name);
		const flow = buildFlow(
			`agent ${version}`,
			[trigger, ...between, agent, chatModel, talkLift, ...gated],
			line.slice(1).map((name, index) => `${line[index]} → ${name}`),
		);
		const connect = (from: string, type: 'ai_languageModel' | 'ai_tool', to = agent.name) => {
			flow.connections[from] = { [type]: [[{ node: to, type, index: 0 }]] };
		};
		connect(chatModel.name, 'ai_languageModel');
		connect(talkLift.name, 'ai_tool');
		for (const { name } of gated) connect(name, 'ai_tool', talkLift.name);
		change(flow);
		const { id } = await server.rest.startWorkflow(flow);
		const types = await server.rest.nodeTypes();
		const [url] = flow.nodes.flatMap((node) => webhookUrls(server.url, node, types));
		sandbox.setWebhook({ url: url!, ...webhookLogin });
		return {
			id,
			url: url!,
			/** The user says something, and the agent does what the model was told to. */
			run: async (chat: Chat, text: string, moves: Parameters<Model['plan']>[0]) => {
				const [before] = await server.rest.executions({ workflowId: id, limit: 1 });
				model.plan(moves);
				await chat.says(text);
				const after = before?.id;
				return await server.rest.waitForExecution(id, after === undefined ? {} : { after });
			},
			end: async () => await server.rest.deactivateWorkflow(id),
		};
	}

	describe.each(agentVersions)('of version %f', (version) => {
		test('writes to the user of the event that the agent works on', async () => {
			const send = tool('Write to the User', {
				resource: 'message',
				operation: 'send',
				message: ask('text'),
				specifyButtons: 'json',
				buttonsJson: ask('buttons', 'json'),
			});
			const lookup = setNode('Lookup', { found: true });
			const { run, end } = await deploy(version, send, [lookup]);
			const chat = await startClaim(sandbox);
			const { status } = await run(chat, '12345', [
				{
					uses: 'Write_to_the_User',
					with: { text: 'Which one is it?', buttons: ['My own', 'My mother’s'] },
				},
				{ says: 'Done.' },
			]);
			expect(status).toBe('success');
			const [message] = sandbox
				.conversation(chat.session)
				.messages.filter(({ from }) => from === 'flow');
			expect(message).toMatchObject({
				text: 'Which one is it?',
				buttons: [{ title: 'My own' }, { title: 'My mother’s' }],
			});
			const [answer] = model.toolAnswers();
			expect(answer).toContain('Which one is it?');
			expect(answer).not.toContain('slot_states');
			await end();
		}, 60_000);

		test('accepts a slot with the value that the model made of the answer', async () => {
			const accept = tool('Accept the Answer', {
				resource: 'slot',
				operation: 'accept',
				options: { value: ask('value') },
			});
			const { run, end } = await deploy(version, accept);
			const chat = await startClaim(sandbox);
			await run(chat, 'two zero nine, one nine two, zero nine two', [
				{ uses: 'Accept_the_Answer', with: { value: '209192092' } },
				{ says: 'Done.' },
			]);
			expect(chat.answerTo('Membership Number')).toBe('209192092');
			const [answer] = model.toolAnswers();
			expect(answer).toContain('"verdict":"accepted"');
			expect(answer).not.toContain('slot_states');
			await end();
		}, 60_000);

		test('is rejected by the rules, whichever output that is, and learns why', async () => {
			const check = tool('Check the Answer', {
				resource: 'slot',
				operation: 'validate',
				useSlotSettings: false,
				tellTalkLift: false,
				rules: {
					rule: [
						{ type: 'expression', result: ask('is_a_number', 'boolean'), message: 'No number.' },
					],
				},
			});
			const { run, end } = await deploy(version, check);
			const chat = await startClaim(sandbox);
			await run(chat, 'no idea', [
				{ uses: 'Check_the_Answer', with: { is_a_number: false } },
				{ says: 'Done.' },
			]);
			const [answer] = model.toolAnswers();
			expect(answer).toContain('"verdict":"rejected"');
			expect(answer).toContain('reason');
			expect(chat.waitsFor()?.label).toBe('Membership Number');
			await end();
		}, 60_000);

		test('is told in a sentence what went wrong, and the execution goes on', async () => {
			const send = tool('Write', { resource: 'message', operation: 'send', message: ask('text') });
			const { run, end } = await deploy(version, send);
			const chat = await startClaim(sandbox);
			const { status } = await run(chat, '12345', [
				{ uses: 'Write', with: { text: ' ' } },
				{ uses: 'Write', with: { text: 'Better.' } },
				{ says: 'Done.' },
			]);
			expect(status).toBe('success');
			expect(model.toolAnswers()[0]).toContain(
				"'Text' is empty. TalkLift sends no message without",
			);
			expect(chat.heard()).toEqual(['Better.']);

			sandbox.faults.set({ kind: 'status', status: 403, endpoint: 'message' });
			await run(chat, '54321', [{ uses: 'Write', with: { text: 'Hi' } }, { says: 'Done.' }]);
			sandbox.faults.clear();
			expect(model.toolAnswers()[0]).toContain('TalkLift does not allow this');
			expect(model.toolAnswers()[0]).toContain('Use a credential whose account');
			await end();
		}, 60_000);

		test('is told that it can not wait for an answer in the middle of its work', async () => {
			const wait = tool('Ask', {
				resource: 'message',
				operation: 'sendAndWait',
				message: ask('text'),
			});
			const { run, end } = await deploy(version, wait);
			const chat = await startClaim(sandbox);
			const { status } = await run(chat, '12345', [
				{ uses: 'Ask', with: { text: 'Right?' } },
				{ says: 'Done.' },
			]);
			expect(status).toBe('success');
			expect(model.toolAnswers()[0]).toContain("Use 'Message: Send' as its tool");
			expect(chat.heard()).toEqual([]);
			await end();
		}, 60_000);

		test('never writes to the user of another item that the agent got in the same run', async () => {
			const send = tool('Write', { resource: 'message', operation: 'send', message: ask('text') });
			const { url, id, run, end } = await deploy(version, send);
			const chats = [await startClaim(sandbox), await startClaim(sandbox)];
			let before = '0';
			for (const [index, chat] of chats.entries())
				({ id: before } = await run(chat, `answer ${index}`, [{ says: 'Nothing to do.' }]));
			// The model writes what the agent has told it about the item, whichever that is.
			const write = ({ messages }: ModelRequest): ModelMove => {
				const told = messages.find(({ role }) => role === 'user')?.content;
				const isDone = messages.some(({ role }) => role === 'tool');
				return isDone ? { says: 'Done.' } : { uses: 'Write', with: { text: `To ${String(told)}` } };
			};
			model.plan([write, write, write, write]);
			await postTogether(url, chats);
			await server.rest.waitForExecution(id, { after: before });
			for (const [index, chat] of chats.entries())
				expect([[], [`To answer ${index}`]]).toContainEqual(chat.heard());
			const heard = chats.flatMap((chat) => chat.heard());
			if (heard.length < 2) {
				expect(version).toBeLessThan(3);
				expect(model.toolAnswers().join()).toContain('Loop Over Items');
			}
			await end();
		}, 60_000);
	});

	test.each(agentVersions)(
		'of version %f in a loop writes to each user in turn, at each of its calls',
		async (version) => {
			const send = tool('Write', { resource: 'message', operation: 'send', message: ask('text') });
			const loop = n8nNode('splitInBatches', 'Loop', { batchSize: 1, options: {} }, 3);
			const text = { mode: 'raw', jsonOutput: '={"value": "{{ $json.value }}"}' };
			const between = [loop, n8nNode('set', 'Text Alone', text, 3.4)];
			const { url, id, run, end } = await deploy(version, send, between, [], (flow) => {
				const to = (node: string) => ({ node, type: 'main' as const, index: 0 });
				flow.connections.Loop = { main: [[], [to('Text Alone')]] };
				flow.connections['AI Agent'] = { main: [[to('Loop')]] };
			});
			const chats = [await startClaim(sandbox), await startClaim(sandbox)];
			let before = '0';
			for (const [index, chat] of chats.entries())
				({ id: before } = await run(chat, `answer ${index}`, [{ says: 'Nothing to do.' }]));
			const write = ({ messages }: ModelRequest): ModelMove => {
				const told = String(messages.find(({ role }) => role === 'user')?.content);
				const calls = messages.filter(({ role }) => role === 'tool').length;
				return calls === 2
					? { says: 'Done.' }
					: { uses: 'Write', with: { text: `${calls + 1}: ${told}` } };
			};
			model.plan(Array.from({ length: 6 }, () => write));
			await postTogether(url, chats);
			const { status } = await server.rest.waitForExecution(id, { after: before });
			expect(status).toBe('success');
			expect(chats.map((chat) => chat.heard())).toEqual([
				['1: answer 0', '2: answer 0'],
				['1: answer 1', '2: answer 1'],
			]);
			await end();
		},
		60_000,
	);

	test('waits for the user before another tool is run, and runs it only when approved', async () => {
		const lookup = {
			name: 'File the Claim',
			type: '@n8n/n8n-nodes-langchain.toolCode',
			typeVersion: 1.3,
			parameters: { description: 'Files the claim', jsCode: 'return `Filed ${query}`;' },
		};
		const review = talkLiftNode(
			'Ask the User',
			{
				resource: 'message',
				operation: 'sendAndWait',
				message: '=May I run {{ $tool.name }} with {{ $tool.parameters.input }}?',
			},
			{ type: 'n8n-nodes-talklift.talkLiftHitlTool' },
		);
		const { run, end } = await deploy(3.1, review, [], [lookup]);
		for (const [title, told] of [
			['Yes', 'Filed'],
			['No', 'rejected the tool call'],
		] as const) {
			const chat = await startClaim(sandbox);
			const waiting = await run(chat, '12345', [
				({ tools }) => ({
					uses: tools![0]!.function.name,
					with: { toolParameters: { input: '12345' }, hitlParameters: {} },
				}),
				{ says: 'Done.' },
			]);
			expect(waiting.status).toBe('waiting');
			expect(chat.heard()).toEqual([expect.stringContaining('May I run')]);
			const [message] = sandbox
				.conversation(chat.session)
				.messages.filter(({ from }) => from === 'flow');
			const button = message!.buttons!.find((one) => one.title === title) as { url: string };
			const page = await fetch(button.url, { method: 'POST' });
			expect(page.status).toBe(200);
			const ended = await server.rest.waitForEnd(waiting.id);
			expect(ended.status).toBe('success');
			expect(model.toolAnswers().join()).toContain(told);
		}
		await end();
	}, 120_000);

	/** Both users' last events in one request, as TalkLift may send them. */
	async function postTogether(url: string, chats: Chat[]): Promise<void> {
		const bodies = chats.map(({ session }) => {
			const events = sandbox.traffic().filter((entry) => entry.kind === 'event');
			const event = events.findLast((entry) => entry.session === session);
			return event!.body as { event_name: string; payload: object[] };
		});
		const body = { ...bodies[0], payload: bodies.flatMap(({ payload }) => payload) };
		const authorization = `Basic ${btoa(`${webhookLogin.user}:${webhookLogin.password}`)}`;
		const headers = { authorization, 'content-type': 'application/json' };
		await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
	}
});
