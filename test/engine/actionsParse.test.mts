import type { IDataObject } from 'n8n-workflow';

import { documentedEvent } from '../fixtures/events.mts';
import { buildFlow, talkLiftNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench } from './harness/actionBench.mts';

let bench: ActionBench;
beforeAll(async () => {
	bench = await startActionBench();
});
afterAll(async () => await bench.close());

const slotFilled = documentedEvent('slot-filled');
const moduleCompleted = documentedEvent('module-completed');

/** What Parse gives for items, by output. */
async function parse(jsons: object[], parameters: object = {}, more: object = {}) {
	const flow = buildFlow(
		'parse',
		[
			{ name: 'Queue', type: 'n8n-nodes-base.noOp' },
			{
				...talkLiftNode('Parse', { resource: 'event', operation: 'parse', ...parameters }),
				credentials: {},
				...more,
			},
		],
		['Queue → Parse'],
	);
	const { error, items } = await bench.run(flow, [jsons.map((json) => ({ json }))]);
	const outputs = error ? [] : [items('Parse', 0), items('Parse', 1)];
	return { error, outputs, json: outputs.map((given) => given.map(({ json }) => json)) };
}

describe('Event: Parse', () => {
	test.each<[string, object]>([
		['an item that is the body', slotFilled],
		["an item of n8n's Webhook node", { headers: {}, query: {}, body: slotFilled }],
		['an item with the body as text', { body: JSON.stringify(slotFilled) }],
	])('makes the item of the trigger from %s', async (_, json) => {
		const { json: given, outputs } = await parse([json]);
		expect(given[0]).toEqual([]);
		expect(given[1]).toEqual([
			expect.objectContaining({
				event: 'slot_filled',
				module: 'Make a claim',
				value: '209192092',
				channel: 'WEB',
				pending: expect.objectContaining({ id: 6981 }),
			}),
		]);
		expect(outputs[1]![0]?.pairedItem).toEqual({ item: 0 });
	});

	test.each(['={{ $json.deep }}', '={{ JSON.stringify($json.deep) }}'])(
		'reads a body that an expression names: %s',
		async (body) => {
			const { json } = await parse([{ deep: moduleCompleted }], { bodySource: 'expression', body });
			expect(json[0]).toEqual([expect.objectContaining({ event: 'module_completed' })]);
		},
	);

	test('keeps long IDs of a body that comes as text, and names one that came as a number', async () => {
		const text = JSON.stringify(slotFilled).replaceAll('58521', '9007199254740993');
		const { json } = await parse([{ body: text }]);
		expect(json[1]?.[0]?.session).toBe('9007199254740993');
		const body = JSON.parse(text);
		delete body.payload[0].session;
		const { error } = await parse([body]);
		expect(error?.message).toBe(
			"Entry 1 of 'payload' has an ID in 'slot_state.session' that is too long for a number: hand on the body as text, or the ID as text",
		);
	});

	test('sends each kind out by its own output, linked to the item it came in', async () => {
		const { outputs } = await parse([moduleCompleted, slotFilled, moduleCompleted]);
		expect(outputs.map((items) => items.map(({ pairedItem }) => pairedItem))).toEqual([
			[{ item: 0 }, { item: 2 }],
			[{ item: 1 }],
		]);
	});

	test('lets only the chosen events through, by its one output', async () => {
		const { json } = await parse([moduleCompleted, slotFilled], { events: ['slotFilled'] });
		expect(json).toEqual([[expect.objectContaining({ event: 'slot_filled' })], []]);
	});

	test('with Simplify off gives the entries as they came', async () => {
		const { json } = await parse([slotFilled], { simple: false });
		expect(json[1]).toEqual(slotFilled.payload);
	});

	test('writes the channel into the items', async () => {
		const { json } = await parse([slotFilled], { channel: 'MESSENGER' });
		expect(json[1]?.[0]?.channel).toBe('MESSENGER');
	});

	test.each<[string, IDataObject, string]>([
		['no payload', { event_name: 'x' }, "The body has no 'payload'"],
		['a payload that is no list', { payload: {} }, "'payload' must be a list, but it is an object"],
		[
			'an entry that is no object',
			{ payload: [{}, 7] },
			"Entry 2 of 'payload' must be an object, but it is a number",
		],
		['text that is no JSON', { body: 'hello' }, 'The body must be a JSON object, but it is text'],
	])('says what is wrong with a body: %s', async (_, json, message) => {
		const { error } = await parse([json]);
		expect(error?.message).toBe(message);
		expect(error?.description).toContain("'Body'");
	});

	test("takes the item itself where a field of its own is called 'body', too", async () => {
		const { json } = await parse([{ ...slotFilled, body: 'a note' }]);
		expect(json[1]).toEqual([expect.objectContaining({ event: 'slot_filled' })]);
	});

	test('says where to look when an expression gives no body', async () => {
		const { error } = await parse([{ deep: 'hello' }], {
			bodySource: 'expression',
			body: '={{ $json.deep }}',
		});
		expect(error?.message).toBe('The body must be a JSON object, but it is text');
		expect(error?.description).toContain("Check 'Body Data': it must give what TalkLift posted.");
	});

	test('goes on with the other items when it is told to', async () => {
		const { json } = await parse(
			[{ payload: 1 }, slotFilled],
			{},
			{ onError: 'continueRegularOutput' },
		);
		expect(json[0]).toEqual([{ error: expect.any(String), message: expect.any(String) }]);
		expect(json[1]).toHaveLength(1);
	});

	test('says how many items were done before one that could not be', async () => {
		const { error } = await parse([slotFilled, moduleCompleted, { payload: 1 }]);
		expect(error?.description).toMatch(/elsewhere\. Nothing was sent\. 2 of 3 items were done\.$/);
	});

	test.each([
		[['slotFilled'], 1],
		[['moduleCompleted', 'slotFilled'], 0],
	])(
		"gives an empty item for 'Always Output Data' where %j lets nothing through",
		async (events, count) => {
			const body = events.length === 1 ? moduleCompleted : slotFilled;
			const { json } = await parse([body], { events }, { alwaysOutputData: true });
			expect(json[0]).toEqual(Array.from({ length: count }, () => ({})));
		},
	);

	test('is not stopped by hostile bodies', async () => {
		const hostile = JSON.parse(
			'{"payload": [{"__proto__": {"a": 1}, "slot_states": [null, 7, {"slot_label": "__proto__", "is_done": true, "data": "x"}]}]}',
		);
		const { error, json } = await parse([hostile]);
		expect(error).toBeUndefined();
		expect(json[0]).toHaveLength(1);
		expect(({} as IDataObject).a).toBeUndefined();
	});
});
