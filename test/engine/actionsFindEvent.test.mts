import type { IDataObject } from 'n8n-workflow';

import { buildFlow, n8nNode, setNode, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench } from './harness/actionBench.mts';

let bench: ActionBench;
beforeEach(async () => {
	bench = await startActionBench();
});
afterEach(async () => await bench.close());

const trigger = (parameters = {}, name = 'TalkLift Trigger') =>
	triggerNode({ events: ['slotFilled'], ...parameters }, { name });

const write = (parameters = {}) =>
	talkLiftNode('Write', {
		resource: 'message',
		operation: 'send',
		message: 'Found',
		...parameters,
	});

const accept = (parameters = {}) =>
	talkLiftNode('Accept', { resource: 'slot', operation: 'accept', ...parameters });

/** A node that gives items without saying where they come from. */
const careless = { name: 'Careless', type: 'test.careless' };

/** n8n's own way to receive a request. */
const webhook = n8nNode('webhook', 'Webhook', { httpMethod: 'POST', path: 'x', options: {} }, 2);

const code = { unrelated: true };

describe("The event of an item is found, set to 'Automatic',", () => {
	test('directly behind the trigger', async () => {
		const { item, session } = await bench.answer();
		const flow = buildFlow('direct', [trigger(), write()], ['TalkLift Trigger → Write']);
		const { status, json } = await bench.run(flow, [[item]]);
		expect(status).toBe('success');
		expect(bench.heard(session)).toEqual(['Found']);
		expect(json('Write')).toEqual([
			expect.objectContaining({ session_id: session, text: 'Found' }),
		]);
	});

	test.each<[string, ReturnType<typeof n8nNode>[]]>([
		['Set', [setNode('A', code)]],
		['two nodes that know nothing of it', [setNode('A', code), setNode('B', {})]],
		['No Operation', [n8nNode('noOp', 'A')]],
		['Limit', [n8nNode('limit', 'A', { maxItems: 5 })]],
		[
			'Aggregate',
			[
				n8nNode('aggregate', 'A', {
					aggregate: 'aggregateAllItemData',
					destinationFieldName: 'data',
				}),
			],
		],
		['Sort', [n8nNode('sort', 'A', { sortFieldsUi: { sortField: [{ fieldName: 'value' }] } })]],
	])('behind %s', async (_, between) => {
		const { item, session } = await bench.answer();
		const names = ['TalkLift Trigger', ...between.map(({ name }) => name), 'Write'];
		const connections = names.slice(1).map((name, index) => `${names[index]} → ${name}`);
		const flow = buildFlow('between', [trigger(), ...between, write()], connections);
		const { status, error } = await bench.run(flow, [[item]]);
		expect([status, error?.message]).toEqual(['success', undefined]);
		expect(bench.heard(session)).toEqual(['Found']);
	});

	test('behind an IF that leads to it by one of its ways, and a Merge that joins them', async () => {
		const [right, wrong] = [await bench.answer('right'), await bench.answer('wrong')];
		const condition = {
			conditions: {
				options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
				combinator: 'and',
				conditions: [
					{
						id: '1',
						leftValue: '={{ $json.value }}',
						rightValue: 'right',
						operator: { type: 'string', operation: 'equals' },
					},
				],
			},
			options: {},
		};
		const flow = buildFlow(
			'branches',
			[
				trigger(),
				n8nNode('if', 'If', condition, 2.2),
				setNode('Yes', { text: 'yes' }),
				setNode('No', { text: 'no' }),
				n8nNode('merge', 'Merge', { mode: 'append' }, 3.1),
				write({ message: '={{ $json.text }}' }),
			],
			[
				'TalkLift Trigger → If',
				'If.0 → Yes',
				'If.1 → No',
				'Yes → Merge.0',
				'No → Merge.1',
				'Merge → Write',
			],
		);
		const { status } = await bench.run(flow, [[wrong.item, right.item]]);
		expect(status).toBe('success');
		expect(bench.heard(right.session)).toEqual(['yes']);
		expect(bench.heard(wrong.session)).toEqual(['no']);
	});

	test('for each of several entries, also when their order was changed on the way', async () => {
		const answers = [await bench.answer('2'), await bench.answer('3'), await bench.answer('1')];
		const sort = { sortFieldsUi: { sortField: [{ fieldName: 'value', order: 'ascending' }] } };
		const flow = buildFlow(
			'sorted',
			[
				trigger(),
				n8nNode('sort', 'Sort', sort),
				n8nNode(
					'set',
					'Forget',
					{ mode: 'raw', jsonOutput: '={"text": "{{ $json.value }}"}' },
					3.4,
				),
				write({ message: '={{ $json.text }}' }),
			],
			['TalkLift Trigger → Sort', 'Sort → Forget', 'Forget → Write'],
		);
		const { json } = await bench.run(flow, [answers.map(({ item }) => item)]);
		expect(json('Write').map(({ text }) => text)).toEqual(['1', '2', '3']);
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([['2'], ['3'], ['1']]);
	});

	test('whatever the trigger is called, and whichever of two triggers has started', async () => {
		const { item, session } = await bench.answer();
		const flow = buildFlow(
			'two triggers',
			[trigger({}, 'Sales bot'), trigger({}, 'Support bot'), setNode('Forget', {}), write()],
			['Sales bot → Forget', 'Support bot → Forget', 'Forget → Write'],
		);
		const { status } = await bench.run(flow, [[item]], { start: 'Support bot' });
		expect(status).toBe('success');
		expect(bench.heard(session)).toEqual(['Found']);
	});

	test('by the output it left the trigger by, when both are connected', async () => {
		const { item, session } = await bench.answer();
		const flow = buildFlow(
			'both',
			[triggerNode({ events: ['moduleCompleted', 'slotFilled'] }), setNode('Forget', {}), write()],
			['TalkLift Trigger.0 → Forget', 'TalkLift Trigger.1 → Forget', 'Forget → Write'],
		);
		const { status } = await bench.run(flow, [[], [item]]);
		expect(status).toBe('success');
		expect(bench.heard(session)).toEqual(['Found']);
	});

	test('from Event: Parse, of several entries the right one', async () => {
		const [one, other] = [await bench.answer('1'), await bench.answer('2')];
		const body = { ...one.body, payload: [...one.body.payload, ...other.body.payload] };
		const flow = buildFlow(
			'parsed',
			[
				n8nNode('noOp', 'Queue'),
				talkLiftNode('Parse', { resource: 'event', operation: 'parse', events: ['slotFilled'] }),
				n8nNode(
					'set',
					'Forget',
					{ mode: 'raw', jsonOutput: '={"text": "{{ $json.value }}"}' },
					3.4,
				),
				write({ message: '={{ $json.text }}' }),
			],
			['Queue → Parse', 'Parse → Forget', 'Forget → Write'],
		);
		const { status } = await bench.run(flow, [[{ json: body }]]);
		expect(status).toBe('success');
		expect([one, other].map(({ session }) => bench.heard(session))).toEqual([['1'], ['2']]);
	});

	test('with Simplify off, and the channel is the one chosen in the trigger', async () => {
		const { body, session } = await bench.answer();
		const flow = buildFlow(
			'raw',
			[trigger({ simple: false, channel: 'MESSENGER' }), write(), setNode('Forget', {})],
			['TalkLift Trigger → Write'],
		);
		await bench.run(flow, [[{ json: body.payload[0]! }]]);
		const message = bench.sandbox.conversation(session).messages.at(-1);
		expect(message).toMatchObject({ text: 'Found', channel: 'MESSENGER' });
	});

	test.each<[string, string | undefined, string]>([
		['the one chosen in the trigger', 'MESSENGER', 'MESSENGER'],
		['Web where none was chosen', undefined, 'WEB'],
	])('with Simplify off behind another node, and the channel is %s', async (_, channel, sent) => {
		const { body, session } = await bench.answer();
		const flow = buildFlow(
			'raw',
			[
				trigger({ simple: false, ...(channel && { channel }) }),
				setNode('Forget', {}),
				write(),
				accept(),
			],
			['TalkLift Trigger → Forget', 'Forget → Write', 'Write → Accept'],
		);
		const options = { options: { message: 'Thanks' } };
		Object.assign(flow.nodes.at(-1)!.parameters, options);
		const { status } = await bench.run(flow, [[{ json: body.payload[0]! }]]);
		expect(status).toBe('success');
		const written = bench.sandbox
			.conversation(session)
			.messages.filter(({ from }) => from === 'flow');
		expect(written.map(({ text, channel: at }) => [text, at])).toEqual([
			['Found', sent],
			['Thanks', sent],
		]);
	});

	test.each<[string, object, object]>([
		['the body', {}, {}],
		['the body as text', {}, { asText: true }],
		["the body, set to 'Input Item'", { eventSource: 'inputItem' }, {}],
		[
			"the whole item, set to 'Expression'",
			{ eventSource: 'expression', event: "={{ $('Webhook').item.json }}" },
			{},
		],
	])(
		"behind n8n's own Webhook node: %s",
		async (_, parameters, { asText }: { asText?: boolean }) => {
			const { body, session } = await bench.answer();
			const flow = buildFlow('webhook', [webhook, write(parameters)], ['Webhook → Write']);
			const json = { headers: {}, query: {}, body: asText ? JSON.stringify(body) : body };
			const { status, error } = await bench.run(flow, [[{ json }]]);
			expect([status, error?.message]).toEqual(['success', undefined]);
			expect(bench.heard(session)).toEqual(['Found']);
		},
	);

	test("behind n8n's own Webhook node and nodes that know nothing of it, also where links are cut", async () => {
		for (const between of [setNode('A', code), careless]) {
			const { body, session } = await bench.answer();
			const flow = buildFlow(
				'webhook',
				[webhook, between, accept()],
				[`Webhook → ${between.name}`, `${between.name} → Accept`],
			);
			const { status, error } = await bench.run(flow, [[{ json: { headers: {}, body } }]]);
			expect([status, error?.message]).toEqual(['success', undefined]);
			expect(bench.sandbox.conversation(session).current?.label).toBe('Date of Incident');
		}
	});

	test('behind an Event: Parse that is switched off, which hands on what it gets', async () => {
		const { body, session } = await bench.answer();
		const parse = { resource: 'event', operation: 'parse', events: ['slotFilled'] };
		const off = talkLiftNode('Parse', parse, { disabled: true });
		const flow = buildFlow('off', [webhook, off, write()], ['Webhook → Parse', 'Parse → Write']);
		const { status, error } = await bench.run(flow, [[{ json: { headers: {}, body } }]]);
		expect([status, error?.message]).toEqual(['success', undefined]);
		expect(bench.heard(session)).toEqual(['Found']);
	});

	test("behind another package's node with a resource called event, as calendars have", async () => {
		const { item, session } = await bench.answer();
		const calendar = { ...careless, name: 'Calendar', parameters: { resource: 'event' } };
		const flow = buildFlow(
			'calendar',
			[trigger(), calendar, write()],
			['TalkLift Trigger → Calendar', 'Calendar → Write'],
		);
		const { status, error } = await bench.run(flow, [[item]]);
		expect([status, error?.message]).toEqual(['success', undefined]);
		expect(bench.heard(session)).toEqual(['Found', 'Found']);
	});

	test("behind n8n's own Webhook node where many items have lost their links", async () => {
		const { body, session } = await bench.answer();
		const split = n8nNode('splitOut', 'Split', { fieldToSplitOut: 'list' });
		const flow = buildFlow(
			'webhook',
			[webhook, split, careless, write()],
			['Webhook → Split', 'Split → Careless', 'Careless → Write'],
		);
		const json = { headers: {}, body, list: [1, 2] };
		const { status, error } = await bench.run(flow, [[{ json }]]);
		expect([status, error?.message]).toEqual(['success', undefined]);
		expect(bench.heard(session)).toEqual(['Found', 'Found', 'Found']);
	});

	test("with n8n's setting by which expressions see nothing of items but their JSON", async () => {
		const answers = [await bench.answer('1'), await bench.answer('2')];
		const flow = buildFlow(
			'combined',
			[trigger(), setNode('A', code), write()],
			['TalkLift Trigger → A', 'A → Write'],
		);
		Object.assign(flow.settings!, { binaryMode: 'combined' });
		const { status, error } = await bench.run(flow, [answers.map(({ item }) => item)]);
		expect([status, error?.message]).toEqual(['success', undefined]);
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([['Found'], ['Found']]);
	});

	test('in a loop, for each round', async () => {
		const answers = [await bench.answer('1'), await bench.answer('2'), await bench.answer('3')];
		const flow = buildFlow(
			'loop',
			[
				trigger(),
				n8nNode('splitInBatches', 'Loop', { batchSize: 1, options: {} }, 3),
				n8nNode(
					'set',
					'Forget',
					{ mode: 'raw', jsonOutput: '={"text": "{{ $json.value }}"}' },
					3.4,
				),
				write({ message: '={{ $json.text }}' }),
			],
			['TalkLift Trigger → Loop', 'Loop.1 → Forget', 'Forget → Write', 'Write → Loop'],
		);
		const { status } = await bench.run(flow, [answers.map(({ item }) => item)]);
		expect(status).toBe('success');
		expect(answers.map(({ session }) => bench.heard(session))).toEqual([['1'], ['2'], ['3']]);
	});

	test('in a sub-workflow, where the item that was handed over is the event', async () => {
		const { item, session } = await bench.answer();
		const flow = buildFlow(
			'sub',
			[n8nNode('executeWorkflowTrigger', 'When Called'), write()],
			['When Called → Write'],
		);
		const { status } = await bench.run(flow, [[item]]);
		expect(status).toBe('success');
		expect(bench.heard(session)).toEqual(['Found']);
	});

	test.each([['slotFilled'], ['moduleCompleted', 'slotFilled']])(
		'where a node has cut the item link, if the trigger gave but one item (%s %s)',
		async (...events) => {
			const { item, session } = await bench.answer();
			const output = events.filter(Boolean).length - 1;
			const flow = buildFlow(
				'cut',
				[
					trigger({ events: events.filter(Boolean) }),
					n8nNode('splitOut', 'Split', { fieldToSplitOut: 'slot_states' }),
					careless,
					write(),
				],
				[`TalkLift Trigger.${output} → Split`, 'Split → Careless', 'Careless → Write'],
			);
			const given = output === 0 ? [[item]] : [[], [item]];
			const { status, error, items } = await bench.run(flow, given);
			expect([status, error?.message]).toEqual(['success', undefined]);
			expect(items('Careless')[0]).not.toHaveProperty('pairedItem');
			expect(bench.heard(session)).toEqual(['Found', 'Found', 'Found', 'Found']);
		},
	);
});

describe('Where the event is not found, the message says why and what to do:', () => {
	test('a node on the way has cut the item link', async () => {
		const answers = [await bench.answer(), await bench.answer()];
		const flow = buildFlow(
			'cut',
			[trigger(), careless, setNode('Later', {}), write()],
			['TalkLift Trigger → Careless', 'Careless → Later', 'Later → Write'],
		);
		const { error } = await bench.run(flow, [answers.map(({ item }) => item)]);
		expect(error?.message).toBe(
			"The event of this item can't be found: the link to it ends at the node 'Careless'",
		);
		expect(error?.description).toContain("'Expression'");
		expect(error?.context).toMatchObject({ itemIndex: 0 });
	});

	test('the only trigger before is switched off', async () => {
		const { item } = await bench.answer();
		const flow = buildFlow(
			'off',
			[
				n8nNode('noOp', 'Start'),
				triggerNode({ events: ['slotFilled'] }, { disabled: true }),
				n8nNode('merge', 'Merge', { mode: 'append' }, 3.1),
				setNode('Forget', {}),
				write(),
			],
			['Start → Merge.0', 'TalkLift Trigger → Merge.1', 'Merge → Forget', 'Forget → Write'],
		);
		const { error } = await bench.run(flow, [[item]]);
		expect(error?.message).toBe(
			'No TalkLift Trigger or Event: Parse ran before this node, so its event is unknown',
		);
	});

	test('the only item of Event: Parse is not the origin of everything: others may have come in', async () => {
		const answer = await bench.answer();
		const flow = buildFlow(
			'sole',
			[
				n8nNode('noOp', 'Queue'),
				talkLiftNode('Parse', { resource: 'event', operation: 'parse', events: ['slotFilled'] }),
				n8nNode('splitOut', 'Split', { fieldToSplitOut: 'slot_states' }),
				careless,
				write(),
			],
			['Queue → Parse', 'Parse → Split', 'Split → Careless', 'Careless → Write'],
		);
		const { error } = await bench.run(flow, [[{ json: answer.body }]]);
		expect(error?.message).toBe(
			"The event of this item can't be found: the link to it ends at the node 'Careless'",
		);
		expect(bench.heard(answer.session)).toEqual([]);
	});

	test.each([0, 2])(
		"n8n's own Webhook node got %d entries: the message names Event: Parse",
		async (count) => {
			const { body } = await bench.answer();
			const payload = Array.from({ length: count }, () => body.payload[0]!);
			const flow = buildFlow('webhook', [webhook, accept()], ['Webhook → Accept']);
			const { error } = await bench.run(flow, [[{ json: { body: { ...body, payload } } }]]);
			expect(error?.message).toBe(`What 'Event' gives holds ${count} events, and one is needed`);
			expect(error?.description).toContain('Event: Parse');
			expect(bench.sandbox.oracle.summary()).toMatchObject({ messages: 0, feedback: 0 });
		},
	);

	test("n8n's own Webhook node got something else than TalkLift's", async () => {
		const flow = buildFlow('webhook', [webhook, write()], ['Webhook → Write']);
		const { error } = await bench.run(flow, [[{ json: { body: { order: 1 } } }]]);
		expect(error?.message).toContain('its event is unknown');
	});

	test('no trigger and no Parse comes before', async () => {
		const flow = buildFlow('nothing', [n8nNode('noOp', 'Start'), write()], ['Start → Write']);
		const { error } = await bench.run(flow, [[{ json: {} }]]);
		expect(error?.message).toBe(
			'No TalkLift Trigger or Event: Parse ran before this node, so its event is unknown',
		);
		expect(error?.description).toContain("'Input Item'");
		expect(bench.sandbox.traffic().filter(({ kind }) => kind === 'call')).toEqual([]);
	});

	test('the trigger before is not the one that has started', async () => {
		const flow = buildFlow(
			'by hand',
			[trigger(), n8nNode('noOp', 'By Hand'), setNode('Forget', {}), write()],
			['TalkLift Trigger → Forget', 'By Hand → Forget', 'Forget → Write'],
		);
		const { error } = await bench.run(flow, [[{ json: {} }]], { start: 'By Hand' });
		expect(error?.message).toBe(
			'No TalkLift Trigger or Event: Parse ran before this node, so its event is unknown',
		);
	});

	test('the only item of Event: Parse is not the origin of everything behind a Webhook node either', async () => {
		const { body, session } = await bench.answer();
		const parameters = { bodySource: 'expression', body: '={{ $json.body.message }}' };
		const parse = { resource: 'event', operation: 'parse', events: ['slotFilled'], ...parameters };
		const flow = buildFlow(
			'queue',
			[
				webhook,
				talkLiftNode('Parse', parse),
				n8nNode('splitOut', 'Split', { fieldToSplitOut: 'slot_states' }),
				careless,
				write(),
			],
			['Webhook → Parse', 'Parse → Split', 'Split → Careless', 'Careless → Write'],
		);
		const { error } = await bench.run(flow, [[{ json: { body: { message: body } } }]]);
		expect(error?.message).toBe(
			"The event of this item can't be found: the link to it ends at the node 'Careless'",
		);
		expect(bench.heard(session)).toEqual([]);
	});

	test('the item was made of several that come from different events', async () => {
		const answers = [await bench.answer(), await bench.answer()];
		const all = { aggregate: 'aggregateAllItemData', destinationFieldName: 'data' };
		const flow = buildFlow(
			'joined',
			[trigger(), n8nNode('aggregate', 'Aggregate', all), write()],
			['TalkLift Trigger → Aggregate', 'Aggregate → Write'],
		);
		const { error } = await bench.run(flow, [answers.map(({ item }) => item)]);
		expect(error?.message).toBe(
			"This item comes from several events, so 'Event' can't be found automatically",
		);
		expect(error?.description).toContain("'Aggregate'");
	});

	test.each([
		[{ module: 'Make a claim' }, "The module 'Make a claim'"],
		[{}, 'The module'],
	])('a completed module has no slot to act on: %j', async (more, module) => {
		const json = { event: 'module_completed', event_id: 'x', session: 1, ...more };
		const flow = buildFlow('module', [trigger(), accept()], ['TalkLift Trigger → Accept']);
		const { error } = await bench.run(flow, [[{ json }]]);
		expect(error?.message).toBe(`${module} is completed: there is no slot to act on`);
		expect(error?.description).toContain("'Slot Filled'");
	});
});

describe("Another source in 'Event':", () => {
	const alone = (parameters: object) =>
		buildFlow('alone', [n8nNode('noOp', 'Start'), write(parameters)], ['Start → Write']);

	const sources: Array<[string, (answer: Awaited<ReturnType<ActionBench['answer']>>) => object]> = [
		["an item of the trigger's", ({ item }) => item.json],
		['a payload entry as TalkLift sent it', ({ body }) => body.payload[0]!],
		['a whole body with one entry', ({ body }) => body],
	];

	test.each(sources)('%s as the input item', async (_, toJson) => {
		const answer = await bench.answer();
		const { status } = await bench.run(alone({ eventSource: 'inputItem' }), [
			[{ json: toJson(answer) }],
		]);
		expect(status).toBe('success');
		expect(bench.heard(answer.session)).toEqual(['Found']);
	});

	test.each(sources)('%s by an expression, as an object and as JSON text', async (_, toJson) => {
		const answer = await bench.answer();
		const json = { deep: [toJson(answer)], text: JSON.stringify(toJson(answer)) };
		for (const event of ['={{ $json.deep[0] }}', '={{ $json.text }}']) {
			const flow = alone({ eventSource: 'expression', event });
			const { status } = await bench.run(flow, [[{ json }]]);
			expect(status).toBe('success');
		}
		expect(bench.heard(answer.session)).toEqual(['Found', 'Found']);
	});

	test('less than an event is enough to write to: an object that names the session', async () => {
		const { session } = bench.sandbox.openSession();
		await bench.run(alone({ eventSource: 'inputItem' }), [[{ json: { session_id: session } }]]);
		expect(bench.heard(session)).toEqual([]);
		const place = { session, org: 900, project: 1 };
		await bench.run(alone({ eventSource: 'inputItem' }), [[{ json: place }]]);
		expect(bench.heard(session)).toEqual(['Found']);
	});

	test.each<[string, string | IDataObject, string]>([
		['text', 'hello', "What 'Event' gives is not a TalkLift event"],
		['an object of another kind', { a: 1 }, "What 'Event' gives is not a TalkLift event"],
		[
			'a body with two entries',
			{ payload: [{ slot: {} }, { slot: {} }] },
			"What 'Event' gives holds 2 events, and one is needed",
		],
	])('%s is named as no event', async (_, given, message) => {
		const flow = buildFlow(
			'no event',
			[
				n8nNode('noOp', 'Start'),
				accept({ eventSource: 'expression', event: '={{ $json.given }}' }),
			],
			['Start → Accept'],
		);
		const { error } = await bench.run(flow, [[{ json: { given } }]]);
		expect(error?.message).toBe(message);
	});

	test.each<[string, string | IDataObject, string, string]>([
		[
			'text',
			'hello',
			"What 'Event' gives doesn't say which session to write to",
			"'Input Item' if the item holds the event itself",
		],
		[
			'an object of another kind',
			{ a: 1 },
			"What 'Event' gives doesn't say which session to write to",
			"'Input Item' if the item holds the event itself",
		],
		[
			'an event that tells no session',
			{ event: 'slot_filled', event_id: 'x' },
			'The event tells no session to write to',
			"Check 'Event': the session is in the field 'session' of TalkLift's events.",
		],
		[
			'a body with two entries',
			{ payload: [{ slot: {} }, { slot: {} }] },
			"What 'Event' gives holds 2 events, and one is needed",
			'Event: Parse',
		],
	])('%s is named as nothing to write to', async (_, given, message, advice) => {
		const flow = alone({ eventSource: 'expression', event: '={{ $json.given }}' });
		const { error } = await bench.run(flow, [[{ json: { given } }]]);
		expect(error?.message).toBe(message);
		expect(error?.description).toContain(advice);
		expect(bench.sandbox.traffic().filter(({ kind }) => kind === 'call')).toEqual([]);
	});
});
