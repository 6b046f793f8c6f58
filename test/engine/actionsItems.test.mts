import { createNodeAsTool } from 'n8n-core/dist/execution-engine/node-execution-context/utils/create-node-as-tool.js';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { sendingFields } from '../../nodes/TalkLift/panels/sendingFields.ts';
import { buildFlow, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench } from './harness/actionBench.mts';
import { loadPackages } from './harness/loadPackages.mts';

let bench: ActionBench;
beforeEach(async () => {
	bench = await startActionBench();
});
afterEach(async () => await bench.close());

/** A flow that sends what each item says, directly behind the trigger. */
const sendFlow = (more: object = {}, options: INodeParameters = {}) =>
	buildFlow(
		'many',
		[
			triggerNode({ events: ['slotFilled'] }),
			talkLiftNode(
				'Send',
				{
					resource: 'message',
					operation: 'send',
					eventSource: 'inputItem',
					message: '={{ $json.text }}',
					options,
				},
				more,
			),
		],
		['TalkLift Trigger → Send'],
	);

/** Items with texts of their own, dealt out to as many sessions. */
function items(
	count: number,
	sessions: number,
): Array<{ json: IDataObject & { session: number } }> {
	const chats = Array.from({ length: sessions }, () => bench.sandbox.openSession());
	return Array.from({ length: count }, (_, index) => {
		const { session, org, project } = chats[index % sessions]!;
		return { json: { session, org, project, text: `text ${index}` } };
	});
}

const blank = <Item extends { json: IDataObject }>(all: Item[], ...places: number[]) =>
	all.map((item, index) => (places.includes(index) ? { json: { ...item.json, text: ' ' } } : item));

describe('Many items', () => {
	test('come out in input order, each linked to its own, and every session gets its texts in order', async () => {
		const given = items(200, 3);
		bench.sandbox.faults.set({ kind: 'throttled', retryAfter: 0, every: 7, count: 12 });
		const { status, items: output } = await bench.run(sendFlow(), [given]);
		expect(status).toBe('success');
		const sent = output('Send');
		expect(sent.map(({ json }) => json.text)).toEqual(given.map(({ json }) => json.text));
		expect(sent.map(({ pairedItem }) => pairedItem)).toEqual(given.map((_, item) => ({ item })));
		for (const { json } of given.slice(0, 3)) {
			const own = given.filter((item) => item.json.session === json.session);
			expect(bench.sandbox.oracle.textsTo(json.session)).toEqual(own.map((item) => item.json.text));
		}
		expect(bench.sandbox.signIns).toBe(1);
		expect(bench.sandbox.oracle.summary()).toMatchObject({ messages: 200, mostTimes: 1 });
	});

	test('stop at the first that cannot be sent, and it says how many were', async () => {
		const given = blank(items(200, 200), 60);
		bench.sandbox.latencyMs = 5;
		const { error } = await bench.run(sendFlow(), [given]);
		expect(error?.message).toBe("'Text' is empty");
		expect(error?.context).toMatchObject({ itemIndex: 60 });
		const [, done] = /(\d+) of 200 items were done\.$/.exec(error?.description ?? '') ?? [];
		const { messages } = bench.sandbox.oracle.summary();
		expect(Number(done)).toBe(messages);
		expect(messages).toBeLessThan(100);
	});

	test('say nothing of others when there is but one', async () => {
		const { error } = await bench.run(sendFlow(), [blank(items(1, 1), 0)]);
		expect(error?.description).toBe('TalkLift sends no message without text. Nothing was sent.');
	});

	test.each([{ operation: 'whistle' }, { resource: 'pigeon' }])(
		'of a node that is set to %j, which nothing does: it says what to choose',
		async (parameters) => {
			const flow = sendFlow();
			Object.assign(flow.nodes[1]!.parameters, parameters);
			const { error } = await bench.run(flow, [items(1, 1)]);
			expect(error?.message).toBe("'Operation' is not chosen");
		},
	);

	test('go on when the node is told to: each item is sent or says why not, in its place', async () => {
		const given = blank(items(20, 5), 3, 11);
		const { status, items: output } = await bench.run(
			sendFlow({ onError: 'continueRegularOutput' }),
			[given],
		);
		expect(status).toBe('success');
		const sent = output('Send');
		expect(sent.map(({ pairedItem }) => pairedItem)).toEqual(given.map((_, item) => ({ item })));
		expect(sent.map(({ json }) => json.error ?? json.text)).toEqual(
			given.map(({ json }, index) => ([3, 11].includes(index) ? "'Text' is empty" : json.text)),
		);
	});

	test("go out by n8n's error output when they cannot be sent, with what came in", async () => {
		const given = blank(items(6, 3), 4);
		const { items: output } = await bench.run(sendFlow({ onError: 'continueErrorOutput' }), [
			given,
		]);
		expect(output('Send')).toHaveLength(5);
		expect(output('Send', 1)).toEqual([
			{
				json: {
					...given[4]!.json,
					error: "'Text' is empty",
					message: 'TalkLift sends no message without text. Nothing was sent.',
				},
				pairedItem: { item: 4 },
			},
		]);
	});

	test('whose expression cannot be evaluated concern that item alone', async () => {
		const given = items(3, 3);
		const flow = sendFlow({ onError: 'continueErrorOutput' });
		flow.nodes[1]!.parameters.message =
			"={{ $json.text === 'text 1' ? $('Nowhere').first().json : $json.text }}";
		const { items: output } = await bench.run(flow, [given]);
		expect(output('Send').map(({ json }) => json.text)).toEqual(['text 0', 'text 2']);
		expect(output('Send', 1)).toHaveLength(1);
	});

	test('whose options cannot be evaluated concern that item alone, also the first', async () => {
		const channel = "={{ $json.text === 'text 0' ? $('Nowhere').first().json : 'WEB' }}";
		const flow = sendFlow({ onError: 'continueErrorOutput' }, { channel });
		const { items: output } = await bench.run(flow, [items(3, 3)]);
		expect(output('Send').map(({ json }) => json.text)).toEqual(['text 1', 'text 2']);
	});

	test('are read each by its own expressions, options included', async () => {
		const given = items(4, 4).map(({ json }, index) => ({
			json: { ...json, channel: undefined, where: index % 2 ? 'WEB' : 'MESSENGER' },
		}));
		const { json } = await bench.run(sendFlow({}, { channel: '={{ $json.where }}' }), [given]);
		expect(json('Send').map(({ channel }) => channel)).toEqual(
			given.map((item) => item.json.where),
		);
	});

	test.each<[unknown, string]>([
		[{ channel: '={{ " messenger " }}' }, 'MESSENGER'],
		[{ channel: '={{ "pigeon" }}' }, 'WEB'],
		[{ channel: '={{ 7 }}' }, 'WEB'],
		[{ maxConcurrent: '={{ "2" }}', timeout: '={{ "soon" }}', maxWait: '={{ "" }}' }, 'WEB'],
	])(
		'take what expressions in options give, as far as it can be used: %j',
		async (given, channel) => {
			const flow = sendFlow({}, given as INodeParameters);
			const { json } = await bench.run(flow, [items(1, 1)]);
			expect(json('Send')).toEqual([expect.objectContaining({ text: 'text 0', channel })]);
		},
	);

	test.each([
		['={{ "yes" }}', 1],
		['={{ 1 }}', 1],
		['={{ "no" }}', 0],
		['={{ null }}', 0],
	])('take %s for a switch that is on or off', async (retryAmbiguous, sent) => {
		bench.sandbox.faults.set({ kind: 'status', status: 500, endpoint: 'message', count: 1 });
		const { status } = await bench.run(sendFlow({}, { retryAmbiguous }), [items(1, 1)]);
		expect([status, bench.sandbox.oracle.summary().messages]).toEqual([
			sent ? 'success' : 'error',
			sent,
		]);
	});

	test('are not sent any more once the execution is stopped', async () => {
		const stop = new AbortController();
		bench.sandbox.latencyMs = 20;
		const running = bench.run(sendFlow({}, { maxConcurrent: 4 }), [items(200, 200)], {
			signal: stop.signal,
		});
		await bench.sandbox.until(({ oracle }) => oracle.summary().messages >= 8);
		stop.abort();
		const { error } = await running;
		expect(error?.message).toMatch(/^The execution was stopped: \d+ of 200 items were done\.$/);
		expect(bench.sandbox.oracle.summary().messages).toBeLessThan(50);
	});

	test("wait no longer in all than 'Max Wait' says", async () => {
		bench.sandbox.faults.set({ kind: 'throttled', retryAfter: 30 });
		const { error } = await bench.run(sendFlow({}, { maxWait: 1 }), [items(1, 1)]);
		expect(error?.message).toBe('TalkLift asks to slow down');
	});

	test("wait no longer for an answer than 'Timeout' says", async () => {
		bench.sandbox.faults.set({ kind: 'slow', ms: 5000 });
		const { error } = await bench.run(sendFlow({}, { timeout: 1, maxWait: 1 }), [items(1, 1)]);
		expect(error?.message).toBe('TalkLift took too long to answer');
		bench.sandbox.faults.clear();
	});
});

describe('The panel', () => {
	const description = async () => {
		const { nodeTypes } = await loadPackages();
		return nodeTypes.getByNameAndVersion('n8n-nodes-talklift.talkLift', 1);
	};

	test('shows the defaults that TalkLift is called with', async () => {
		const { properties } = (await description()).description;
		const options = properties.filter(({ name }) => name === 'options');
		expect(options.length).toBeGreaterThan(3);
		for (const { options: fields } of options) {
			const defaults = Object.fromEntries(
				fields!.map((field) => [field.name, (field as { default: unknown }).default]),
			);
			expect(defaults).toMatchObject(
				Object.fromEntries(
					Object.values(sendingFields).map((field) => [field.name, field.default]),
				),
			);
		}
	});

	test('lists options in alphabetical order', async () => {
		for (const { options, type } of (await description()).description.properties) {
			if (type !== 'options' && type !== 'collection') continue;
			const names = options!.map((option) =>
				'displayName' in option ? option.displayName : option.name,
			);
			expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other)));
		}
	});

	test("keeps to n8n's words: 'e.g.' in placeholders, 'Whether' for switches, no error or failure", async () => {
		const texts: string[] = [];
		const visit = (field: IDataObject) => {
			const { type, placeholder, description: text } = field as Record<string, string>;
			if (type === 'boolean') expect(text).toMatch(/^Whether /);
			if (placeholder && !/^(fixedC|c)ollection$/.test(type!))
				expect(placeholder).toMatch(/^e\.g\. /);
			texts.push(String(text ?? ''));
			for (const inner of [
				...((field.options ?? []) as IDataObject[]),
				...((field.values ?? []) as IDataObject[]),
			])
				visit(inner);
		};
		(await description()).description.properties.forEach((field) => visit(field as never));
		expect(texts.filter((text) => /error|problem|failure|mistake/i.test(text))).toEqual([]);
	});
});

describe('As a tool of an AI Agent', () => {
	test.each([
		['message', 'send', 'Send message in TalkLift'],
		['slot', 'accept', 'Accept slot in TalkLift'],
		['slot', 'validate', 'Validate slot in TalkLift'],
	])(
		'%s: %s describes itself and takes what the agent fills in',
		async (resource, operation, words) => {
			const { nodeTypes } = await loadPackages();
			const nodeType = nodeTypes.getByNameAndVersion('n8n-nodes-talklift.talkLift', 1);
			expect(nodeType.description.usableAsTool).toBe(true);
			const message = "={{ $fromAI('text', 'What to say', 'string') }}";
			const node = {
				...talkLiftNode('Write', { resource, operation, message, descriptionType: 'auto' }),
				id: '1',
				position: [0, 0],
				typeVersion: 1,
			} as INode;
			const { response } = createNodeAsTool({
				node,
				nodeType,
				handleToolInvocation: async () => '',
			} as never);
			expect(response.description).toBe(words);
			expect(Object.keys((response.schema as unknown as { shape: object }).shape)).toEqual([
				'text',
			]);
		},
	);

	test('tells the agent what was sent, and in a sentence why something was not', async () => {
		const flow = sendFlow({ type: 'n8n-nodes-talklift.talkLiftTool' });
		const given = items(2, 2);
		const { status, json } = await bench.run(flow, [blank(given, 0)], { start: 'Send' });
		expect(status).toBe('success');
		const { session, org, project } = given[1]!.json;
		expect(json('Send')).toEqual([
			{ error: "'Text' is empty. TalkLift sends no message without text. Nothing was sent." },
			{
				session_id: session,
				org_id: org,
				project_id: project,
				channel: 'WEB',
				sender: 'BOT',
				text: 'text 1',
			},
		]);
	});

	test('asks nothing and waits for no answer, since an agent would not', async () => {
		const flow = sendFlow({ type: 'n8n-nodes-talklift.talkLiftTool' });
		flow.nodes[1]!.parameters.operation = 'sendAndWait';
		const { json } = await bench.run(flow, [items(1, 1)], { start: 'Send' });
		expect(json('Send')).toEqual([
			{
				error: expect.stringMatching(
					/^An AI Agent can't use Send and Wait as a tool: .* Use 'Message: Send' .* Nothing was sent\.$/,
				),
			},
		]);
		expect(bench.sandbox.oracle.summary().messages).toBe(0);
	});

	test('without a way back to a trigger says how to name the event', async () => {
		const flow = sendFlow();
		flow.nodes[1]!.parameters.eventSource = 'auto';
		const { error } = await bench.run(flow, [[{ json: {} }]], { start: 'Send' });
		expect(error?.description).toContain('{{ $json.event }}');
	});
});
