import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

import type { CallEntry } from '../../sandbox/traffic/trafficEntry.mts';
import { endpoints } from '../../talklift/api/endpoints.ts';
import { documentedEvent } from '../fixtures/events.mts';
import { webhookLogin } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench, GivenAnswer } from './harness/actionBench.mts';
import { itemsOf } from './harness/itemsOf.mts';
import { loadPackages } from './harness/loadPackages.mts';
import { postEvent } from './harness/postEvent.mts';
import { startEngine } from './harness/startEngine.mts';
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
const stored = readdirSync(folder).flatMap((version) =>
	readdirSync(join(folder, version))
		.filter((file) => !file.endsWith('.runs.json'))
		.map((file) => ({ version, name: file.replace('.json', '') })),
);
const isTriggerAlone = ({ version, name }: (typeof stored)[number]): boolean => {
	const { nodes } = read(version, `${name}.json`) as WorkflowFile;
	return !nodes.some(({ type }) => type === 'n8n-nodes-talklift.talkLift');
};
const flows = stored.filter((flow) => !isTriggerAlone(flow));

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
		// Fields may have been added to items since; what was decided, sent and told to users is as it was.
		expect(runs).toMatchObject(recorded.map(withPresentReasons));
	});
});

/** Dates are told in the timezone that n8n has when nobody sets one. */
const adultSince = DateTime.now().setZone('America/New_York').minus({ years: 18 });
const notAdult = `Please enter a date that is not after ${adultSince.toFormat('dd.MM.yyyy')}.`;

/** Reasons that have been put into better words since, with what they are now. */
const rewordings = [
	['Please enter a date that is not after 2008-11-25.', notAdult],
	['Please enter a date, like 2026-12-31.', notAdult],
	['Please enter a valid phone number.', 'That phone number is too short. Please check it.'],
	['Please enter a number between 10 and 99.', 'Please enter a whole number between 10 and 99.'],
	['Please enter a whole number.', 'Please enter a whole number between 10 and 99.'],
] as const;

function withPresentReasons(run: Recorded): Recorded {
	const reworded = new Map<unknown, string>(rewordings);
	const outputs = run.outputs.map((items) =>
		items.map((item) => {
			const reason = reworded.get(item.reason);
			return reason === undefined ? item : { ...item, reason };
		}),
	);
	return { ...run, outputs };
}

/** What came of one request: what was answered, and what each output gave. */
interface Received {
	event: 'slot-filled' | 'module-completed';
	login: 'right' | 'wrong' | 'none';
	status: number;
	response: unknown;
	outputs: IDataObject[][];
}

describe('Triggers that an earlier version stored', () => {
	const logins = {
		right: toHeader(webhookLogin),
		wrong: toHeader({ ...webhookLogin, password: 'guessed' }),
		none: {},
	};

	test.each(stored.filter(isTriggerAlone))(
		'receive what they did: $version $name',
		async ({ version, name }) => {
			const flow = read(version, `${name}.json`) as WorkflowFile;
			const recorded = read(version, `${name}.runs.json`) as Received[];
			const type = 'talkLiftWebhookApi';
			const engine = await startEngine({
				packages: await loadPackages(),
				workflows: [flow],
				credentials: [
					{ id: 'talkLiftWebhook01', name: 'TalkLift webhook', type, data: webhookLogin },
				],
			});
			const received: Received[] = [];
			for (const { event, login } of recorded) {
				const before = engine.executions.length;
				const url = engine.webhookUrl(flow.name);
				const headers = { 'Content-Type': 'application/json', ...logins[login] };
				const { status, body } = await postEvent(url, documentedEvent(event), headers);
				const begun = engine.executions.length > before;
				const run = begun ? await engine.waitForExecution(before + 1) : undefined;
				const outputs = [0, 1].map((output) =>
					run ? itemsOf(run, 'TalkLift Trigger', output).map(({ json }) => json) : [],
				);
				received.push({ event, login, status, response: body, outputs });
			}
			await engine.close();
			expect(received).toEqual(recorded);
		},
	);
});

function toHeader({ user, password }: typeof webhookLogin): Record<string, string> {
	return { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}
