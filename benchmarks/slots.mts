import { setTimeout as sleep } from 'node:timers/promises';

import { interleave } from './interleave.mts';
import { cpuMs, untilIdle } from './processUse.mts';
import type { Size } from './receiving.mts';
import type { Table } from './result.mts';
import { type Bench, webhookLogin } from './startBench.mts';
import { quantile } from './statistics.mts';

const flows = ['slot-http', 'slot-talklift'];

/** A user of the claim bot who has just been asked for the membership number. */
async function askForNumber({ sandbox }: Bench): Promise<{ session: number; slotState: number }> {
	const { session } = sandbox.startConversation('claim');
	await sandbox.say(session, 'Mr Awesome Customer');
	await sandbox.say(session, 'username@gmail.com');
	const slotState = sandbox.conversation(session).current?.slotState;
	if (slotState === undefined) throw new Error('The claim bot asks for nothing');
	return { session, slotState };
}

/** From the user's answer to TalkLift's receipt of the feedback, one conversation after the other. */
async function answerSlots(bench: Bench, flow: string, count: number) {
	const { sandbox, group } = bench;
	sandbox.setWebhook({ url: bench.urlOf(flow), ...webhookLogin });
	const times: number[] = [];
	const { cpuMs: before } = await untilIdle(group);
	for (let done = 0; done < count; done += 1) {
		const { session, slotState } = await askForNumber(bench);
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

export async function measureSlots(bench: Bench, { rounds, count }: Size): Promise<Table> {
	await bench.refresh();
	bench.sandbox.latencyMs = 0;
	for (const flow of flows) await answerSlots(bench, flow, Math.min(10, count));
	return {
		title: 'A slot validated: from the answer to the feedback',
		how: `${count} conversations one after the other, from the user's answer to the moment TalkLift gets the feedback; ${rounds} rounds. TalkLift itself answers at once.`,
		columns: [
			{ key: 'p50Ms', title: 'Half are done within, ms', digits: 0, compared: true },
			{ key: 'p95Ms', title: '95 % are done within, ms', digits: 0, compared: true },
			{ key: 'cpuMs', title: 'CPU per answer, ms', digits: 1, compared: true },
		],
		rows: await interleave(flows, rounds, async (flow) => await answerSlots(bench, flow, count)),
	};
}
