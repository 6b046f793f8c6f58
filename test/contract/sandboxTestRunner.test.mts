import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import picocolors from 'picocolors';

import { joinSandbox } from '../../sandbox/conversationTests/joinSandbox.mts';
import { readTests } from '../../sandbox/conversationTests/readTests.mts';
import { runTests } from '../../sandbox/conversationTests/runTests.mts';
import type { TestResult } from '../../sandbox/conversationTests/runTests.mts';
import { toTestedSandbox } from '../../sandbox/conversationTests/testedSandbox.mts';
import type { TestedSandbox } from '../../sandbox/conversationTests/testedSandbox.mts';
import { writeJUnit } from '../../sandbox/conversationTests/writeJUnit.mts';
import { writeResult, writeSummary } from '../../sandbox/conversationTests/writeReport.mts';
import { writeTest } from '../../sandbox/conversationTests/writeTest.mts';
import { exportConversation } from '../../sandbox/http/exportConversation.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import { call, paths } from './call.mts';

const plain = picocolors.createColors(false);

/** A flow: nine digits are a membership number, the third wrong one goes to a colleague. */
class Flow {
	readonly #server: Server;
	readonly #wrong = new Map<number, number>();
	/** What it answers the webhook with. */
	status = 200;
	/** Says nothing to wrong numbers. */
	isMute = false;

	constructor(sandbox: () => Sandbox) {
		this.#server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				response.writeHead(this.status).end('{}');
				if (this.status !== 200) return;
				const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
				// The sandbox may end before the flow does.
				this.#judge(body, sandbox()).catch(() => undefined);
			});
		});
	}

	async listen(): Promise<string> {
		await new Promise<void>((listening) => {
			this.#server.listen(0, '127.0.0.1', listening);
		});
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((closed) => {
			this.#server.close(closed);
		});
	}

	async #judge(
		// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an event as received
		{ event_name: name, payload: [entry] }: any,
		sandbox: Sandbox,
	): Promise<void> {
		if (!name.startsWith('SLOT-MODULE:')) return;
		const token = sandbox.tokens.issue();
		const { session, project, org, value } = entry;
		if (/^\d{9}$/.test(value)) {
			const state = entry.slot_state.slot_states.at(-1);
			const flags = { is_done: true, waiting_response: false };
			const body = { ...state, ...flags, data: value, project, org };
			await call(sandbox.url + paths.feedback, { token, body });
			return;
		}
		if (this.isMute) return;
		const wrong = (this.#wrong.get(session) ?? 0) + 1;
		this.#wrong.set(session, wrong);
		const text = wrong < 3 ? `"${value}" is no number of ours.` : 'A colleague takes over.';
		const buttons = wrong < 3 ? [] : [{ type: 'postback', title: 'Thanks', payload: 'thanks' }];
		const place = { session_id: session, project_id: project, org_id: org };
		const body = { ...place, channel: 'WEB', sender: 'BOT', text, buttons };
		await call(sandbox.url + paths.message, { token, body });
	}
}

describe.each([
	['of this process', 'own'],
	['that runs already', 'joined'],
])('a conversation test in a sandbox %s', (_, kind) => {
	let sandbox: Sandbox;
	let tested: TestedSandbox;
	let leave = () => {};
	let flow: Flow;

	beforeEach(async () => {
		flow = new Flow(() => sandbox);
		sandbox = await startSandbox({ webhook: { url: await flow.listen() } });
		tested = toTestedSandbox(sandbox);
		if (kind === 'own') return;
		const joined = await joinSandbox(sandbox.url, sandbox.account);
		({ leave } = joined);
		tested = joined;
	});
	afterEach(async () => {
		leave();
		await sandbox.close();
		await flow.close();
	});

	const intro = '{ user: Mr Awesome Customer }, { user: username@gmail.com }';
	const run = async (text: string) =>
		await runTests(tested, readTests(text, 'claim.yaml'), { atOnce: 4 });
	/** One test with these steps. */
	const hold = async (steps: string): Promise<TestResult> => {
		const text = `bot: claim\ntests: [{ name: A claim, steps: [${steps}] }]`;
		return (await run(text))[0]!;
	};
	const passed = expect.objectContaining({ failures: [] });

	test.each([
		['{ user: 209192092 }, { accepted: "209192092" }'],
		['{ user: 209192092 }, { accepted: { slot: Membership Number } }, { asks: Date of Incident }'],
		['{ user: 1 }, { message: { contains: no number } }'],
		['{ user: 1 }, { message: { pattern: "^.1. is" } }'],
		['{ user: 1 }, { rejected: true }, { user: 209192092 }, { accepted: 209192092 }'],
		['{ user: 1 }, { rejected: "\\"1\\" is no number of ours." }'],
		[
			'{ user: 1 }, { rejected: true }, { user: 2 }, { rejected: true }, { user: 3 }, { handed_over: { contains: colleague, buttons: [Thanks] } }',
		],
		['{ bot: What is your membership number? }, { silence: 50ms }'],
		[
			'{ user: 209192092 }, { asks: Date of Incident }, { user: 2026-03-14 }, { press: Accident }, { asks: Amount }',
		],
	])('passes when all is as described: %s', async (steps) => {
		expect(await hold(`${intro}, ${steps}`)).toEqual(passed);
	});

	test('comes to the end of the module', async () => {
		const more = '{ user: 2026-03-14 }, { press: Fire }, { user: 100 }, { user: "+254712345678" }';
		const end = '{ completed: Make a claim }, { completed: true }, { press: How claims work }';
		const steps = `${intro}, { user: 209192092 }, { accepted: {} }, ${more}, ${end}`;
		expect(await hold(`${steps}, { completed: How claims work }`)).toEqual(passed);
	});

	test.each([
		[
			'{ user: 1 }, { accepted: "1", timeout: 300ms }',
			4,
			'"Membership Number" was not accepted. 0.3 s have passed.',
		],
		[
			'{ user: 209192092 }, { accepted: "209" }',
			4,
			'"Membership Number" was accepted as "209192092", not as "209".',
		],
		[
			'{ user: 209192092 }, { message: Welcome, timeout: 300ms }',
			4,
			'The flow wrote nothing. 0.3 s have passed.',
		],
		[
			'{ user: 1 }, { message: Welcome }',
			4,
			'The flow wrote ""1" is no number of ours.", not the text "Welcome".',
		],
		[
			'{ user: 1 }, { message: { contains: number, buttons: [Help] } }',
			4,
			'not the buttons [Help] instead of (none).',
		],
		[
			'{ user: 1 }, { message: { contains: number, channel: MESSENGER } }',
			4,
			'not a message to MESSENGER instead of WEB.',
		],
		[
			'{ user: 209192092 }, { asks: Amount, timeout: 300ms }',
			4,
			'The bot does not ask for "Amount". 0.3 s have passed.',
		],
		['{ user: 1 }, { silence: 10s }', 4, 'The flow wrote ""1" is no number of ours." instead of'],
		['{ user: 209192092 }, { silence: 10s }', 4, 'The bot moved on instead of staying'],
		['{ press: Cancel, timeout: 300ms }', 3, 'There is no button "Cancel". 0.3 s have passed.'],
		['{ accepted: { slot: Nothing } }', 3, 'The module has no slot "Nothing".'],
		['{ completed: true, timeout: 300ms }', 3, 'The module is not completed.'],
		['{ bot: Goodbye, timeout: 300ms }', 3, 'The bot said nothing of the kind.'],
		['{ user: 1 }, { wait: 3s }', 5, 'The flow also wrote ""1" is no number of ours.".'],
	])('fails, and says where and why: %s', async (steps, step, reason) => {
		const { failures } = await hold(`${intro}, ${steps}`);
		expect(failures).toEqual([
			expect.objectContaining({ step, reason: expect.stringContaining(reason) }),
		]);
	});

	test('waits for a step as long as that step says', async () => {
		const steps = `${intro}, { user: 1 }, { asks: Amount, timeout: 20ms }`;
		expect((await hold(steps)).failures[0]?.reason).toContain('0.02 s have passed.');
	});

	test('fails at once when the event cannot have reached the flow', async () => {
		flow.status = 404;
		const steps = `${intro}, { user: 1 }, { message: x, timeout: 1m }`;
		expect((await hold(steps)).failures[0]?.reason).toBe(
			'The flow wrote nothing. The webhook answered the event with 404.',
		);
		sandbox.setWebhook(undefined);
		expect((await hold(steps)).failures[0]?.reason).toBe(
			'The flow wrote nothing. The event went nowhere: its project has no webhook.',
		);
		sandbox.setWebhook({ url: 'http://127.0.0.1:9/' });
		expect((await hold(steps)).failures[0]?.reason).toContain('The event was not delivered: ');
	});

	test('that is silent where it should speak is not taken for a hand-over', async () => {
		flow.isMute = true;
		const { failures } = await hold(`${intro}, { user: 1 }, { handed_over: true, timeout: 300ms }`);
		expect(failures[0]?.reason).toContain('The flow wrote nothing.');
	});

	test('holds several conversations at once, and names who failed', async () => {
		const [result] = await run(`
bot: claim
tests:
  - name: Two at once
    people:
      Ada: [${intro}, { user: 209192092 }, { accepted: 209192092 }]
      Bob: { bot: claim, steps: [${intro}, { user: 1 }, { accepted: 1, timeout: 300ms }] }
`);
		expect(result?.failures).toEqual([expect.objectContaining({ person: 'Bob', step: 4 })]);
	});

	test('gives results in the order of the file, whichever ends first', async () => {
		const names: string[] = [];
		const tests = readTests(
			'bot: claim\ntests: [{ name: slow, steps: [{ wait: 80ms }] }, { name: quick, steps: [{ wait: 0 }] }]',
			'a.yaml',
		);
		await runTests(tested, tests, { atOnce: 2, onResult: ({ test }) => names.push(test.name) });
		expect(names).toEqual(['slow', 'quick']);
	});

	test('is reported with the conversation so far', async () => {
		const result = await hold(`${intro}, { user: 1 }, { rejected: Sorry }`);
		const report = writeResult({ ...result, ms: 300 }, plain);
		expect(report).toMatch(
			/^ {2}✗ A claim \(0\.3 s\)\n {6}step 4 {2}rejected: \{"text":"Sorry"\}\n/,
		);
		expect(report).toMatch(
			/bot {3}What is your membership number\?\n {8}user {2}1\n {8}flow {2}"1" is no/,
		);
		expect(report).toContain('The bot is at "Membership Number" (waits for the flow).');
		const fine = await hold('{ user: Ada Lovelace }');
		expect(writeResult({ ...fine, ms: 10 }, plain)).toBe('  ✓ A claim (0.0 s)');
		expect(writeSummary([result, fine], 1234, plain)).toBe('1 passed, 1 failed (1.2 s)');
	});

	test('is written as JUnit XML that any parser takes', async () => {
		const result = await hold(`${intro}, { user: "<&>\\u0000\\"\\n]]>" }, { rejected: Sorry }`);
		const xml = writeJUnit([
			{ ...result, ms: 1500 },
			{ ...(await hold('{ wait: 0 }')), ms: 0 },
		]);
		expect(xml).toContain(
			'<testsuites name="talklift-sandbox" tests="2" failures="1" errors="0" time="1.500">',
		);
		expect(xml).toContain('<testcase classname="claim.yaml" name="A claim" time="0.000"/>');
		expect(xml).toContain('&#60;&#38;&#62;');
		// eslint-disable-next-line no-control-regex -- what XML can't carry
		expect(xml).not.toMatch(/[\u0000-\u0008]|\]\]>|&(?!#\d+;)/);
	});

	test('is made of a conversation on the chat page, and passes', async () => {
		const { session } = sandbox.startConversation('claim');
		for (const text of ['Mr Awesome Customer', 'username@gmail.com', '12345']) {
			await sandbox.say(session, text);
		}
		await sandbox.until(() => sandbox.conversation(session).messages.at(-1)?.from === 'flow');
		await sandbox.say(session, '209192092');
		await sandbox.until(() => sandbox.conversation(session).current?.state === 'asked');
		await sandbox.say(session, '2026-03-14');
		await sandbox.press(session, { type: 'postback', title: 'Fire', payload: 'Fire' });
		const yaml = writeTest(exportConversation(sandbox, session));
		expect(yaml).toContain('- press: Fire');
		expect(yaml).toContain('- message: \'"12345" is no number of ours.\'');
		expect(await run(yaml)).toEqual([passed]);
	});
});
