import { setTimeout as sleep } from 'node:timers/promises';

import type { ExecutionStatus, StoredWorkflow, WorkflowFile } from '../../n8n/restClient.mts';
import { startQueue } from '../../n8n/startQueue.mts';
import type { RunningQueue } from '../../n8n/startQueue.mts';
import { webhookUrls } from '../../n8n/webhookUrls.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { buildFlow, talkLiftNode, triggerNode, webhookLogin } from '../scenarios/buildFlow.mts';
import { startClaim } from '../scenarios/chatting.mts';
import type { Chat } from '../scenarios/chatting.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';

/** How soon the others notice that a worker is gone; a minute and a half unless n8n is told otherwise. */
const noticeSoon = {
	QUEUE_WORKER_LOCK_DURATION: '8000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
	QUEUE_WORKER_STALLED_INTERVAL: '2000',
};

const started = /Worker started execution (\d+)/g;

describe('With a main, a webhook process and two workers', () => {
	let sandbox: Sandbox;
	let queue: RunningQueue;

	beforeAll(async () => {
		sandbox = await startSandbox({ deliveryTimeoutMs: 120_000 });
		queue = await startQueue({ credentials: credentialFiles(sandbox), env: noticeSoon });
	}, 600_000);
	afterAll(async () => {
		await queue?.stop();
		await sandbox?.close();
	}, 60_000);
	beforeEach(() => sandbox.reset());

	/** Publishes a flow and gives its address at the webhook process. */
	async function deploy(flow: WorkflowFile): Promise<{ url: string; stored: StoredWorkflow }> {
		const stored = await queue.main.rest.startWorkflow(flow);
		const types = await queue.main.rest.nodeTypes();
		const [url] = flow.nodes.flatMap((node) => webhookUrls(queue.webhookUrl, node, types));
		if (!url) throw new Error(`The flow '${flow.name}' has no webhook`);
		return { url, stored };
	}

	const validating = (parameters = {}) =>
		buildFlow(
			'validate',
			[
				triggerNode({ events: ['slotFilled'] }),
				talkLiftNode('Validate', {
					resource: 'slot',
					operation: 'validate',
					rules: { rule: [{ type: 'pattern', pattern: '\\d{9}' }] },
					...parameters,
				}),
			],
			['TalkLift Trigger → Validate'],
		);

	async function ended(id: string, count: number, timeoutMs = 60_000) {
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			const executions = await queue.main.rest.executions({ workflowId: id, limit: 100 });
			const over = executions.filter(({ status }) => !['new', 'running'].includes(status));
			if (over.length >= count) return over;
			if (Date.now() > deadline)
				throw new Error(`${over.length} of ${count} executions have ended: ${logs()}`);
			await sleep(100);
		}
	}

	/** The id of the execution of a flow that waits, once one does. */
	async function waitingOne(workflowId: string, timeoutMs = 60_000): Promise<string> {
		for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(100)) {
			const [one] = await queue.main.rest.executions({ workflowId, status: ['waiting'] });
			if (one) return one.id;
		}
		throw new Error(`No execution waits: ${logs()}`);
	}

	const logs = () =>
		[queue.webhook, ...queue.workers].map((running) => running.log().slice(-1500)).join('\n---\n');

	/** How many executions each worker has begun. */
	const begun = () => queue.workers.map((worker) => [...worker.log().matchAll(started)].length);

	test('every event is worked on once, by both workers, with one sign-in', async () => {
		const { url, stored } = await deploy(validating());
		sandbox.setWebhook({ url, ...webhookLogin });
		const signInsBefore = sandbox.signIns;

		const first = await startClaim(sandbox);
		await first.says('209192092');
		await ended(stored.id, 1);
		expect(sandbox.signIns - signInsBefore).toBe(1);

		const chats = await Promise.all(Array.from({ length: 40 }, () => startClaim(sandbox)));
		await Promise.all(chats.map((chat) => chat.says('209192092')));
		const executions = await ended(stored.id, 41);

		expect(new Set(executions.map(({ status }) => status))).toEqual(
			new Set<ExecutionStatus>(['success']),
		);
		expect(sandbox.oracle.summary()).toMatchObject({
			feedback: 41,
			differentFeedback: 41,
			mostTimes: 1,
		});
		expect(chats.map((chat) => chat.waitsFor()?.label)).toEqual(
			chats.map(() => 'Date of Incident'),
		);
		// The token that one worker was given is the other one's, too.
		expect(sandbox.signIns - signInsBefore).toBe(1);
		expect(begun().every((count) => count > 0)).toBe(true);
	}, 180_000);

	test('of 200 events in one moment each is worked on once, or refused so that the sender knows', async () => {
		const { url, stored } = await deploy(validating());
		sandbox.setWebhook({ url, ...webhookLogin });
		const chats = await Promise.all(Array.from({ length: 200 }, () => startClaim(sandbox)));
		const deliveries = await Promise.all(
			chats.map(async ({ session }) => await sandbox.say(session, '209192092')),
		);
		const statuses = deliveries.map((delivery) => delivery?.answer?.status);
		const taken = chats.filter((_, index) => statuses[index] === 200);
		// Which of both it is depends on the machine; 401 would tell the sender never to come again.
		expect(statuses.filter((status) => ![200, 500, 503].includes(status ?? 0))).toEqual([]);
		expect(taken.length).toBeGreaterThan(0);

		await sandbox.until(({ oracle }) => oracle.summary().feedback >= taken.length, 120_000);
		await ended(stored.id, Math.min(100, taken.length));
		expect(sandbox.oracle.summary()).toMatchObject({
			feedback: taken.length,
			differentFeedback: taken.length,
			mostTimes: 1,
		});
		expect(taken.map((chat) => chat.waitsFor()?.label)).toEqual(
			taken.map(() => 'Date of Incident'),
		);
	}, 240_000);

	test('tries are counted together, whichever worker counts', async () => {
		const handOverMessage = 'A colleague will take over.';
		const { url, stored } = await deploy(validating({ maxAttempts: 3, handOverMessage }));
		sandbox.setWebhook({ url, ...webhookLogin });
		const before = begun();
		const chats = [];
		for (let count = 0; count < 5; count += 1) chats.push(await startClaim(sandbox));
		let done = 0;
		for (const wrong of ['one', 'two', 'three'])
			for (const chat of chats) {
				await chat.says(wrong);
				await ended(stored.id, (done += 1));
			}
		for (const chat of chats) {
			const heard = chat.heard();
			expect(heard).toHaveLength(3);
			expect(heard.indexOf(handOverMessage)).toBe(2);
		}
		begun().forEach((count, worker) => expect(count).toBeGreaterThan(before[worker] ?? 0));
	}, 180_000);

	test('a question waits for its button, which is pressed at the main or the webhook process', async () => {
		const flow = buildFlow(
			'ask',
			[
				triggerNode({ events: ['slotFilled'] }),
				talkLiftNode('Ask', {
					resource: 'message',
					operation: 'sendAndWait',
					message: 'Is that right?',
				}),
				talkLiftNode('Tell', {
					resource: 'message',
					operation: 'send',
					message: '=You said {{ $json.answer }}.',
				}),
			],
			['TalkLift Trigger → Ask', 'Ask → Tell'],
		);
		const { url, stored } = await deploy(flow);
		sandbox.setWebhook({ url, ...webhookLogin });
		for (const [title, at] of [
			['Yes', queue.main.url],
			['No', queue.webhookUrl],
		] as const) {
			const chat = await startClaim(sandbox);
			await chat.says('209192092');
			const id = await waitingOne(stored.id);
			const buttons = sandbox
				.conversation(chat.session)
				.messages.flatMap((message) => message.buttons ?? []) as Array<{
				title: string;
				url: string;
			}>;
			const address = new URL(buttons.find((button) => button.title === title)!.url);
			const page = await fetch(new URL(address.pathname + address.search, at), { method: 'POST' });
			expect(page.status).toBe(200);
			expect((await queue.main.rest.waitForEnd(id, 60_000)).status).toBe('success');
			expect(chat.heard()).toEqual(['Is that right?', `You said ${title}.`]);
		}
	}, 180_000);

	test('of 1,000 wrong answers, hundreds at once, two workers lose none', async () => {
		const rules = {
			rule: [{ type: 'pattern', pattern: '\\d{9}', message: '{attempts_left} left' }],
		};
		const handOverMessage = 'A colleague will take over.';
		const { url } = await deploy(validating({ rules, maxAttempts: 4, handOverMessage }));
		sandbox.setWebhook({ url, ...webhookLogin });
		const before = begun();
		const wanted = ['3 left', '2 left', '1 left', handOverMessage];
		const chats: Chat[] = [];
		for (let count = 0; count < 250; count += 1) chats.push(await startClaim(sandbox));
		// Each user types on as soon as the last answer was told; where n8n had no time for an event, again.
		const ask = async (chat: Chat) => {
			for (const [index, told] of wanted.entries()) {
				for (let times = 1; chat.heard().length <= index; times += 1) {
					const delivery = await sandbox.say(chat.session, `wrong ${index} ${times}`);
					if (delivery?.answer?.status === 200)
						await sandbox.until(() => chat.heard().length > index, 240_000);
					else await sleep(250);
				}
				if (chat.heard()[index] !== told) return;
			}
		};
		await Promise.all(chats.map(ask));
		expect(chats.map((chat) => chat.heard())).toEqual(chats.map(() => wanted));
		begun().forEach((count, worker) => expect(count).toBeGreaterThan(before[worker] ?? 0));
	}, 600_000);

	test('a worker that is killed in mid-run: nothing is sent twice, what was not sent is said, the rest goes on', async () => {
		sandbox.latencyMs = 100;
		const webhook = {
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2.1,
			webhookId: 'queue-send-many',
			parameters: { httpMethod: 'POST', path: 'queue-send-many', options: {} },
		};
		const split = {
			name: 'Messages',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.messages', options: {} },
		};
		const send = talkLiftNode('Send', {
			resource: 'message',
			operation: 'send',
			eventSource: 'inputItem',
			message: '={{ $json.text }}',
		});
		const many = await deploy(
			buildFlow('send many', [webhook, split, send], ['Webhook → Messages', 'Messages → Send']),
		);
		const { url, stored } = await deploy(validating());
		sandbox.setWebhook({ url, ...webhookLogin });
		const messages = Array.from({ length: 300 }, () => sandbox.openSession()).map(
			({ session, org, project }) => ({ session, org, project, text: 'Hello' }),
		);

		const startedBefore = new Map(queue.workers.map((worker) => [worker, begunBy(worker)]));
		await fetch(many.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ messages }),
		});
		await sandbox.until(({ oracle }) => oracle.summary().messages >= 50, 60_000);
		const busy = queue.workers.find((worker) => begunBy(worker) > (startedBefore.get(worker) ?? 0));
		await busy?.kill();
		const sentByThen = sandbox.oracle.summary().messages;
		expect(queue.workers).toHaveLength(1);
		expect(sentByThen).toBeLessThan(300);

		// What comes in meanwhile waits for nobody.
		const chats = await Promise.all(Array.from({ length: 5 }, () => startClaim(sandbox)));
		await Promise.all(chats.map((chat) => chat.says('209192092')));
		expect((await ended(stored.id, 5)).map(({ status }) => status)).toEqual(
			chats.map(() => 'success'),
		);

		// n8n does not run it again: who has got the first messages would get them twice.
		const [killed] = await ended(many.stored.id, 1);
		expect(killed?.status).toBe('error');
		const execution = await queue.main.rest.execution(killed?.id ?? '');
		expect(execution.data.resultData.error?.message).toContain(
			'failed to be processed too many times',
		);
		const { messages: sentInAll, mostTimes } = sandbox.oracle.summary();
		expect(mostTimes).toBe(1);
		// Ten at most were under way.
		expect(sentInAll - sentByThen).toBeLessThanOrEqual(10);

		await queue.addWorker();
		const late = await startClaim(sandbox);
		await late.says('209192092');
		await ended(stored.id, 6);
		expect(late.waitsFor()?.label).toBe('Date of Incident');
	}, 240_000);

	const begunBy = (worker: { log(): string }) => [...worker.log().matchAll(started)].length;
});
