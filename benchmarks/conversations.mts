import { setTimeout as sleep } from 'node:timers/promises';

import type { Sandbox } from '../sandbox/sandbox.mts';
import { askForNumber } from './askForNumber.mts';
import { interleave } from './interleave.mts';
import { cpuMs, untilIdle } from './processUse.mts';
import type { Size } from './receiving.mts';
import type { Column, Table } from './result.mts';
import type { Bench } from './startBench.mts';
import { webhookLogin } from './startBench.mts';
import { inRounds, quantile } from './statistics.mts';

/** The ways into a validated slot, the one that people use today first. */
const ways = ['slot-http', 'slot-talklift', 'slot-webhook-parse', 'slot-webhook'];

/** An answer that has not been told to TalkLift by then is counted as lost. */
const longestMs = 120_000;

/** So many conversations at a time, each from the user's answer to TalkLift's receipt of the feedback. */
async function answerTogether(bench: Bench, flow: string, together: number, count: number) {
	const { sandbox, group } = bench;
	sandbox.setWebhook({ url: bench.urlOf(flow), ...webhookLogin });
	const waiting: Array<Awaited<ReturnType<typeof askForNumber>>> = [];
	for (let asked = 0; asked < count; asked += 1) waiting.push(await askForNumber(sandbox));
	const times: number[] = [];
	let lost = 0;
	const { cpuMs: before } = await untilIdle(group);
	const talk = async () => {
		for (let next = waiting.pop(); next; next = waiting.pop()) {
			const { session, slotState } = next;
			const from = performance.now();
			const said = sandbox.say(session, '209192092');
			const isTold = ({ oracle }: Sandbox) => oracle.feedbackOn(slotState, '209192092') > 0;
			const [told] = await Promise.allSettled([sandbox.until(isTold, longestMs)]);
			if (told.status === 'fulfilled') times.push(performance.now() - from);
			else lost += 1;
			await said;
		}
	};
	const from = performance.now();
	await Promise.all(Array.from({ length: together }, talk));
	const wallS = (performance.now() - from) / 1000;
	// n8n writes down the executions.
	await sleep(100);
	await untilIdle(group);
	return {
		perSecond: times.length / wallS,
		p50Ms: quantile(times, 0.5),
		p95Ms: quantile(times, 0.95),
		cpuMs: (cpuMs(group) - before) / count,
		lost,
	};
}

const columns: Column[] = [
	{ key: 'perSecond', title: 'Answers a second', digits: 1, compared: true },
	{ key: 'p50Ms', title: 'Half are done within, ms', digits: 0, compared: true },
	{ key: 'p95Ms', title: '95 % are done within, ms', digits: 0, compared: true },
	{ key: 'cpuMs', title: 'CPU per answer, ms', digits: 1, compared: true },
	{ key: 'lost', title: 'Lost', digits: 0 },
];

/** What slots cost when so many people answer at the same time, by each way in. */
export async function measureConversations(
	bench: Bench,
	together: number,
	{ rounds, count }: Size,
): Promise<Table> {
	await bench.refresh();
	bench.sandbox.latencyMs = 0;
	for (const way of ways) await answerTogether(bench, way, together, Math.min(10, count));
	const rows = await interleave(
		ways,
		rounds,
		async (way) => await answerTogether(bench, way, together, count),
	);
	const many = together === 1 ? '1 conversation' : `${together} conversations`;
	return {
		title: `Slots validated, ${many} at a time${bench.isLazy ? ', with N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true' : ''}`,
		how: `${count} answers, from the moment the user sends one to the moment TalkLift gets the feedback; ${inRounds(rounds)}. TalkLift itself answers at once. All check user and password.`,
		columns,
		rows,
	};
}
