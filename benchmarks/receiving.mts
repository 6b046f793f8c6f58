import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { request } from 'undici';

import { interleave } from './interleave.mts';
import { untilIdle } from './processUse.mts';
import type { Column, Table } from './result.mts';
import { webhookHeaders } from './startBench.mts';
import type { Bench } from './startBench.mts';
import { inRounds } from './statistics.mts';

const sample = join(import.meta.dirname, '..', 'test', 'fixtures', 'slot-filled.json');
const body = readFileSync(sample, 'utf8');

const columns: Column[] = [
	{ key: 'perSecond', title: 'Events a second', digits: 1, compared: true },
	{ key: 'cpuMs', title: 'CPU per event, ms', digits: 1, compared: true },
];

/** Posts the documented slot event so often, one request after the other, until n8n is done with all. */
async function receive(
	{ group, urlOf }: Bench,
	flow: string,
	events: number,
): Promise<Record<string, number>> {
	const url = urlOf(flow);
	const { cpuMs: before } = await untilIdle(group);
	const from = performance.now();
	for (let sent = 0; sent < events; sent += 1) {
		const answer = await request(url, { method: 'POST', headers: webhookHeaders, body });
		const text = await answer.body.text();
		if (answer.statusCode !== 200) throw new Error(`${flow}: ${answer.statusCode} ${text}`);
	}
	const { cpuMs: after, atMs } = await untilIdle(group);
	return {
		perSecond: (events / (atMs - from)) * 1000,
		cpuMs: (after - before) / events,
	};
}

const receivers = [
	'receive-webhook',
	'receive-webhook-code',
	'receive-parse',
	'receive-talklift',
	'receive-bare',
	'receive-open-webhook',
	'receive-open-talklift',
	'receive-open-bare',
];

export interface Size {
	rounds: number;
	count: number;
}

async function receiveAll(bench: Bench, flows: string[], { rounds, count }: Size) {
	// To warm up: before that each round is faster than the last, and the order decides.
	for (const flow of flows) await receive(bench, flow, count);
	return await interleave(flows, rounds, async (flow) => await receive(bench, flow, count));
}

const how = (count: number, rounds: number) =>
	`The documented slot event, ${count} times, one request after the other, until n8n is done with all executions; ${inRounds(rounds)}. All check user and password, except where it says otherwise.`;

export async function measureReceiving(bench: Bench, size: Size): Promise<Table> {
	return {
		title: "Receiving, n8n's default settings",
		how: how(size.count, size.rounds),
		columns,
		rows: await receiveAll(bench, receivers, size),
	};
}

export async function measureLazyReceiving(bench: Bench, size: Size): Promise<Table> {
	return {
		title: 'Receiving with N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true',
		how: how(size.count, size.rounds),
		columns,
		rows: await receiveAll(bench, receivers, size),
	};
}

export async function measureFiltering(bench: Bench, size: Size): Promise<Table> {
	return {
		title: 'Events that are not wanted',
		how: `${how(size.count, size.rounds)} None of them is of the module that is asked for.`,
		columns,
		rows: await receiveAll(bench, ['filter-webhook-if', 'filter-talklift'], size),
	};
}
