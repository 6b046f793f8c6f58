import { randomUUID } from 'node:crypto';

import type { IExecuteFunctions, WorkflowExecuteMode } from 'n8n-workflow';

import type { AttemptMemory } from '../../../nodes/TalkLift/actions/slot/validate/attemptMemory.ts';
import type { Noted } from '../../../nodes/TalkLift/actions/slot/validate/noted.ts';
import type { SlotFilled } from '../../../talklift/event/event.ts';
import { ProcessedData } from '../../engine/harness/processedData.mts';

/** A process of its own, which knows nothing of what others have seen. */
type Worker = (mode?: WorkflowExecuteMode) => AttemptMemory;

const data = new ProcessedData();
const node = { id: randomUUID() };
const workflow = { id: randomUUID() };

/** How often the database refuses in a row. */
let refusals = 0;

const workers: Worker[] = [];
/** How many entries each question to n8n's memory was about. */
const asked: number[] = [];

async function loadWorker(): Promise<Worker> {
	let Memory: typeof AttemptMemory;
	await jest.isolateModulesAsync(async () => {
		const path = '../../../nodes/TalkLift/actions/slot/validate/attemptMemory.ts';
		({ AttemptMemory: Memory } = await import(path));
	});
	const place = { workflow, node } as never;
	return (mode = 'webhook') =>
		new Memory({
			getWorkflow: () => workflow,
			getNode: () => node,
			getMode: () => mode,
			helpers: {
				checkProcessedAndRecord: async (items: string[], scope: 'node', options: object) => {
					asked.push(items.length);
					refusals -= 1;
					if (refusals >= 0) throw new Error('The database is locked');
					return await data.checkProcessedAndRecord(items, scope, place, options as never);
				},
				removeProcessed: async (items: string[], scope: 'node') =>
					await data.removeProcessed(items, scope, place),
			},
		} as unknown as IExecuteFunctions);
}

function answer(session: number, id: string = randomUUID()): SlotFilled {
	return { event_id: id, session, story_state: 1, pending: { id: 7 }, slot: {} } as never;
}

const wrong = { limit: 3, canEscape: false, escapes: false };

/** A wrong answer that the user was told about. */
async function reject(worker: Worker, event: SlotFilled, more = {}): Promise<Noted> {
	const memory = worker();
	const noted = await memory.noteWrong(event, { ...wrong, ...more });
	if (noted.kind === 'new') await memory.confirm();
	return noted;
}

async function accept(worker: Worker, event: SlotFilled): Promise<Noted> {
	const memory = worker();
	const noted = await memory.noteRight(event);
	if (noted.kind === 'new') await memory.settle(event, noted);
	return noted;
}

let [one, other, third, fourth]: Worker[] = [];
let nowMs: number;
beforeAll(async () => {
	for (let count = 0; count < 4; count += 1) workers.push(await loadWorker());
	[one, other, third, fourth] = workers;
}, 120_000);
beforeEach(() => {
	data.clear();
	asked.length = 0;
	refusals = 0;
	// So nobody knows anything of what was before.
	workflow.id = randomUUID();
	nowMs = Date.now();
	jest.spyOn(Date, 'now').mockImplementation(() => nowMs);
});
afterEach(() => jest.restoreAllMocks());

const attempt = (number: number) => expect.objectContaining({ kind: 'new', attempt: number });

describe('Two workers', () => {
	test('count together, whichever of them counts', async () => {
		expect(await reject(one!, answer(1))).toEqual(attempt(1));
		expect(await reject(other!, answer(1))).toEqual(attempt(2));
		expect(await reject(one!, answer(1))).toEqual(attempt(3));
		expect(await reject(other!, answer(1))).toEqual({ kind: 'handedOver' });
	});

	test('lose no attempt, though each overwrites what the other has written in the same moment', async () => {
		const sessions = Array.from({ length: 100 }, (_, index) => index);
		for (const number of [1, 2, 3]) {
			const noted = await Promise.all(
				sessions.map(async (session) => {
					const worker = (session + number) % 2 === 0 ? one! : other!;
					return await reject(worker, answer(session));
				}),
			);
			expect(noted).toEqual(sessions.map(() => attempt(number)));
		}
	}, 60_000);

	test('count on though an earlier attempt was overwritten late, when nobody looked any more', async () => {
		for (const number of [1, 2]) expect(await reject(one!, answer(1))).toEqual(attempt(number));
		nowMs += 5_000;
		const conversation = JSON.stringify(['1', '1', '7']);
		await data.removeProcessed([`attempt ${conversation} 2`], 'node', { workflow, node } as never);
		expect(await reject(one!, answer(1), { limit: 4 })).toEqual(attempt(3));
		expect(await reject(other!, answer(1), { limit: 4 })).toEqual(attempt(4));
	});

	test('know of each other what was accepted: it is done once, also when it would be wrong by now', async () => {
		const event = answer(1);
		expect(await accept(one!, event)).toEqual(attempt(0));
		expect(await accept(other!, event)).toEqual({ kind: 'repeated' });
		expect(await reject(other!, event)).toEqual({ kind: 'repeated' });
		expect(await reject(one!, event)).toEqual({ kind: 'repeated' });
		expect(await reject(third!, answer(1))).toEqual(attempt(1));
	});

	test('know of each other that a word has handed over, whatever the limit', async () => {
		for (const limit of [0, 3]) {
			const words = { limit, canEscape: true };
			const session = 10 + limit;
			expect(await reject(one!, answer(session), words)).toEqual(attempt(1));
			expect(await reject(other!, answer(session), { ...words, escapes: true })).toEqual(
				attempt(2),
			);
			for (const worker of [one!, other!, one!, third!, fourth!])
				expect(await reject(worker, answer(session), words)).toEqual({ kind: 'handedOver' });
		}
	});
});

describe.each([
	['the same worker', () => one!],
	['another worker', () => other!],
])('A rejected event that comes again, to %s,', (_, second) => {
	test.each([0, 1, 999, 5_000, 9_999])('is repeated %d ms later', async (laterMs) => {
		const event = answer(1);
		await reject(one!, event);
		nowMs += laterMs;
		expect(await reject(second(), event)).toEqual({ kind: 'repeated' });
		expect(await reject(second(), answer(1))).toEqual(attempt(2));
	});

	test.each([11_001, 60_000])('is the user typing the same again %d ms later', async (laterMs) => {
		const event = answer(1);
		await reject(one!, event);
		nowMs += laterMs;
		expect(await reject(second(), event)).toEqual(attempt(2));
		nowMs += 5_000;
		expect(await reject(one!, event)).toEqual({ kind: 'repeated' });
		expect(await reject(other!, event)).toEqual({ kind: 'repeated' });
		nowMs += 11_001;
		expect(await reject(second(), event)).toEqual(attempt(3));
	});

	test('does not last longer for being delivered again and again', async () => {
		const event = answer(1);
		await reject(one!, event);
		nowMs += 9_000;
		expect(await reject(second(), event)).toEqual({ kind: 'repeated' });
		nowMs += 3_000;
		expect(await reject(second(), event)).toEqual(attempt(2));
	});

	test('is accepted when it is right by now, and that once', async () => {
		const event = answer(1);
		await reject(one!, event);
		nowMs += 2_000;
		expect(await accept(second(), event)).toEqual(attempt(0));
		expect(await accept(one!, event)).toEqual({ kind: 'repeated' });
		expect(await accept(other!, event)).toEqual({ kind: 'repeated' });
	});
});

describe('The memory of a node', () => {
	test('counts on where there is no limit', async () => {
		for (let number = 1; number <= 12; number += 1)
			expect(await reject(number % 2 ? one! : other!, answer(1), { limit: 0 })).toEqual(
				attempt(number),
			);
	});

	test('forgets the attempts at a slot that is accepted, and keeps one entry for it', async () => {
		for (const text of ['a', 'b']) await reject(one!, answer(1, text));
		await accept(one!, answer(1));
		expect(data.count(workflow.id, node.id)).toBe(1);
	});

	test('keeps nothing of answers after a hand-over', async () => {
		for (const text of ['a', 'b', 'c']) await reject(one!, answer(1, text));
		const count = data.count(workflow.id, node.id);
		for (const worker of [one!, other!, third!])
			expect(await reject(worker, answer(1))).toEqual({ kind: 'handedOver' });
		expect(data.count(workflow.id, node.id)).toBe(count);
	});

	test('is asked once for all who answer while it is being asked', async () => {
		const asked = jest.spyOn(data, 'checkProcessedAndRecord');
		const people = Array.from({ length: 50 }, (_, index) => answer(index + 1));
		const noted = await Promise.all(people.map(async (event) => await accept(one!, event)));
		expect(noted).toEqual(people.map(() => expect.objectContaining({ kind: 'new' })));
		expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
		expect(data.count(workflow.id, node.id)).toBe(50);
	});

	test('takes one of several deliveries of an event that come in the same moment', async () => {
		const event = answer(1);
		const deliveries = Array.from({ length: 5 }, async () => await accept(one!, event));
		const kinds = (await Promise.all(deliveries)).map(({ kind }) => kind);
		expect(kinds.toSorted()).toEqual(['new', 'repeated', 'repeated', 'repeated', 'repeated']);
	});

	test('counts all wrong answers of people who answer in the same moment', async () => {
		const people = [1, 2, 3].flatMap((session) => [answer(session), answer(session)]);
		const noted = await Promise.all(people.map(async (event) => await reject(one!, event)));
		const attempts = noted.map((one) => one.kind === 'new' && one.attempt);
		expect(attempts).toEqual([1, 2, 1, 2, 1, 2]);
	});

	test('is not asked at all about a user who was handed over, and once by a worker that does not know', async () => {
		for (const text of ['a', 'b', 'c']) await reject(one!, answer(1, text));
		asked.length = 0;
		for (let times = 0; times < 100; times += 1)
			expect(await reject(one!, answer(1))).toEqual({ kind: 'handedOver' });
		expect(asked).toEqual([]);
		for (let times = 0; times < 100; times += 1)
			expect(await reject(other!, answer(1))).toEqual({ kind: 'handedOver' });
		// Once for each attempt up to the limit, and once for who was there before.
		expect(asked.length).toBeLessThanOrEqual(wrong.limit + 1);
	});

	test('is asked as often for the two-hundredth wrong answer as for the second, where there is no limit', async () => {
		const questions: number[] = [];
		for (let times = 1; times <= 200; times += 1) {
			asked.length = 0;
			nowMs += 5_000;
			await reject(one!, answer(1), { limit: 0 });
			questions.push(asked.length);
		}
		expect(new Set(questions.slice(1))).toEqual(new Set([questions[1]]));
		expect(Math.max(...asked)).toBeLessThan(110);
	});

	test('looks again for a while at what another worker has overwritten, which may do so once more', async () => {
		const memory = one!();
		await memory.noteWrong(answer(1), wrong);
		data.clear();
		const record = data.checkProcessedAndRecord.bind(data);
		let times = 0;
		jest.spyOn(data, 'checkProcessedAndRecord').mockImplementation(async (...given) => {
			const found = await record(...given);
			times += 1;
			if (times === 2) data.clear();
			return found;
		});
		await memory.confirm();
		expect(await reject(other!, answer(1))).toEqual(attempt(2));
	});

	test('looks once at what nobody overwrites', async () => {
		const memory = third!();
		await memory.noteWrong(answer(1), wrong);
		asked.length = 0;
		await memory.confirm();
		expect(asked).toHaveLength(1);
	});

	test('may forget what it likes: nobody who was handed over is told of tries that are left', async () => {
		for (const text of ['a', 'b', 'c']) await reject(one!, answer(1, text));
		await reject(one!, answer(2));
		nowMs += 60_000;
		data.clear();
		expect(await reject(one!, answer(1))).toEqual({ kind: 'handedOver' });
		expect(await reject(one!, answer(2))).toEqual(attempt(2));
	});

	test('forgets what could not be told: it counts when it comes again', async () => {
		const event = answer(1);
		const memory = one!();
		const noted = await memory.noteWrong(event, wrong);
		await memory.forget(event, noted as never);
		expect(data.count(workflow.id, node.id)).toBe(0);
		expect(await reject(other!, event)).toEqual(attempt(1));
	});

	test.each([0, 10_000])(
		'is not asked at all about a delivery that the same worker rejected %d ms before',
		async (laterMs) => {
			const event = answer(1);
			await reject(one!, event);
			asked.length = 0;
			nowMs += laterMs;
			expect(await reject(one!, event)).toEqual({ kind: 'repeated' });
			expect(asked).toEqual([]);
		},
	);

	test('begins anew where a slot is asked for again after it was accepted', async () => {
		for (const text of ['a', 'b']) await reject(one!, answer(1, text));
		await accept(one!, answer(1, 'c'));
		expect(await reject(one!, answer(1, 'd'))).toEqual(attempt(1));
	});

	test('loses no attempt where an acceptance could not be told', async () => {
		await reject(one!, answer(1));
		const right = answer(1);
		const memory = one!();
		await memory.forget(right, (await memory.noteRight(right)) as never);
		expect(await reject(one!, answer(1))).toEqual(attempt(2));
		expect(await accept(one!, right)).toEqual(attempt(0));
	});

	test('accepts what is right by now also when that could not be told at first', async () => {
		const event = answer(1);
		await reject(one!, event);
		for (const worker of [one!, other!]) {
			const memory = worker();
			const noted = await memory.noteRight(event);
			expect(noted).toEqual(attempt(0));
			await memory.forget(event, noted as never);
		}
		expect(await accept(third!, event)).toEqual(attempt(0));
		expect(await accept(fourth!, event)).toEqual({ kind: 'repeated' });
	});

	test('tells the last try once more where it could not be told', async () => {
		for (const text of ['a', 'b']) await reject(one!, answer(1, text));
		const last = answer(1);
		const memory = one!();
		const noted = await memory.noteWrong(last, wrong);
		expect(noted).toEqual(attempt(3));
		await memory.forget(last, noted as never);
		expect(await reject(one!, last)).toEqual(attempt(3));
		expect(await reject(one!, answer(1))).toEqual({ kind: 'handedOver' });
	});

	test('hands over at once where the limit was lowered below what was tried', async () => {
		for (const text of ['a', 'b']) await reject(one!, answer(1, text), { limit: 5 });
		expect(await reject(one!, answer(1), { limit: 1 })).toEqual({ kind: 'handedOver' });
	});

	test('does not take a delivery for new because others have looked at it', async () => {
		const event = answer(1);
		await reject(one!, event);
		for (const worker of [other!, third!, fourth!]) {
			nowMs += 2_000;
			expect(await reject(worker, event)).toEqual({ kind: 'repeated' });
		}
	});

	test('accepts once what another worker has overwritten in the same moment', async () => {
		const event = answer(1);
		await accept(one!, event);
		data.clear();
		expect(await accept(one!, event)).toEqual({ kind: 'repeated' });
		nowMs += 5_000;
		expect(await accept(other!, event)).toEqual({ kind: 'repeated' });
	});

	test.each([
		[1, 0],
		[3, 1_000],
	])(
		'is asked again where the database refuses %d times, after %d ms in all',
		async (times, ms) => {
			refusals = times;
			const began = performance.now();
			expect(await reject(one!, answer(1))).toEqual(attempt(1));
			const tookMs = performance.now() - began;
			expect(tookMs).toBeGreaterThanOrEqual(ms - 5);
			expect(asked.length).toBeGreaterThanOrEqual(times + 1);
		},
	);

	test('says so where the database refuses for longer than that', async () => {
		refusals = 4;
		await expect(reject(one!, answer(1))).rejects.toThrow('The database is locked');
	});

	test('in the editor keeps the number of an answer that is tried again', async () => {
		const [first, second] = [answer(1), answer(1)];
		const tryOut = async (event: SlotFilled) => await one!('manual').noteWrong(event, wrong);
		expect(await tryOut(first)).toEqual(attempt(1));
		expect(await tryOut(second)).toEqual(attempt(2));
		expect(await tryOut(second)).toEqual(attempt(2));
		expect(await tryOut(answer(1))).toEqual(attempt(3));
	});

	test('in the editor takes the same event each time as the same attempt', async () => {
		const event = answer(1);
		for (const worker of [one!, one!, other!]) {
			const noted = await worker('manual').noteWrong(event, wrong);
			expect(noted).toEqual(attempt(1));
		}
		expect(await one!('manual').noteWrong(answer(1), wrong)).toEqual(attempt(2));
	});
});
