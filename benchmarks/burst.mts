import { setTimeout as sleep } from 'node:timers/promises';

import { askForNumber } from './askForNumber.mts';
import { interleave } from './interleave.mts';
import type { Table } from './result.mts';
import { latencyMs } from './sending.mts';
import { lazyIsolates } from './startBench.mts';
import { startFedQueue } from './startFedQueue.mts';
import { inRounds } from './statistics.mts';

const ours = 'slot-talklift';

/** Flow and settings of n8n, by contender. */
const kinds: Record<string, { flow: string; env: NodeJS.ProcessEnv }> = {
	'slot-http': { flow: 'slot-http', env: {} },
	[ours]: { flow: ours, env: {} },
	'burst-connections': { flow: ours, env: { DB_POSTGRESDB_POOL_SIZE: '10' } },
	'burst-lazy': { flow: ours, env: lazyIsolates },
};

/** So many users answer in one moment; until n8n has confirmed what it took, or makes no headway. */
async function answerAtOnce(contender: string, users: number): Promise<Record<string, number>> {
	const { flow = ours, env = {} } = kinds[contender] ?? {};
	const { sandbox, close } = await startFedQueue(flow, env);
	try {
		const confirmed = () => sandbox.oracle.summary().feedback;
		const answer = async (count: number) => {
			const sessions: number[] = [];
			for (let asked = 0; asked < count; asked += 1)
				sessions.push((await askForNumber(sandbox)).session);
			sandbox.oracle.reset();
			const from = performance.now();
			const statuses = await Promise.all(
				sessions.map(async (session) => (await sandbox.say(session, '209192092'))?.answer?.status),
			);
			const answeredS = (performance.now() - from) / 1000;
			const taken = statuses.filter((status) => status === 200).length;
			let [doneAt, before] = [performance.now(), -1];
			while (confirmed() < taken && performance.now() - doneAt < 15_000) {
				if (confirmed() > before) [doneAt, before] = [performance.now(), confirmed()];
				await sleep(50);
			}
			if (confirmed() > before) doneAt = performance.now();
			return { taken, answeredS, doneS: (doneAt - from) / 1000 };
		};
		await answer(Math.min(20, users));
		const { taken, answeredS, doneS } = await answer(users);
		const { differentFeedback, feedback } = sandbox.oracle.summary();
		return {
			taken,
			refused: users - taken,
			lost: Math.max(0, taken - differentFeedback),
			twice: feedback - differentFeedback,
			answeredS,
			doneS,
		};
	} finally {
		await close();
	}
}

/** Slot events that come all at once, in queue mode: how many n8n takes, and what becomes of them. */
export async function measureBurst(users: number, rounds: number): Promise<Table> {
	const rows = await interleave(
		Object.keys(kinds),
		rounds,
		async (contender) => await answerAtOnce(contender, users),
	);
	return {
		title: `${users} users answer in the same moment, queue mode`,
		how: `One webhook process and one worker (5 executions at a time), each run in an n8n of its own that has taken 20 events before; TalkLift answers after ${latencyMs} ms and waits for n8n as long as it takes; ${inRounds(rounds)}. Taken: answered with 200. Refused: answered with an error, so that the sender knows. Lost: taken, but never confirmed to TalkLift.`,
		columns: [
			{ key: 'taken', title: 'Taken', digits: 0 },
			{ key: 'refused', title: 'Refused', digits: 0 },
			{ key: 'lost', title: 'Lost', digits: 0 },
			{ key: 'twice', title: 'Twice', digits: 0 },
			{ key: 'answeredS', title: 'All are answered within, s', digits: 1, compared: true },
			{ key: 'doneS', title: 'The last is confirmed after, s', digits: 1, compared: true },
		],
		rows,
	};
}
