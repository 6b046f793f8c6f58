import { buildFlow, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench } from './harness/actionBench.mts';

let bench: ActionBench;
beforeEach(async () => {
	bench = await startActionBench();
});
afterEach(async () => await bench.close());

/** Asks the user of an answer, in an n8n of the given address. */
async function askFrom(baseUrl: string) {
	const { item, session } = await bench.answer();
	const ask = talkLiftNode('Ask', {
		resource: 'message',
		operation: 'sendAndWait',
		message: 'Is that right?',
	});
	const flow = buildFlow('ask', [triggerNode({}), ask], ['TalkLift Trigger → Ask']);
	return { session, ran: await bench.run(flow, [[item]], { baseUrl }) };
}

describe('The buttons of Send and Wait', () => {
	test.each([
		'http://localhost:5678',
		'http://127.0.0.1:5678',
		'http://127.8.0.1',
		'http://[::1]:5678',
	])('lead to %s, which only this computer can open: the node says so', async (address) => {
		const { ran, session } = await askFrom(address);
		expect(ran.status).toBe('waiting');
		expect(ran.hints('Ask')).toEqual([
			`The buttons lead to ${address}, which only this computer can open. Your users need n8n's public address there: it is set as 'N8N_WEBHOOK_URL'.`,
		]);
		expect(bench.heard(session)).toEqual(['Is that right?']);
	});

	test.each([
		'https://n8n.example.co.ke',
		'http://192.168.1.4:5678',
		'https://localhost.example.com',
		'https://127ways.example.com',
	])('lead to %s, which others can open, and nothing is said', async (address) => {
		const { ran } = await askFrom(address);
		expect(ran.status).toBe('waiting');
		expect(ran.hints('Ask')).toEqual([]);
	});

	test("can't lead to an address that no browser opens: the message says who can mend it", async () => {
		const { ran, session } = await askFrom('ftp://n8n.example.com');
		expect(ran.error?.message).toContain("TalkLift does not take n8n's own address: ");
		expect(ran.error?.description).toContain("set 'N8N_WEBHOOK_URL'");
		expect(bench.heard(session)).toEqual([]);
	});
});
