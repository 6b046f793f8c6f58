import slotFilled from '../fixtures/slot-filled.json';
import { itemsOf } from './harness/itemsOf.mts';
import { postEvent } from './harness/postEvent.mts';
import { startEngine } from './harness/startEngine.mts';
import type { Engine } from './harness/startEngine.mts';
import { triggerWorkflow } from './harness/triggerWorkflow.mts';

const text = JSON.stringify(slotFilled);
const entry = slotFilled.payload[0]!;
const [state] = entry.slot_state.slot_states;
const withEntry = (changes: object) => ({ ...slotFilled, payload: [{ ...entry, ...changes }] });
const withStates = (slot_states: unknown[]) =>
	withEntry({ slot_state: { ...entry.slot_state, slot_states } });
const nested = (open: string, close: string, levels: number) =>
	open.repeat(levels) + close.repeat(levels);

describe('TalkLift Trigger, given a hostile body,', () => {
	let engine: Engine;

	beforeAll(async () => {
		const open = { authentication: 'none' };
		engine = await startEngine({
			workflows: [
				triggerWorkflow('simple', { parameters: open }),
				triggerWorkflow('raw', { parameters: { ...open, simple: false } }),
			],
		});
	});
	afterAll(async () => await engine.close());

	const send = async (workflow: string, body: unknown) => {
		const before = engine.executions.length;
		const answer = await postEvent(engine.webhookUrl(workflow), body);
		return { ...answer, started: engine.executions.length - before };
	};
	const itemFrom = async (workflow: string, body: unknown) => {
		const { started, body: answer } = await send(workflow, body);
		if (started === 0) throw new Error(`No execution: ${JSON.stringify(answer)}`);
		const execution = await engine.waitForExecution(engine.executions.length);
		return itemsOf(execution, 'Second')[0]!.json;
	};

	describe.each(['simple', 'raw'])('%s', (workflow) => {
		test.each([
			['lists', nested('[', ']', 100_000)],
			['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
			['a body too deep by one', `${'{"a":'.repeat(65)}{}${'}'.repeat(65)}`],
		])('rejects what is nested too deeply: %s', async (_, deep) => {
			for (const body of [deep, text.replace('"209192092"', deep)]) {
				expect(await send(workflow, body)).toMatchObject({
					status: 400,
					started: 0,
					body: { message: 'The body is nested too deeply for an event.' },
				});
			}
		});

		test.each([
			['entries', `{"payload":[${'{},'.repeat(1_000_000)}{}]}`],
			['slot states', text.replace('"slot_states":[', `"slot_states":[${'{},'.repeat(1_000_000)}`)],
			['numbers', `{"payload":[],"x":[${'1,'.repeat(7_000_000)}1]}`],
			[
				'keys',
				`{"payload":[{${Array.from({ length: 200_000 }, (_, key) => `"${key}":0`).join()}}]}`,
			],
		])('rejects more values than an event has: %s', async (_, body) => {
			expect(await send(workflow, body)).toMatchObject({
				status: 413,
				started: 0,
				body: { message: 'The body holds more values than an event can have.' },
			});
		});

		test('hands on a long answer as it is', async () => {
			const value = 'a'.repeat(10_000_000);
			expect((await itemFrom(workflow, withEntry({ value }))).value).toHaveLength(10_000_000);
		});

		test('evaluates nothing', async () => {
			const value = '={{ $env.PATH }} {{ 1 + 1 }} ${1 + 1} <script>alert(1)</script>';
			const slot = { ...entry.slot, validation_regex: '(a+)+$', label: '={{ $now }}' };
			const item = await itemFrom(
				workflow,
				withEntry({ value: `${value}${'a'.repeat(50_000)}!`, slot }),
			);
			expect(item.value).toBe(`${value}${'a'.repeat(50_000)}!`);
			expect(item.slot).toEqual(slot);
		});

		test('changes no prototype', async () => {
			const body = text.replace(
				'"value":',
				'"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"value":',
			);
			await itemFrom(
				workflow,
				body.replace('{"event_name"', '{"__proto__":{"polluted":true},"event_name"'),
			);
			expect(({} as { polluted?: true }).polluted).toBeUndefined();
		});
	});

	test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
		'takes a label like any other: %s',
		async (slot_label) => {
			const { answers } = await itemFrom(
				'simple',
				withStates([{ ...state, slot_label, data: 'yes' }]),
			);
			expect(Object.entries(answers as object)).toEqual([[slot_label, 'yes']]);
		},
	);

	test('keeps a key called __proto__ of an entry as received', async () => {
		const item = await itemFrom('raw', text.replace('"value":', '"__proto__":{"a":1},"value":'));
		expect(Object.keys(item)).toContain('__proto__');
	});

	test('takes the largest event there may be', async () => {
		const states = Array.from({ length: 5_000 }, (_, order) => ({
			...state,
			order,
			slot_label: 'the same',
			data: 'x',
		}));
		const item = await itemFrom('simple', withStates(states));
		expect(Object.keys(item.answers as object)).toHaveLength(5_000);
	});

	test('goes on receiving while and after it rejects', async () => {
		const huge = `{"payload":[${'{},'.repeat(1_000_000)}{}]}`;
		const answers = await Promise.all(
			[huge, text, huge, text].map(async (body) => await send('simple', body)),
		);
		expect(answers.map(({ status }) => status)).toEqual([413, 200, 413, 200]);
	});
});
