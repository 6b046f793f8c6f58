// One run of a sending flow: messages in by its webhook, and what became of them.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

import { Agent, request } from 'undici';

import type { Sandbox } from '../sandbox/sandbox.mts';
import type { CallEntry } from '../sandbox/traffic/trafficEntry.mts';
import { cpuMs, forgetPeak, peakMemoryMb, untilIdle } from './processUse.mts';
import type { Bench } from './startBench.mts';

/** A run of 10,000 messages may take minutes. */
const patient = new Agent({ headersTimeout: 0, bodyTimeout: 0 });

export interface SendRun {
	messages: number;
	/** From the request to its answer, which comes when the last message is done. */
	wallMs: number;
	/** n8n's, until it has nothing more to do. */
	cpuMs: number;
	peakMb: number;
	/** The most calls that were under way at one time. */
	inFlight: number;
	/** The TCP connections that its calls came by. */
	connections: number;
	lost: number;
	/** How many messages came more than once. */
	twice: number;
	/** Sessions whose messages came in another order than they were sent in. */
	outOfOrder: number;
	signIns: number;
	/** What n8n calls the execution in the end. */
	status: string;
}

interface Message {
	session: number;
	project: number;
	org: number;
	text: string;
}

const texts = [
	'Your claim has arrived, thank you.',
	'Is there anything else that we can do for you?',
];

/** Two messages for each session, one right after the other. */
export function writeMessages(sandbox: Sandbox, count: number): Message[] {
	return Array.from({ length: Math.ceil(count / 2) }, () => sandbox.openSession())
		.flatMap(({ session, project, org }) => texts.map((text) => ({ session, project, org, text })))
		.slice(0, count);
}

/** The most calls that overlapped at any time. */
function mostAtOnce(calls: readonly CallEntry[]): number {
	const edges = calls
		.flatMap(({ at, ms }) => [
			{ atMs: Date.parse(at), change: 1 },
			{ atMs: Date.parse(at) + ms, change: -1 },
		])
		// One that ends and one that begins in the same millisecond do not overlap.
		.toSorted((left, right) => left.atMs - right.atMs || left.change - right.change);
	let now = 0;
	let most = 0;
	for (const { change } of edges) {
		now += change;
		most = Math.max(most, now);
	}
	return most;
}

/** Counts the connections by which requests reach this process, which the sandbox runs in. */
function countConnections() {
	const channel = 'http.server.request.start';
	const sockets = new Set<unknown>();
	const note = (message: unknown) => sockets.add((message as { socket: unknown }).socket);
	subscribe(channel, note);
	return () => {
		unsubscribe(channel, note);
		return sockets.size;
	};
}

/** Sends messages through a flow, on a sandbox that has been refreshed. */
export async function sendMessages(bench: Bench, flow: string, count: number): Promise<SendRun> {
	const { sandbox, group } = bench;
	const messages = writeMessages(sandbox, count);
	const body = JSON.stringify({ messages });
	const signInsBefore = sandbox.signIns;
	await untilIdle(group);
	forgetPeak(group);
	const cpuBefore = cpuMs(group);
	const connections = countConnections();
	const from = performance.now();
	const response = await request(bench.urlOf(flow), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body,
		dispatcher: patient,
	});
	await response.body.text();
	const wallMs = performance.now() - from;
	const { cpuMs: cpuAfter } = await untilIdle(group);
	const opened = connections();
	const peakMb = peakMemoryMb(group);

	const times = messages.map(({ session, text }) => sandbox.oracle.message(session, text));
	const calls = sandbox.traffic().filter((entry): entry is CallEntry => entry.kind === 'call');
	const sessions = new Set(messages.map(({ session }) => session));
	const outOfOrder = [...sessions].filter((session) => {
		const came = [...new Set(sandbox.oracle.textsTo(session))];
		return came.join() !== texts.filter((text) => came.includes(text)).join();
	}).length;
	return {
		messages: count,
		wallMs,
		cpuMs: cpuAfter - cpuBefore,
		peakMb,
		inFlight: mostAtOnce(calls.filter(({ endpoint }) => endpoint === 'message')),
		connections: opened,
		lost: times.filter((came) => came === 0).length,
		twice: times.filter((came) => came > 1).length,
		outOfOrder,
		signIns: sandbox.signIns - signInsBefore,
		status: await bench.statusOf(flow),
	};
}
