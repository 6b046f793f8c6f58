// What the transport itself costs for each request: turns, pauses, sign-in and repeats around a
// TalkLift that answers at once, and what memory waiting requests take.
// Run: node benchmarks/transport.mts [requests]
import type { Clock } from '../nodes/TalkLift/transport/clock.ts';
import { limitConcurrency } from '../nodes/TalkLift/transport/limitConcurrency.ts';
import { retry } from '../nodes/TalkLift/transport/retry.ts';
import type { Send } from '../nodes/TalkLift/transport/send.ts';
import { shareSignIn } from '../nodes/TalkLift/transport/shareSignIn.ts';
import { endpoints } from '../talklift/api/endpoints.ts';
import type { Outcome } from '../talklift/api/outcome.ts';
import { heapBytes } from './measureCalls.mts';

const requests = Number(process.argv[2] ?? 100_000);
const answered: Outcome = { kind: 'sent', status: 201, body: {} };
const request = { endpoint: endpoints.sendMessage, body: { text: 'Hello' } };

/** Nobody has to wait here: TalkLift never asks for it. */
const clock: Clock = {
	nowMs: () => Date.now(),
	random: () => Math.random(),
	sleep: async () => {},
};

/** TalkLift, and n8n's way to it, without time of their own. */
const nextTurn: Send = () => new Promise((resolve) => setImmediate(() => resolve(answered)));

const startTransport = () =>
	retry(shareSignIn(nextTurn, { token: () => 'token', forget: () => {} }), {
		maxWaitMs: 300_000,
		repeatAmbiguous: false,
		clock,
	});

async function measure(most: number, sessions: number | undefined) {
	const send = startTransport();
	const inTurn = limitConcurrency(most);
	const before = heapBytes();
	const cpuBefore = process.cpuUsage();
	const start = performance.now();
	const all = Array.from({ length: requests }, (_, index) =>
		inTurn(sessions === undefined ? undefined : index % sessions, async () => await send(request)),
	);
	const peak = process.memoryUsage().heapUsed - before;
	const outcomes = await Promise.all(all);
	const milliseconds = performance.now() - start;
	const { user, system } = process.cpuUsage(cpuBefore);
	if (outcomes.some(({ kind }) => kind !== 'sent')) throw new Error('A request got lost');
	all.length = 0;
	outcomes.length = 0;
	return {
		'requests a second': Math.round((requests / milliseconds) * 1000),
		'CPU µs per request': Number(((user + system) / requests).toFixed(1)),
		'bytes per waiting request': Math.round(peak / requests),
		'heap kept kB': Math.round((heapBytes() - before) / 1024),
	};
}

console.log(`Node.js ${process.version}, ${process.arch}, ${requests} requests a row\n`);
const rows: Record<string, Awaited<ReturnType<typeof measure>>> = {};
for (const [name, most, sessions] of [
	['10 at a time, no session', 10, undefined],
	['10 at a time, a session each', 10, requests],
	['25 at a time, a session each', 25, requests],
	['25 at a time, 100 sessions', 25, 100],
	['25 at a time, one session', 25, 1],
] as const) {
	await measure(most, sessions);
	rows[name] = await measure(most, sessions);
}
console.table(rows);
console.log(`Most memory in use: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
