import { setTimeout as sleep } from 'node:timers/promises';

import { askForNumber } from './askForNumber.mts';
import { interleave } from './interleave.mts';
import { cpuMs, untilIdle } from './processUse.mts';
import type { Size } from './receiving.mts';
import type { Column, Table } from './result.mts';
import { lazyIsolates, webhookLogin } from './startBench.mts';
import type { Bench } from './startBench.mts';
import { inRounds, quantile } from './statistics.mts';

/** From the user's answer to TalkLift's receipt of the feedback, one conversation after the other. */
async function answerSlots(bench: Bench, flow: string, count: number) {
	const { sandbox, group } = bench;
	sandbox.setWebhook({ url: bench.urlOf(flow), ...webhookLogin });
	const times: number[] = [];
	const { cpuMs: before } = await untilIdle(group);
	for (let done = 0; done < count; done += 1) {
		const { session, slotState } = await askForNumber(sandbox);
		const from = performance.now();
		const said = sandbox.say(session, '209192092');
		await sandbox.until(({ oracle }) => oracle.feedbackOn(slotState, '209192092') > 0, 30_000);
		times.push(performance.now() - from);
		await said;
		// n8n writes down the execution.
		await sleep(30);
	}
	await untilIdle(group);
	return {
		p50Ms: quantile(times, 0.5),
		p95Ms: quantile(times, 0.95),
		cpuMs: (cpuMs(group) - before) / count,
	};
}

const columns: Column[] = [
	{ key: 'p50Ms', title: 'Half are done within, ms', digits: 0, compared: true },
	{ key: 'p95Ms', title: '95 % are done within, ms', digits: 0, compared: true },
	{ key: 'cpuMs', title: 'CPU per answer, ms', digits: 1, compared: true },
];

const how = (count: number, rounds: number) =>
	`${count} conversations one after the other, from the user's answer to the moment TalkLift gets the feedback; ${inRounds(rounds)}. TalkLift itself answers at once.`;

export async function measureSlots(
	bench: Bench,
	title: string,
	{ rounds, count }: Size,
): Promise<Table> {
	const flows = ['slot-http', 'slot-talklift'];
	await bench.refresh();
	bench.sandbox.latencyMs = 0;
	for (const flow of flows) await answerSlots(bench, flow, Math.min(10, count));
	const rows = await interleave(
		flows,
		rounds,
		async (flow) => await answerSlots(bench, flow, count),
	);
	return { title, how: how(count, rounds), columns, rows };
}

/** Settings of n8n that somebody with many events would try, by contender. */
const settings: Record<string, NodeJS.ProcessEnv> = {
	'default-settings': {},
	'large-pool': { N8N_EXPRESSION_ENGINE_POOL_SIZE: '4' },
	'compile-cache': { N8N_EXPRESSION_ENGINE_COMPILE_CACHE: 'true' },
	'save-failed-only': { EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none' },
	'lazy-isolates': lazyIsolates,
	'lazy-and-save-failed-only': { ...lazyIsolates, EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none' },
};

/** @param withBench runs something in an n8n with these settings */
export async function measureTuning(
	withBench: <T>(env: NodeJS.ProcessEnv, work: (bench: Bench) => Promise<T>) => Promise<T>,
	{ rounds, count }: Size,
): Promise<Table> {
	const flow = 'slot-talklift';
	const rows = await interleave(
		Object.keys(settings),
		rounds,
		async (name) =>
			await withBench(settings[name] ?? {}, async (bench) => {
				bench.sandbox.latencyMs = 0;
				await answerSlots(bench, flow, Math.min(10, count));
				return await answerSlots(bench, flow, count);
			}),
	);
	const title = 'A slot validated by TalkLift Trigger + Slot: Validate, with other settings of n8n';
	return { title, how: `${how(count, rounds)} Each run in an n8n of its own.`, columns, rows };
}
