import type { Fault } from '../sandbox/faults/fault.mts';
import type { Row, Table } from './result.mts';
import { latencyMs } from './sending.mts';
import { sendMessages } from './sendMessages.mts';
import type { Bench } from './startBench.mts';

const flows = ['send-http', 'send-http-continue', 'send-http-retry', 'send-loop', 'send-talklift'];

async function withFault(bench: Bench, count: number, fault: Fault): Promise<Row[]> {
	const rows: Row[] = [];
	for (const flow of flows) {
		await bench.refresh();
		bench.sandbox.latencyMs = latencyMs;
		// A good token and a warm start, so that only the fault makes the difference.
		await sendMessages(bench, flow, 4);
		bench.sandbox.oracle.reset();
		bench.sandbox.faults.set(fault);
		const run = await sendMessages(bench, flow, count);
		bench.sandbox.faults.clear();
		const { lost, twice, signIns, status } = run;
		rows.push({
			contender: flow,
			values: { lost, twice, signIns, wallS: run.wallMs / 1000 },
			status,
		});
		console.log(`  ${flow}: ${lost} lost, ${twice} twice, ${signIns} sign-ins, ${status}`);
	}
	return rows;
}

const columns = [
	{ key: 'lost', title: 'Lost', digits: 0 },
	{ key: 'twice', title: 'Sent twice', digits: 0 },
	{ key: 'signIns', title: 'Sign-ins', digits: 0 },
	{ key: 'wallS', title: 'Time, s', digits: 1 },
];

export async function measureThrottling(bench: Bench, count: number): Promise<Table> {
	const perSecond = 50;
	return {
		title: `${count} messages while TalkLift takes ${perSecond} a second`,
		how: 'What comes faster is answered with 429 and Retry-After. One round.',
		columns,
		rows: await withFault(bench, count, { kind: 'rateLimit', perSecond, endpoint: 'message' }),
	};
}

export async function measureTokenDeath(bench: Bench, count: number): Promise<Table> {
	const skip = count / 2;
	return {
		title: `${count} messages, and the token dies after ${skip}`,
		how: 'The token that is in use is revoked for good. Only who can sign in gets another one. One round.',
		columns,
		rows: await withFault(bench, count, {
			kind: 'revokeToken',
			endpoint: 'message',
			skip,
			count: 1,
		}),
	};
}
