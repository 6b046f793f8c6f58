import type { IDataObject, INode } from 'n8n-workflow';

import { buildFlow, n8nNode, setNode, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench } from './harness/actionBench.mts';

let bench: ActionBench;
beforeEach(async () => {
	bench = await startActionBench();
});
afterEach(async () => await bench.close());

type Nodes = Parameters<typeof buildFlow>[1];

const trigger = (parameters: INode['parameters'] = {}, more: Partial<INode> = {}) =>
	triggerNode({ events: ['slotFilled'], ...parameters }, more);

const careless = { name: 'Careless', type: 'test.careless' };

/** Sends everything out by its second output. */
const never = { conditions: { string: [{ value1: 'a', value2: 'b' }] } };
const second = n8nNode('if', 'Second', never);

/** Keeps of an event only what was answered. */
const lookup = n8nNode(
	'set',
	'Lookup',
	{ mode: 'raw', jsonOutput: '={"text": "{{ $json.value }}"}' },
	3.4,
);

/** Nodes in a line, an agent at its end, and the node as the agent's tool. */
function agentFlow(typeVersion: number, before: Nodes, parameters: INode['parameters'] = {}) {
	const agent = { name: 'Agent', type: 'test.agent', typeVersion };
	const tool = talkLiftNode(
		'Write',
		{ resource: 'message', operation: 'send', message: 'Found', ...parameters },
		{ type: 'n8n-nodes-talklift.talkLiftTool' },
	);
	const names = [...before, agent].map(({ name }) => name);
	const flow = buildFlow(
		'agent',
		[...before, agent, tool],
		names.slice(1).map((name, index) => `${names[index]} → ${name}`),
	);
	flow.connections.Write = { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] };
	return flow;
}

/** The same with nodes in a loop, which gives the agent one item after the other. */
function loopFlow(typeVersion: number, between: Nodes) {
	const loop = n8nNode('splitInBatches', 'Loop', { batchSize: 1, options: {} }, 3);
	const flow = agentFlow(typeVersion, [trigger(), loop, ...between]);
	const inner = between[0]?.name ?? 'Agent';
	flow.connections.Loop = { main: [[], [{ node: inner, type: 'main', index: 0 }]] };
	flow.connections.Agent = { main: [[{ node: 'Loop', type: 'main', index: 0 }]] };
	return flow;
}

/** What the agent is told by its tool, one text an item. */
const told = async (
	flow: ReturnType<typeof agentFlow>,
	given: Parameters<ActionBench['run']>[1],
) => {
	const { status, error, json } = await bench.run(flow, given);
	expect([status, error?.message]).toEqual(['success', undefined]);
	return json('Agent').map(({ said }) => String(said));
};

const unknown =
	'No TalkLift Trigger or Event: Parse ran before this node, so its event is unknown. ' +
	'Connect the node behind one of them, or behind a Webhook node that TalkLift posts to. Or ';

describe.each([2, 3])('A tool of an AI Agent of version %d finds the event', (version) => {
	test('that started the workflow', async () => {
		const { item, session } = await bench.answer();
		const texts = await told(agentFlow(version, [trigger()]), [[item]]);
		expect(texts).toEqual([expect.stringContaining('"text":"Found"')]);
		expect(texts[0]).not.toContain('slot_states');
		expect(bench.heard(session)).toEqual(['Found']);
	});

	test('behind nodes that know nothing of it, also where links are cut', async () => {
		const { item, session } = await bench.answer();
		await told(agentFlow(version, [trigger(), careless]), [[item]]);
		await told(agentFlow(version, [trigger(), setNode('Lookup', { found: true })]), [[item]]);
		expect(bench.heard(session)).toEqual(['Found', 'Found', 'Found']);
	});

	test('where many items of one event have lost their links', async () => {
		const { item, session } = await bench.answer();
		const split = n8nNode('splitOut', 'Split', { fieldToSplitOut: 'slot_states' });
		const texts = await told(agentFlow(version, [trigger(), split, careless]), [[item]]);
		expect(bench.heard(session)).toEqual(texts.map(() => 'Found'));
	});

	test('that all its items come from, though Event: Parse gave it', async () => {
		const { body, session } = await bench.answer();
		const parse = { resource: 'event', operation: 'parse', events: ['slotFilled'] };
		const split = n8nNode('splitOut', 'Split', { fieldToSplitOut: 'slot_states' });
		const before = [n8nNode('noOp', 'Queue'), talkLiftNode('Parse', parse), split];
		const texts = await told(agentFlow(version, before), [[{ json: body }]]);
		expect(texts.length).toBeGreaterThan(1);
		expect(bench.heard(session)).toEqual(texts.map(() => 'Found'));
	});

	test('that its item descends from, where the trigger gave several', async () => {
		const answers = [await bench.answer(), await bench.answer()];
		const last = n8nNode('limit', 'Last', { maxItems: 1, keep: 'lastItems' });
		await told(agentFlow(version, [trigger(), last, setNode('Lookup', {})]), [
			answers.map(({ item }) => item),
		]);
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([[], ['Found']]);
	});

	test("that TalkLift posted to n8n's own Webhook node", async () => {
		const { body, session } = await bench.answer();
		const webhook = n8nNode(
			'webhook',
			'Webhook',
			{ httpMethod: 'POST', path: 'x', options: {} },
			2,
		);
		await told(agentFlow(version, [webhook]), [[{ json: { body } }]]);
		expect(bench.heard(session)).toEqual(['Found']);
	});

	test('on the channel that is chosen in the trigger, where the event tells none', async () => {
		const { item, session } = await bench.answer();
		const { channel: _, ...json } = item.json;
		const [text] = await told(agentFlow(version, [trigger({ channel: 'MESSENGER' })]), [
			[{ json }],
		]);
		expect(text).toContain('"channel":"MESSENGER"');
		expect(bench.heard(session)).toEqual(['Found']);
	});

	test.each<[string, Nodes]>([
		['of the trigger', []],
		['that says something else each time', [lookup]],
	])('in each round of a loop, by an item %s', async (_, between) => {
		const answers = [await bench.answer('1'), await bench.answer('2'), await bench.answer('3')];
		await told(loopFlow(version, between), [answers.map(({ item }) => item)]);
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([
			['Found'],
			['Found'],
			['Found'],
		]);
	});

	test('in later rounds of a loop on the channel of the trigger', async () => {
		const answers = [await bench.answer('1'), await bench.answer('2')];
		const flow = loopFlow(version, []);
		flow.nodes[0]!.parameters.channel = 'MESSENGER';
		const given = answers.map(({ item: { json } }) => {
			const { channel: _, ...rest } = json;
			return { json: rest };
		});
		await told(flow, [given]);
		const { messages } = bench.sandbox.conversation(answers[1]!.session);
		expect(messages.at(-1)).toMatchObject({ text: 'Found', channel: 'MESSENGER' });
	});

	test("with n8n's setting by which expressions see nothing of items but their JSON", async () => {
		const answers = [await bench.answer('1'), await bench.answer('2')];
		const last = n8nNode('limit', 'Last', { maxItems: 1, keep: 'lastItems' });
		const flow = agentFlow(version, [trigger(), last, lookup]);
		Object.assign(flow.settings!, { binaryMode: 'combined' });
		await told(flow, [answers.map(({ item }) => item)]);
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([[], ['Found']]);
	});

	test('that was handed to a sub-workflow as its item', async () => {
		const { item, session } = await bench.answer();
		await told(agentFlow(version, [n8nNode('executeWorkflowTrigger', 'When Called')]), [[item]]);
		expect(bench.heard(session)).toEqual(['Found']);
	});

	test('in the trigger that has run, of two', async () => {
		const { item, session } = await bench.answer();
		const flow = agentFlow(version, [trigger()]);
		const other = buildFlow('other', [trigger({}, { name: 'Other' })], []);
		flow.nodes.push(...other.nodes);
		flow.connections.Other = { main: [[{ node: 'Agent', type: 'main', index: 0 }]] };
		await told(flow, [[item]]);
		expect(bench.heard(session)).toEqual(['Found']);
	});
});

describe('A tool of an agent that names the item it is at', () => {
	test('takes the event of that item', async () => {
		const answers = [await bench.answer(), await bench.answer()];
		await told(agentFlow(3, [trigger()]), [answers.map(({ item }) => item)]);
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([['Found'], ['Found']]);
	});

	test.each<[string, INode['parameters']]>([
		['the entries as TalkLift sent them', { simple: false }],
		['nothing but their text', {}],
	])('takes its event by its fields: %s', async (_, parameters) => {
		const answers = [await bench.answer('1'), await bench.answer('2')];
		const isRaw = parameters.simple === false;
		const flow = agentFlow(3, [trigger(parameters), ...(isRaw ? [] : [lookup])]);
		await told(flow, [
			answers.map(({ item, body }) => (isRaw ? { json: body.payload[0]! } : item)),
		]);
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([['Found'], ['Found']]);
	});

	test('writes to nobody in later rounds of a loop where all items look alike', async () => {
		const answers = [await bench.answer('1'), await bench.answer('2'), await bench.answer('3')];
		const [text] = await told(loopFlow(3, [setNode('Forget', {})]), [
			answers.map(({ item }) => item),
		]);
		expect(text).toContain(severalItems[3]);
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([['Found'], [], []]);
	});

	test('finds it at each of its calls, whichever output the item left a node by', async () => {
		const answers = [await bench.answer('1'), await bench.answer('2')];
		const condition = { string: [{ value1: '={{ $json.text }}', value2: '1' }] };
		const flow = agentFlow(3, [trigger(), lookup, n8nNode('if', 'If', { conditions: condition })]);
		flow.connections.If = { main: [[], [{ node: 'Agent', type: 'main', index: 0 }]] };
		flow.nodes.find(({ name }) => name === 'Agent')!.parameters = { calls: 3 };
		await told(flow, [answers.map(({ item }) => item)]);
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([
			[],
			['Found', 'Found', 'Found'],
		]);
	});

	test.each([
		['another event', (other: IDataObject) => other],
		['another session', ({ session }: IDataObject) => ({ session, session_id: session })],
	])('is not led to somebody else by a model that fills in %s', async (_, forge) => {
		const answers = [await bench.answer('1'), await bench.answer('2')];
		const [other] = [await bench.answer('3')];
		for (const between of [[], [lookup]]) {
			const flow = agentFlow(3, [trigger(), ...between]);
			const input = JSON.stringify({ text: 'x', ...forge(other.item.json) });
			flow.nodes.find(({ name }) => name === 'Agent')!.parameters = { input };
			await told(flow, [answers.map(({ item }) => item)]);
		}
		expect(bench.heard(other.session)).toEqual([]);
	});

	test('finds its event though the model fills in a field of the same name', async () => {
		const answers = [await bench.answer('1'), await bench.answer('2')];
		const given = answers.map(({ item }) => item);
		const input = JSON.stringify({ value: 'made up', text: 'made up' });
		const last = n8nNode('limit', 'Last', { maxItems: 1, keep: 'lastItems' });
		for (const between of [[], [last, lookup]]) {
			const flow = agentFlow(3, [trigger(), ...between]);
			flow.nodes.find(({ name }) => name === 'Agent')!.parameters = { input };
			await told(flow, [given]);
		}
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([
			['Found'],
			['Found', 'Found'],
		]);
	});

	test('finds it by its ID where a node keeps no more than that, not even links', async () => {
		const answers = [await bench.answer('1'), await bench.answer('2')];
		const ids = { ...careless, parameters: { keeps: 'event_id' } };
		await told(agentFlow(3, [trigger(), ids]), [answers.map(({ item }) => item)]);
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([['Found'], ['Found']]);
	});

	test('needs no more of it than its ID, and writes on the channel of the trigger', async () => {
		const answers = [await bench.answer(), await bench.answer()];
		const id = { mode: 'raw', jsonOutput: '={"event_id": "{{ $json.event_id }}"}' };
		const flow = agentFlow(3, [trigger({ channel: 'MESSENGER' }), n8nNode('set', 'ID', id, 3.4)]);
		const given = answers.map(({ item: { json } }) => {
			const { channel: _, ...rest } = json;
			return { json: rest };
		});
		await told(flow, [given]);
		const written = answers.map(({ session }) => {
			const { messages } = bench.sandbox.conversation(session);
			return messages.filter(({ from }) => from === 'flow').map(({ channel }) => channel);
		});
		expect(written).toEqual([['MESSENGER'], ['MESSENGER']]);
	});
});

const severalItems = {
	2:
		"The AI Agent got 2 items at once, so it is not known which one's event is meant. " +
		"Put a 'Loop Over Items' node before the agent, so that it gets one item at a time.",
	3:
		'It is not known which item the AI Agent is at, and so which event is meant. ' +
		"Let the agent's items keep the event's 'event_id', e.g. by 'Include Other Input Fields' in the Edit Fields node before it.",
};

describe.each([2, 3])('An AI Agent of version %d is told in a sentence', (version) => {
	test('that no trigger came before', async () => {
		const [text] = await told(agentFlow(version, [n8nNode('noOp', 'Start')]), [[{ json: {} }]]);
		expect(text).toContain(unknown);
		expect(text).toContain("Or choose another source in 'Event': 'Input Item'");
	});

	test('that no trigger came before its items, whatever the model fills in', async () => {
		const flow = agentFlow(version, [n8nNode('noOp', 'Start')]);
		flow.nodes.find(({ name }) => name === 'Agent')!.parameters = { input: '{"text": "x"}' };
		const texts = await told(flow, [[{ json: { text: 'a' } }, { json: { text: 'b' } }]]);
		for (const text of texts) expect(text).toContain(unknown);
	});

	test('that the only trigger has not run', async () => {
		const flow = agentFlow(version, [n8nNode('noOp', 'By Hand'), setNode('Forget', {})]);
		const other = buildFlow('other', [trigger()], []);
		flow.nodes.push(...other.nodes);
		flow.connections['TalkLift Trigger'] = {
			main: [[{ node: 'Forget', type: 'main', index: 0 }]],
		};
		const [text] = await told(flow, [[{ json: {} }]]);
		expect(text).toContain(unknown);
	});

	test("that n8n's own Webhook node got something else than TalkLift's", async () => {
		const webhook = n8nNode('webhook', 'Webhook', { httpMethod: 'POST', path: 'x' }, 2);
		const [text] = await told(agentFlow(version, [webhook]), [[{ json: { body: { order: 1 } } }]]);
		expect(text).toContain(unknown);
	});

	test('that the only trigger is switched off', async () => {
		const { item, session } = await bench.answer();
		const start = n8nNode('noOp', 'Start');
		const flow = agentFlow(version, [
			start,
			trigger({}, { disabled: true }),
			setNode('Forget', { a: 1 }),
		]);
		const [text] = await told(flow, [[item]]);
		expect(text).toContain(unknown);
		expect(bench.heard(session)).toEqual([]);
	});

	test('at which node the link to its event ends', async () => {
		const answers = [await bench.answer(), await bench.answer()];
		const first = n8nNode('limit', 'First', { maxItems: 1 });
		const flow = agentFlow(version, [trigger(), careless, first]);
		const [text] = await told(flow, [answers.map(({ item }) => item)]);
		expect(text).toContain(
			"The event of this item can't be found: the link to it ends at the node",
		);
		expect(text).toContain('That node gives items without telling which items they come from.');
		expect(bench.sandbox.oracle.summary()).toMatchObject({ messages: 0 });
	});

	test('that its item comes from several events', async () => {
		const answers = [await bench.answer(), await bench.answer()];
		const all = { aggregate: 'aggregateAllItemData', destinationFieldName: 'data' };
		const flow = agentFlow(version, [trigger(), n8nNode('aggregate', 'Aggregate', all)]);
		const [text] = await told(flow, [answers.map(({ item }) => item)]);
		expect(text).toContain("This item comes from several events, so 'Event' can't be found");
		expect(text).toContain('They were joined into one item on the way to');
	});

	test.each<[string, Nodes]>([
		['none of which says whose event it is', [setNode('Forget', { a: 1 })]],
		['which left a node by its second output', [setNode('Forget', { a: 1 }), second]],
	])('that it got several items, %s', async (_, between) => {
		const answers = [await bench.answer(), await bench.answer()];
		const flow = agentFlow(version, [trigger(), ...between]);
		if (between.includes(second))
			flow.connections.Second = { main: [[], [{ node: 'Agent', type: 'main', index: 0 }]] };
		const texts = await told(flow, [answers.map(({ item }) => item)]);
		expect(texts).toHaveLength(2);
		for (const text of texts) expect(text).toContain(severalItems[version as 2 | 3]);
		expect(bench.sandbox.oracle.summary()).toMatchObject({ messages: 0 });
	});

	test('that Send and Wait is no tool, and what is instead', async () => {
		const { item, session } = await bench.answer();
		const flow = agentFlow(version, [trigger()], { operation: 'sendAndWait' });
		const [text] = await told(flow, [[item]]);
		expect(text).toContain("An AI Agent can't use Send and Wait as a tool");
		expect(text).toContain("Use 'Message: Send' as its tool");
		expect(bench.heard(session)).toEqual([]);
	});
});

test.each([
	[true, 'an event', ['Found']],
	[false, 'something else', []],
])('An agent that is run by itself, on %s', async (isEvent, _, heard) => {
	const { item, session } = await bench.answer();
	const given = isEvent ? item : { json: { a: 1 } };
	const { json } = await bench.run(agentFlow(2, [trigger()]), [[given]], { start: 'Agent' });
	expect(String(json('Agent')[0]?.said).includes(unknown)).toBe(!isEvent);
	expect(bench.heard(session)).toEqual(heard);
});
