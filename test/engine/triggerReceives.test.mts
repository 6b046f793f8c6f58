import { Expression, NodeHelpers } from 'n8n-workflow';

import preview from '../../nodes/TalkLift/__schema__/v1.1.0.json';
import moduleCompleted from '../fixtures/module-completed.json';
import slotFilled from '../fixtures/slot-filled.json';
import { slotFilledItem } from '../fixtures/slotFilledItem.mts';
import { itemsOf } from './harness/itemsOf.mts';
import { loadPackages } from './harness/loadPackages.mts';
import type { LoadedPackages } from './harness/loadPackages.mts';
import { postEvent } from './harness/postEvent.mts';
import { startEngine } from './harness/startEngine.mts';
import type { Engine } from './harness/startEngine.mts';
import { n8nNode, triggerWorkflow } from './harness/triggerWorkflow.mts';
import { toWorkflow } from './harness/workflowFile.mts';

const open = { authentication: 'none' };
const filter = (filters: Record<string, unknown>) => ({ ...open, filters }) as never;
const splitOut = (name: string, fieldToSplitOut: string) =>
	n8nNode('splitOut', name, { fieldToSplitOut });

const workflows = [
	triggerWorkflow('both', { parameters: open }),
	triggerWorkflow('slots only', { parameters: { ...open, events: ['slotFilled'] } }),
	triggerWorkflow('chosen backwards', {
		parameters: { ...open, events: ['slotFilled', 'moduleCompleted'] },
	}),
	triggerWorkflow('messenger', { parameters: { ...open, channel: 'MESSENGER' } }),
	triggerWorkflow('raw', { parameters: { ...open, simple: false } }),
	triggerWorkflow('answers late', {
		parameters: { ...open, responseMode: 'lastNode' },
		next: [
			splitOut('Each module state', 'slot_states'),
			splitOut('Each slot state', 'slot_states'),
		],
	}),
	triggerWorkflow('ends without items', {
		parameters: { ...open, responseMode: 'lastNode', events: ['slotFilled'] },
		next: [n8nNode('limit', 'None', { maxItems: 0 }), n8nNode('noOp', 'Never')],
	}),
	triggerWorkflow('fails late', {
		parameters: { ...open, responseMode: 'lastNode', events: ['slotFilled'] },
		next: [n8nNode('stopAndError', 'Stop', { errorMessage: 'out of order' })],
	}),
	triggerWorkflow('an expression in the filter', { parameters: filter({ orgs: ['={{ 900 }}'] }) }),
	...Object.entries({
		'module in other case': { modules: ['  make a CLAIM '] },
		'module with its prefix': { modules: ['SLOT-MODULE:Make a claim'] },
		'modules with commas': { modules: ['Renewal, Make a claim'] },
		'modules as one text': { modules: 'Make a claim' },
		'another module': { modules: ['Policy renewal'] },
		'slot by label': { slots: ['membership number'] },
		'slot by id': { slots: ['3442'] },
		'another slot': { slots: ['Email Address'] },
		'project as text': { projects: [' 1 '] },
		'another project': { projects: ['2'] },
		'org as number': { orgs: [900] },
		'another org': { orgs: ['901', '902'] },
		'right module, wrong org': { modules: ['Make a claim'], orgs: ['901'] },
		'blank filters': { modules: [''], slots: [' '], projects: [], orgs: [] },
	}).map(([name, filters]) => triggerWorkflow(name, { parameters: filter(filters) })),
];

describe('TalkLift Trigger', () => {
	let packages: LoadedPackages;
	let engine: Engine;

	beforeAll(async () => {
		packages = await loadPackages();
		engine = await startEngine({ packages, workflows });
	});
	afterAll(async () => await engine.close());

	const send = async (workflow: string, body: unknown) => {
		const before = engine.executions.length;
		const answer = await postEvent(engine.webhookUrl(workflow), body);
		const started = engine.executions.length - before;
		const execution = started > 0 ? await engine.waitForExecution(before + 1) : undefined;
		return { ...answer, started, execution };
	};
	const sendAndRun = async (workflow: string, body: unknown) => {
		const { execution, ...rest } = await send(workflow, body);
		if (!execution) throw new Error(`No execution: ${JSON.stringify(rest.body)}`);
		return { ...rest, execution };
	};

	test('hands on an answered slot in the fields of the API', async () => {
		const { execution } = await sendAndRun('both', slotFilled);
		expect(itemsOf(execution, 'Second').map(({ json }) => json)).toEqual([
			{ ...slotFilledItem(), channel: 'WEB' },
		]);
	});

	test('hands on a completed module with its answers', async () => {
		const { execution } = await sendAndRun('both', moduleCompleted);
		expect(itemsOf(execution, 'First').map(({ json }) => json)).toEqual([
			{
				event: 'module_completed',
				event_id: expect.stringMatching(/^[0-9a-f]{32}$/),
				module: 'Policy renewal',
				session: 5849801,
				project: 1,
				org: 900,
				story: 14301,
				story_state: 5111,
				channel: 'WEB',
				answers: { 'Please enter your policy number': 'ncsp/ik/2018/081463' },
				slot_states: moduleCompleted.payload[0]!.slot_states,
				created_at: '2019-02-26T19:05:45.224084+03:00',
				updated_at: '2019-03-11T16:45:46.652175+03:00',
			},
		]);
	});

	test('shows a preview of the very fields it gives', async () => {
		const item = itemsOf((await sendAndRun('both', slotFilled)).execution, 'Second')[0]!.json;
		expect(Object.keys(preview.properties)).toEqual(Object.keys(item));
		const { slot, pending } = preview.properties;
		expect(Object.keys(slot.properties)).toEqual(Object.keys(item.slot as object));
		expect(Object.keys(pending.properties)).toEqual(Object.keys(item.pending as object));
	});

	test('lets each kind of event leave by its own output', async () => {
		const slot = await sendAndRun('both', slotFilled);
		expect(Object.keys(slot.execution.data!.resultData.runData)).not.toContain('First');
		const module = await sendAndRun('both', moduleCompleted);
		expect(Object.keys(module.execution.data!.resultData.runData)).not.toContain('Second');
	});

	test('keeps the order of the outputs whatever was selected first', async () => {
		const { execution } = await sendAndRun('chosen backwards', slotFilled);
		expect(itemsOf(execution, 'TalkLift Trigger', 0)).toEqual([]);
		expect(itemsOf(execution, 'TalkLift Trigger', 1)).toHaveLength(1);
	});

	test('has one output when it listens to one kind, and starts nothing for the other', async () => {
		const { execution } = await sendAndRun('slots only', slotFilled);
		expect(itemsOf(execution, 'First')).toHaveLength(1);
		expect(await send('slots only', moduleCompleted)).toMatchObject({ status: 200, started: 0 });
	});

	test.each([
		['both', ['Module Completed', 'Slot Filled']],
		['slots only', [undefined]],
		['chosen backwards', ['Module Completed', 'Slot Filled']],
	])('shows its outputs by name in the editor: %s', (name, expected) => {
		const file = workflows.find((workflow) => workflow.name === name)!;
		const workflow = toWorkflow(file, packages.nodeTypes);
		const node = workflow.nodes['TalkLift Trigger']!;
		const { description } = packages.nodeTypes.getByNameAndVersion(node.type);
		const outputs = NodeHelpers.getNodeOutputs(workflow, node, description);
		expect(
			outputs.map((output) => (typeof output === 'string' ? undefined : output.displayName)),
		).toEqual(expected);
	});

	test.each([
		['both', 'Module Completed, Slot Filled'],
		['slots only', 'Slot Filled'],
	])('says on the canvas what it listens to: %s', (name, expected) => {
		const file = workflows.find((workflow) => workflow.name === name)!;
		const workflow = toWorkflow(file, packages.nodeTypes);
		const node = workflow.nodes['TalkLift Trigger']!;
		const { subtitle } = packages.nodeTypes.getByNameAndVersion(node.type).description;
		expect(workflow.expression.getSimpleParameterValue(node, subtitle, 'manual', {})).toBe(
			expected,
		);
	});

	test('makes one item of every entry, in order', async () => {
		const entry = slotFilled.payload[0]!;
		const values = ['1', '2', '3'];
		const payload = values.map((value) => ({ ...entry, value }));
		const { execution, body } = await sendAndRun('both', { ...slotFilled, payload });
		expect(itemsOf(execution, 'Second').map(({ json }) => json.value)).toEqual(values);
		expect(new Set(itemsOf(execution, 'Second').map(({ json }) => json.event_id)).size).toBe(3);
		expect(body).toEqual({ message: 'Received', events: 3, started: 3 });
	});

	test('links what comes after it to its items', async () => {
		const payload = [1, 2].map(() => slotFilled.payload[0]);
		const { execution } = await sendAndRun('answers late', { ...slotFilled, payload });
		expect(itemsOf(execution, 'Each slot state').map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 0, 1, 1, 1].map((item) => ({ item })),
		);
	});

	test('gives a repeated delivery the same event id and a new answer another', async () => {
		const idOf = async (body: unknown) =>
			itemsOf((await sendAndRun('both', body)).execution, 'Second')[0]?.json.event_id;
		const again = structuredClone(slotFilled);
		again.payload[0]!.slot_state.updated_at = '2019-03-07T17:53:00.000000+03:00';
		expect(await idOf(slotFilled)).toBe(await idOf(slotFilled));
		expect(await idOf(again)).not.toBe(await idOf(slotFilled));
	});

	test.each(['application/json', 'text/plain', ''])(
		'keeps long IDs apart, as text: sent as %p',
		async (type) => {
			const sessionsOf = async (id: string) => {
				const text = JSON.stringify(slotFilled).replaceAll('58521', id);
				const answer = await postEvent(engine.webhookUrl('both'), text, { 'Content-Type': type });
				expect(answer.status).toBe(200);
				const execution = await engine.waitForExecution(engine.executions.length);
				const { session, event_id } = itemsOf(execution, 'Second')[0]!.json;
				return { session, event_id };
			};
			const [one, other] = [
				await sessionsOf('9007199254740992'),
				await sessionsOf('9007199254740993'),
			];
			expect([one.session, other.session]).toEqual(['9007199254740992', '9007199254740993']);
			expect(one.event_id).not.toBe(other.event_id);
		},
	);

	test('takes a slot event for one without the prefix, too', async () => {
		const { execution } = await sendAndRun('both', { ...slotFilled, event_name: 'Make a claim' });
		expect(itemsOf(execution, 'Second')[0]!.json).toMatchObject({
			event: 'slot_filled',
			module: 'Make a claim',
			pending: { id: 6981 },
		});
	});

	test('hands on several choices and files as received', async () => {
		const changed = structuredClone(slotFilled) as any; // eslint-disable-line @typescript-eslint/no-explicit-any -- in other shapes than documented
		const [first, second] = changed.payload[0].slot_state.slot_states;
		first.slot_label = 'Colours';
		first.data = ['Red', 'Blue'];
		second.data = { name: 'claim.pdf' };
		const { execution } = await sendAndRun('both', changed);
		expect(itemsOf(execution, 'Second')[0]!.json.answers).toEqual({
			Colours: ['Red', 'Blue'],
			'Email Address': { name: 'claim.pdf' },
		});
	});

	test('tells the channel that was chosen', async () => {
		const { execution } = await sendAndRun('messenger', slotFilled);
		expect(itemsOf(execution, 'Second')[0]?.json.channel).toBe('MESSENGER');
	});

	test("hands on the entry as received when 'Simplify' is off", async () => {
		const entry = { ...slotFilled.payload[0], something_new: { nested: [null, 1.5] } };
		const { execution } = await sendAndRun('raw', { ...slotFilled, payload: [entry] });
		expect(itemsOf(execution, 'Second').map(({ json }) => json)).toEqual([entry]);
	});

	test.each([
		[
			'unknown fields',
			{ ...slotFilled, version: 3, payload: [{ ...slotFilled.payload[0], x: 1 }] },
		],
		[
			'numbers as text',
			{ ...slotFilled, payload: [{ ...slotFilled.payload[0], session: '58521' }] },
		],
		['no slot states', { ...slotFilled, payload: [{ ...slotFilled.payload[0], slot_state: {} }] }],
		['a value of null', { ...slotFilled, payload: [{ ...slotFilled.payload[0], value: null }] }],
		['no event name', { payload: slotFilled.payload }],
	])('takes what is merely unexpected: %s', async (_, body) => {
		expect(await send('both', body)).toMatchObject({ status: 200, started: 1 });
	});

	test.each([
		['module in other case', 1],
		['module with its prefix', 1],
		['modules with commas', 1],
		['modules as one text', 1],
		['another module', 0],
		['slot by label', 1],
		['slot by id', 1],
		['another slot', 0],
		['project as text', 1],
		['another project', 0],
		['org as number', 1],
		['another org', 0],
		['right module, wrong org', 0],
		['blank filters', 1],
		['an expression in the filter', 1],
	])('filters: %s', async (name, started) => {
		expect(await send(name, slotFilled)).toMatchObject({
			status: 200,
			started,
			body: { message: 'Received', events: 1, started },
		});
	});

	test('keeps only the entries that pass the filter', async () => {
		const entry = slotFilled.payload[0]!;
		const other = { ...entry, slot_state: { ...entry.slot_state, org: 901 }, org: 901 };
		const answer = await send('org as number', { ...slotFilled, payload: [other, entry, other] });
		expect(answer.body).toEqual({ message: 'Received', events: 3, started: 1 });
		expect(itemsOf(answer.execution!, 'Second')).toHaveLength(1);
	});

	test('answers an empty payload and starts nothing', async () => {
		expect(await send('both', { ...slotFilled, payload: [] })).toMatchObject({
			status: 200,
			started: 0,
			body: { message: 'Received', events: 0, started: 0 },
		});
	});

	test('answers at once with small JSON', async () => {
		const { status, headers, body } = await send('both', slotFilled);
		expect(status).toBe(200);
		expect(headers.get('content-type')).toMatch('application/json');
		expect(body).toEqual({ message: 'Received', events: 1, started: 1 });
	});

	test('answers with what the last node gave when told to wait for it', async () => {
		const { status, body } = await send('answers late', moduleCompleted);
		expect({ status, body }).toEqual({
			status: 200,
			body: [expect.objectContaining({ id: 764210 })],
		});
	});

	test('answers a workflow that ends without items with 200', async () => {
		const { status, body } = await send('ends without items', slotFilled);
		expect({ status, body }).toEqual({ status: 200, body: [] });
	});

	test('answers 500 when the workflow fails and TalkLift waits for it', async () => {
		const { status, body, execution } = await send('fails late', slotFilled);
		expect({ status, body }).toEqual({ status: 500, body: { message: 'Error in workflow' } });
		expect(execution?.status).toBe('error');
	});

	describe("costs no work of n8n's expression engine", () => {
		let evaluated: jest.SpyInstance;
		beforeEach(() => {
			evaluated = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
		});
		afterEach(() => evaluated.mockRestore());

		test.each([
			'both',
			'slots only',
			'answers late',
			'module in other case',
			'another module',
			'raw',
		])('%s', async (name) => {
			await send(name, slotFilled);
			await postEvent(engine.webhookUrl(name), 'no JSON', {});
			expect(evaluated).not.toHaveBeenCalled();
		});

		test('unless an expression was entered', async () => {
			await send('an expression in the filter', slotFilled);
			expect(evaluated).toHaveBeenCalled();
		});
	});
});
