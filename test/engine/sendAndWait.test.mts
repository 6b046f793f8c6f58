import type { IDataObject, INode } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/sandbox.mts';
import { startSandbox } from '../../sandbox/startSandbox.mts';
import {
	buildFlow,
	n8nNode,
	talkLiftNode,
	triggerNode,
	webhookLogin,
} from '../scenarios/buildFlow.mts';
import { startClaim } from '../scenarios/chatting.mts';
import type { Chat } from '../scenarios/chatting.mts';
import { credentialFiles } from '../scenarios/credentialFiles.mts';
import { itemsOf } from './harness/itemsOf.mts';
import { startEngine } from './harness/startEngine.mts';
import type { Engine } from './harness/startEngine.mts';

let sandbox: Sandbox;
let engine: Engine;

beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => {
	await engine.close();
	await sandbox.close();
	expect(sandbox.unknownRequests).toEqual([]);
});

/** A name that an expression has to quote with care. */
const ask = "Ask the 'user' {{ now }}";
const after = 'After';

const asking = (parameters: INode['parameters'] = {}, more: Partial<INode> = {}) =>
	talkLiftNode(
		ask,
		{
			resource: 'message',
			operation: 'sendAndWait',
			message: '=Is {{ $json.value }} right?',
			...parameters,
		},
		more,
	);

/** Adds to the answer what the trigger gave for it, found by n8n's item links. */
const afterwards = {
	name: after,
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		includeOtherFields: true,
		assignments: {
			assignments: [
				{
					id: 'value',
					name: 'value',
					type: 'string',
					value: "={{ $('TalkLift Trigger').item.json.value }}",
				},
			],
		},
		options: {},
	},
};

async function start(
	nodes: Parameters<typeof buildFlow>[1],
	connections: string[],
): Promise<string> {
	const flow = buildFlow('ask', nodes, connections);
	engine = await startEngine({ workflows: [flow], credentials: credentialFiles(sandbox) });
	const url = engine.webhookUrl('ask');
	sandbox.setWebhook({ url, ...webhookLogin });
	return url;
}

/** A flow that asks the user of the chat it gives. */
async function startAsking(
	parameters: INode['parameters'] = {},
	more: Partial<INode> = {},
): Promise<Chat> {
	const trigger = triggerNode({ events: ['slotFilled'] });
	await start(
		[trigger, asking(parameters, more), afterwards],
		[`TalkLift Trigger → ${ask}`, `${ask} → ${after}`],
	);
	const chat = await startClaim(sandbox);
	await chat.says('209192092');
	await engine.waitForExecution();
	return chat;
}

const buttons = ({ session }: Chat) =>
	sandbox.conversation(session).messages.flatMap((message) => message.buttons ?? []) as Array<{
		title: string;
		url: string;
	}>;

const urlOf = (chat: Chat, title: string): string =>
	buttons(chat).findLast((button) => button.title === title)!.url;

const open = async (url: string) => await fetch(url);
const press = async (url: string) => await fetch(url, { method: 'POST' });

async function outcome() {
	const { status, data } = await engine.waitForExecution();
	const given = (): IDataObject[] =>
		itemsOf({ data: data!, workflow: 'ask' }, after).map(({ json }) => json);
	return { status, error: data?.resultData.error, given };
}

describe('Message: Send and Wait', () => {
	test('asks, and goes on with the button that was pressed', async () => {
		const chat = await startAsking();
		expect(chat.heard()).toEqual(['Is 209192092 right?']);
		expect(buttons(chat).map(({ title }) => title)).toEqual(['Yes', 'No']);
		expect((await outcome()).status).toBe('waiting');

		const thanks = await press(urlOf(chat, 'No'));
		expect(thanks.status).toBe(200);
		expect(await thanks.text()).toContain('Thank you.');
		const { status, given } = await outcome();
		expect(status).toBe('success');
		expect(given()).toEqual([
			{
				answer: 'No',
				approved: false,
				timed_out: false,
				question: 'Is 209192092 right?',
				asked_at: expect.stringMatching(/^\d{4}-.*Z$/),
				answered_at: expect.stringMatching(/^\d{4}-.*Z$/),
				session: chat.session,
				project: 1,
				org: 900,
				channel: 'WEB',
				value: '209192092',
			},
		]);
	});

	test('says when its buttons lead to an address that only this computer can open', async () => {
		await startAsking();
		const { data } = await engine.waitForExecution();
		expect(data!.resultData.runData[ask]![0]!.hints).toEqual([
			{
				message: expect.stringContaining('The buttons lead to http://127.0.0.1:'),
				type: 'warning',
				location: 'outputPane',
			},
		]);
	});

	test('approves with the first of the two buttons', async () => {
		const chat = await startAsking({ approveLabel: 'File it', declineLabel: 'Wait' });
		await press(urlOf(chat, 'File it'));
		expect((await outcome()).given()).toMatchObject([{ answer: 'File it', approved: true }]);
	});

	test('offers up to ten answers of its own', async () => {
		const answers = ['Morning', 'Afternoon', 'Evening', '4', '5', '6', '7', '8', '9', '10'];
		const chat = await startAsking({ responseType: 'choice', answers: answers.join('\n') });
		expect(buttons(chat).map(({ title }) => title)).toEqual(answers);
		await press(urlOf(chat, '10'));
		const [answer] = (await outcome()).given();
		expect(answer).toMatchObject({ answer: '10', timed_out: false });
		expect(answer).not.toHaveProperty('approved');
	});

	test('takes a list of answers that an expression gives', async () => {
		const chat = await startAsking({ responseType: 'choice', answers: '={{ ["Red", "Green"] }}' });
		expect(buttons(chat).map(({ title }) => title)).toEqual(['Red', 'Green']);
	});

	test('is not answered by opening the address, which previews of links do, too', async () => {
		const chat = await startAsking();
		const page = await open(urlOf(chat, 'Yes'));
		expect(page.status).toBe(200);
		expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
		expect(page.headers.get('cache-control')).toBe('no-store');
		const html = await page.text();
		expect(html).toContain('Is 209192092 right?');
		expect(html).toContain('<button type="submit">Yes</button>');
		expect((await outcome()).status).toBe('waiting');
	});

	test('shows what stands in an answer as text, not as HTML', async () => {
		const chat = await startAsking({ message: '<img src=x onerror=alert(1)>' });
		const html = await (await open(urlOf(chat, 'Yes'))).text();
		expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
		expect(html).not.toContain('<img');
	});

	test('a second press changes nothing', async () => {
		const chat = await startAsking();
		await press(urlOf(chat, 'Yes'));
		await engine.waitForExecution();
		await press(urlOf(chat, 'No'));
		await press(urlOf(chat, 'Yes'));
		expect((await outcome()).given()).toMatchObject([{ answer: 'Yes' }]);
		expect(engine.executions).toHaveLength(1);
	});

	test.each([
		['another button', (url: URL) => url.searchParams.set('answer', '1')],
		['another question', (url: URL) => url.searchParams.set('asked', 'abc')],
		['something more', (url: URL) => url.searchParams.set('more', '1')],
		['another signature', (url: URL) => url.searchParams.set('signature', 'f'.repeat(64))],
		['no signature', (url: URL) => url.searchParams.delete('signature')],
	])('an address that was changed to have %s is refused', async (_, change) => {
		const chat = await startAsking();
		const url = new URL(urlOf(chat, 'No'));
		change(url);
		const page = await press(url.href);
		expect(page.status).toBe(401);
		expect(await page.text()).toContain('This link is not valid');
		expect((await outcome()).status).toBe('waiting');
	});

	test.each([
		['nothing', () => undefined],
		['a text', () => 'gone'],
		['no answers', ({ askedAt }: IDataObject) => ({ askedAt })],
	])('says that the question is closed where n8n has kept %s of it', async (_, change) => {
		const chat = await startAsking();
		await engine.waitForExecution();
		const context = engine.executions[0]!.data!.executionData!.contextData[`node:${ask}`]!;
		context.talkLiftQuestion = change(context.talkLiftQuestion as IDataObject);
		const page = await press(urlOf(chat, 'Yes'));
		expect(page.status).toBe(410);
		expect(await page.text()).toContain('This question is no longer open');
		expect((await outcome()).status).toBe('waiting');
	});

	test('asks on Web whoever an item names that tells no channel', async () => {
		const raw = {
			mode: 'raw',
			jsonOutput: '={"session": {{ $json.session }}, "org": 900, "project": 1, "value": "it"}',
		};
		await start(
			[
				triggerNode({ events: ['slotFilled'], channel: 'MESSENGER' }),
				n8nNode('set', 'Keep', raw, 3.4),
				asking({ eventSource: 'inputItem' }),
				afterwards,
			],
			['TalkLift Trigger → Keep', `Keep → ${ask}`, `${ask} → ${after}`],
		);
		const chat = await startClaim(sandbox);
		await chat.says('209192092');
		await engine.waitForExecution();
		await press(urlOf(chat, 'Yes'));
		expect((await outcome()).given()).toMatchObject([{ question: 'Is it right?', channel: 'WEB' }]);
	});

	test('goes on without an answer when the time is up, and says so', async () => {
		const chat = await startAsking({ options: { timeLimit: 2, timeLimitUnit: 'hours' } });
		const { data } = await engine.waitForExecution();
		const hours = (new Date(data!.waitTill!).getTime() - Date.now()) / 3_600_000;
		expect(hours).toBeGreaterThan(1.9);
		expect(hours).toBeLessThanOrEqual(2);

		await engine.expire();
		expect((await outcome()).given()).toEqual([
			expect.objectContaining({
				answer: null,
				approved: false,
				timed_out: true,
				answered_at: null,
				session: chat.session,
				value: '209192092',
			}),
		]);
		await press(urlOf(chat, 'Yes'));
		expect((await outcome()).given()).toMatchObject([{ timed_out: true }]);
	});

	test('is not answered any more by a press that comes after the time, before n8n goes on', async () => {
		const chat = await startAsking({ options: { timeLimit: 2, timeLimitUnit: 'hours' } });
		const late = Date.now() + 2 * 3_600_000 + 60_000;
		const clock = jest.spyOn(Date, 'now').mockReturnValue(late);
		try {
			const page = await press(urlOf(chat, 'Yes'));
			expect(page.status).toBe(410);
			expect(await page.text()).toContain('The time for an answer is up');
		} finally {
			clock.mockRestore();
		}
		expect((await outcome()).status).toBe('waiting');
	});

	test('shows its pages in the words of the flow, as pages', async () => {
		const chat = await startAsking({
			options: { pageNote: 'It counts at once.', pageThanks: 'Filed.' },
		});
		const page = await open(urlOf(chat, 'Yes'));
		expect(page.headers.get('content-type')).toContain('text/html');
		expect(await page.text()).toContain('It counts at once.');
		const thanks = await press(urlOf(chat, 'Yes'));
		expect(thanks.headers.get('content-type')).toContain('text/html');
		expect(await thanks.text()).toContain('Filed.');
	});

	test('waits for minutes where no other unit is chosen', async () => {
		const before = Date.now();
		await startAsking({ options: { timeLimit: 90 } });
		const { data } = await engine.waitForExecution();
		const waitsMs = new Date(data!.waitTill!).getTime() - before;
		expect(waitsMs).toBeGreaterThanOrEqual(90 * 60_000);
		expect(waitsMs).toBeLessThan(91 * 60_000);
	});

	test.each([
		[{ options: { channel: 'MESSENGER' } }, {}, 'MESSENGER'],
		[{}, { channel: 'MESSENGER' }, 'MESSENGER'],
		[{}, {}, 'WEB'],
	])(
		'asks on the channel that is chosen, and tells it in the answer: %j %j',
		async (own, at, channel) => {
			const trigger = triggerNode({ events: ['slotFilled'], ...at });
			await start(
				[trigger, asking(own as INode['parameters']), afterwards],
				[`TalkLift Trigger → ${ask}`, `${ask} → ${after}`],
			);
			const chat = await startClaim(sandbox);
			await chat.says('209192092');
			await engine.waitForExecution();
			await press(urlOf(chat, 'Yes'));
			expect((await outcome()).given()).toMatchObject([{ answer: 'Yes', channel }]);
			expect(sandbox.conversation(chat.session).messages.at(-1)).toMatchObject({ channel });
		},
	);

	test('waits without a limit unless told otherwise', async () => {
		await startAsking();
		const { data } = await engine.waitForExecution();
		expect(new Date(data!.waitTill!).getFullYear()).toBeGreaterThanOrEqual(3000);
	});

	test.each([
		[{ message: '={{ "" }}' }, "'Text' is empty"],
		[{ message: '=Is it {{ $json.slot }}?' }, `'Text' says "[object Object]"`],
		[{ approveLabel: ' ' }, "'Approve Button' is empty"],
		[{ declineLabel: '={{ null }}' }, "'Decline Button' is empty"],
		[{ declineLabel: 'Yes ' }, "'Approve Button' and 'Decline Button' say the same"],
		[{ responseType: 'choice', answers: '={{ "" }}' }, "'Answers' is empty"],
		[
			{ responseType: 'choice', answers: '1,2,3,4,5,6,7,8,9,10,11' },
			"'Answers' are 11, and 10 buttons are the most",
		],
		[{ options: { timeLimit: 0 } }, "'Time Limit' is not above zero"],
		[{ options: { timeLimit: -5 } }, "'Time Limit' is not above zero"],
	])('with %j it asks nothing and says: %s', async (parameters, message) => {
		const chat = await startAsking(parameters as INode['parameters']);
		const { status, error } = await outcome();
		expect(status).toBe('error');
		expect(error?.message).toBe(message);
		// What to do about it stands before that.
		expect((error as { description?: string }).description).toMatch(/^\w.+\. Nothing was sent\.$/);
		expect(chat.heard()).toEqual([]);
	});

	test('does not wait for an answer to a question that did not get through', async () => {
		sandbox.faults.set({ kind: 'status', status: 403, endpoint: 'message' });
		await startAsking({}, { onError: 'continueRegularOutput' });
		const { status, given } = await outcome();
		expect(status).toBe('success');
		expect(given()).toMatchObject([{ error: 'TalkLift does not allow this' }]);
	});

	describe('for several items at once', () => {
		const posting = async (url: string, chats: Chat[]) => {
			const entries = chats.map(({ session }) => {
				const events = sandbox.traffic().filter((entry) => entry.kind === 'event');
				const event = events.findLast((entry) => entry.session === session);
				return event!.body as { event_name: string; payload: IDataObject[] };
			});
			const body = { ...entries[0], payload: entries.flatMap(({ payload }) => payload) };
			const authorization = `Basic ${btoa(`${webhookLogin.user}:${webhookLogin.password}`)}`;
			const headers = { authorization, 'content-type': 'application/json' };
			await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
		};

		const answering = async () => {
			const [one, other] = [await startClaim(sandbox), await startClaim(sandbox)];
			await one.says('111');
			await other.says('222');
			return [one, other] as const;
		};

		test('asks nobody, and says how to ask each', async () => {
			const chats = await answering();
			const url = await start(
				[triggerNode({ events: ['slotFilled'] }), asking()],
				[`TalkLift Trigger → ${ask}`],
			);
			await posting(url, [...chats]);
			const { error } = await outcome();
			expect(error?.message).toBe('Send and Wait asks one question at a time, and 2 items came in');
			expect((error as { description?: string }).description).toContain('Loop Over Items');
			expect(chats.flatMap((chat) => chat.heard())).toEqual([]);
		});

		test('one after the other in a loop; the link of an earlier question answers no later one', async () => {
			const chats = await answering();
			const [one, other] = chats;
			const loop = {
				name: 'Loop',
				type: 'n8n-nodes-base.splitInBatches',
				typeVersion: 3,
				parameters: { options: {} },
			};
			const url = await start(
				[triggerNode({ events: ['slotFilled'] }), loop, asking(), afterwards],
				['TalkLift Trigger → Loop', `Loop.1 → ${ask}`, `${ask} → Loop`, `Loop → ${after}`],
			);
			await posting(url, [...chats]);
			await outcome();
			expect([one.heard(), other.heard()]).toEqual([['Is 111 right?'], []]);
			await press(urlOf(one, 'Yes'));
			await outcome();
			expect(other.heard()).toEqual(['Is 222 right?']);

			const late = await press(urlOf(one, 'No'));
			expect(late.status).toBe(410);
			expect(await late.text()).toContain('no longer open');
			expect((await outcome()).status).toBe('waiting');

			await press(urlOf(other, 'No'));
			expect((await outcome()).given()).toMatchObject([
				{ answer: 'Yes', session: one.session },
				{ answer: 'No', session: other.session },
			]);
		});
	});
});
