import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import type { CallEntry } from '../../sandbox/traffic/trafficEntry.mts';
import { endpoints } from '../../talklift/api/endpoints.ts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench, GivenAnswer } from './harness/actionBench.mts';
import type { WorkflowFile } from './harness/workflowFile.mts';

/** What came of one answer: what the node gave, by output, and what TalkLift was asked. */
interface Recorded {
	/** Asks for a membership number: `claim` as its third slot, `callback` as its first of three. */
	bot: 'claim' | 'callback';
	answer: string;
	status: string;
	error?: string;
	outputs: IDataObject[][];
	calls: Array<{ path: string; request: IDataObject }>;
}

const folder = join(import.meta.dirname, '..', 'fixtures', 'flows');
const read = (...path: string[]): unknown =>
	JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
const flows = readdirSync(folder).flatMap((version) =>
	readdirSync(join(folder, version))
		.filter((file) => !file.endsWith('.runs.json'))
		.map((file) => ({ version, name: file.replace('.json', '') })),
);

/** What is another one in every conversation, or as received and long. */
const isPassing = (key: string): boolean =>
	/^(event_id|session|session_id|slot|slot_states?|story|story_state|pending|created_at|updated_at|id)$/.test(
		key,
	);

const lasting = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(lasting);
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value).filter(([key]) => !isPassing(key));
	return Object.fromEntries(kept.map(([key, inner]) => [key, lasting(inner)]));
};

const byRequest = (one: { request: unknown }, other: { request: unknown }) =>
	JSON.stringify(one.request).localeCompare(JSON.stringify(other.request));

describe('Flows that an earlier version stored', () => {
	let bench: ActionBench;

	beforeAll(async () => {
		bench = await startActionBench();
	});
	afterAll(() => bench.close());

	const runWith = async (
		flow: WorkflowFile,
		given: GivenAnswer,
	): Promise<Omit<Recorded, 'bot' | 'answer'>> => {
		const before = bench.sandbox.traffic().length;
		const isParse = flow.nodes[1]!.parameters.resource === 'event';
		const item = isParse ? { json: { body: given.body } } : given.item;
		const ran = await bench.run(flow, [[item]], isParse ? { start: 'TalkLift' } : {});
		const calls = bench.sandbox
			.traffic()
			.slice(before)
			.filter(
				(entry): entry is CallEntry =>
					entry.kind === 'call' && entry.path !== endpoints.signIn.path,
			)
			.map(({ path, request }) => ({ path, request: lasting(JSON.parse(request)) as IDataObject }));
		return {
			status: ran.status,
			...(ran.error && { error: ran.error.message }),
			outputs: [0, 1, 2].map(
				(output) => ran.json('TalkLift', output).map(lasting) as IDataObject[],
			),
			calls: calls.sort(byRequest),
		};
	};

	/** A new conversation for the first answer, the same one for those that follow. */
	const runAll = async (
		flow: WorkflowFile,
		given: ReadonlyArray<Pick<Recorded, 'bot' | 'answer'>>,
	): Promise<Recorded[]> => {
		const runs: Recorded[] = [];
		let session: number | undefined;
		for (const { bot, answer } of given) {
			const answered: GivenAnswer =
				session === undefined && bot === 'claim'
					? await bench.answer(answer)
					: await bench.answerIn(session ?? bench.sandbox.startConversation(bot).session, answer);
			session = answered.session;
			runs.push({ bot, answer, ...(await runWith(flow, answered)) });
		}
		return runs;
	};

	test.each(flows)('do what they did: $version $name', async ({ version, name }) => {
		const flow = read(version, `${name}.json`) as WorkflowFile;
		const recorded = read(version, `${name}.runs.json`) as Recorded[];
		const runs = await runAll(flow, recorded);
		// Fields may have been added to items since; what was there is as it was.
		expect(runs).toMatchObject(recorded);
	});
});
