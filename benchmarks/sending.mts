import { interleave } from './interleave.mts';
import type { Size } from './receiving.mts';
import type { Column, Table } from './result.mts';
import { sendMessages } from './sendMessages.mts';
import type { Bench } from './startBench.mts';
import { inRounds } from './statistics.mts';

export const latencyMs = 20;

const columns: Column[] = [
	{ key: 'wallS', title: 'Time, s', digits: 2, compared: true },
	{ key: 'cpuPerItemMs', title: 'CPU per item, ms', digits: 2, compared: true },
	{ key: 'peakMb', title: 'Peak memory, MB', digits: 0, compared: true },
	{ key: 'inFlight', title: 'Requests at a time', digits: 0 },
	{ key: 'connections', title: 'Connections opened', digits: 0 },
	{ key: 'lost', title: 'Lost', digits: 0 },
	{ key: 'twice', title: 'Twice', digits: 0 },
	{ key: 'outOfOrder', title: 'Sessions out of order', digits: 0 },
];

async function send(bench: Bench, flow: string, count: number): Promise<Record<string, number>> {
	await bench.refresh();
	bench.sandbox.latencyMs = latencyMs;
	const run = await sendMessages(bench, flow, count);
	const { peakMb, inFlight, connections, outOfOrder } = run;
	const sends = flow !== 'send-nothing';
	return {
		wallS: run.wallMs / 1000,
		cpuPerItemMs: run.cpuMs / count,
		peakMb,
		inFlight,
		connections,
		lost: sends ? run.lost : 0,
		twice: run.twice,
		outOfOrder,
	};
}

const how = (count: number) =>
	`${count.toLocaleString('en')} messages, two to each session, come in by a webhook and are split into items; TalkLift answers after ${latencyMs} ms. Time and CPU are those of the whole execution, of which the flow without sending is a part.`;

export async function measureSending(bench: Bench, { rounds, count }: Size): Promise<Table> {
	const flows = [
		'send-http',
		'send-http-batches',
		'send-loop',
		'send-talklift',
		'send-talklift-16',
		'send-talklift-25',
		'send-nothing',
	];
	for (const flow of flows) await send(bench, flow, Math.min(50, count));
	return {
		title: `Sending ${count.toLocaleString('en')} messages`,
		how: `${how(count)} Measured in ${inRounds(rounds)}.`,
		columns,
		rows: await interleave(flows, rounds, async (flow) => await send(bench, flow, count)),
	};
}

/** Marks a contender that sends a tenth of the messages: does ten times as much take ten times as long? */
const tenth = '-tenth';

/**
 * Memory once taken is hardly given back: every run has an n8n of its own.
 * @param withBench runs something in a fresh n8n
 */
export async function measureSendingMany(
	withBench: <T>(work: (bench: Bench) => Promise<T>) => Promise<T>,
	{ rounds, count }: Size,
): Promise<Table> {
	return {
		title: `Sending ${count.toLocaleString('en')} messages`,
		how: `${how(count)} Each run in an n8n that has just been started and has sent 50 messages; ${inRounds(rounds)}.`,
		columns,
		rows: await interleave(
			[
				'send-http',
				'send-talklift',
				'send-talklift-25',
				`send-talklift-25${tenth}`,
				'send-nothing',
			],
			rounds,
			async (contender) =>
				await withBench(async (bench) => {
					const flow = contender.replace(tenth, '');
					await send(bench, flow, 50);
					return await send(bench, flow, flow === contender ? count : count / 10);
				}),
		),
	};
}
