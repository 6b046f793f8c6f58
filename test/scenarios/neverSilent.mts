import { setTimeout as wait } from 'node:timers/promises';

import type { Readings } from '../../sandbox/dialects/dialects.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { buildFlow, talkLiftNode, triggerNode, webhookLogin } from './buildFlow.mts';
import { startChat, startClaim } from './chatting.mts';
import type { Scenario } from './scenario.mts';

const rule = [{ type: 'pattern', pattern: '\\d{9}', message: '{attempts_left} left' }];

const validating = (parameters = {}) =>
	buildFlow(
		'validate',
		[
			triggerNode({ events: ['slotFilled'] }),
			talkLiftNode('Validate', {
				resource: 'slot',
				operation: 'validate',
				rules: { rule },
				maxAttempts: 5,
				handOverMessage: 'A colleague takes over',
				...parameters,
			}),
		],
		['TalkLift Trigger → Validate'],
	);

/** After this, what comes again is no repeated delivery any more. */
const laterMs = 11_500;

function lastEvent(sandbox: Sandbox, session: number): number {
	const events = sandbox.traffic().filter((entry) => entry.kind === 'event');
	return events.findLast((entry) => entry.session === session)!.event;
}

/** The calls about a session, in the order they came. */
const callsOf = (sandbox: Sandbox, session: number) =>
	sandbox
		.traffic()
		.flatMap((entry) =>
			entry.kind === 'call' && entry.session === session ? [entry.endpoint] : [],
		);

const dialect = (updatedAt: Readings['updatedAt'], words: string): Scenario => ({
	title: `the same wrong answer, typed again, is told again where updated_at ${words}; a repeated delivery is not`,
	async run({ sandbox, deploy, settled }) {
		sandbox.dialects.speak({ updatedAt });
		sandbox.setWebhook({ url: await deploy(validating()), ...webhookLogin });
		const chat = await startClaim(sandbox);
		await chat.says('12');
		await settled(1);
		await sandbox.deliverAgain(lastEvent(sandbox, chat.session));
		await settled(2);
		expect(chat.heard()).toEqual(['4 left']);
		if (updatedAt !== 'moves') await wait(laterMs);
		await chat.says('12');
		await settled(3);
		expect(chat.heard()).toEqual(['4 left', '3 left']);
		await sandbox.deliverAgain(lastEvent(sandbox, chat.session));
		await settled(4);
		await chat.says('209192092');
		await settled(5);
		await sandbox.deliverAgain(lastEvent(sandbox, chat.session));
		await settled(6);
		expect(chat.heard()).toEqual(['4 left', '3 left']);
		expect(chat.waitsFor()?.label).toBe('Date of Incident');
		expect(sandbox.oracle.summary()).toMatchObject({ messages: 2, feedback: 1, mostTimes: 1 });
	},
});

/** Whoever answers is told something, or the bot moves on; and nobody is told anything twice. */
export const neverSilent: Scenario[] = [
	dialect('moves', 'moves'),
	dialect('stays', 'stays as it is'),
	dialect('missing', 'is missing'),
	{
		title: 'what is said with an acceptance stands before the next question of the bot',
		async run({ sandbox, deploy, settled }) {
			const flow = validating({ options: { message: 'Thank you, we found it' } });
			sandbox.setWebhook({ url: await deploy(flow), ...webhookLogin });
			const chat = await startClaim(sandbox);
			await chat.says('209192092');
			await settled(1);
			expect(callsOf(sandbox, chat.session)).toEqual(['message', 'feedback']);
			const [thanks, question] = sandbox.conversation(chat.session).messages.slice(-2);
			expect(thanks).toMatchObject({ from: 'flow', text: 'Thank you, we found it' });
			expect(question).toMatchObject({ from: 'bot' });
		},
	},
	{
		title: 'a word that asks for a person hands over at once, and the person is left to it',
		async run({ sandbox, deploy, settled }) {
			const flow = validating({ options: { escapeWords: 'agent, human, help' } });
			sandbox.setWebhook({ url: await deploy(flow), ...webhookLogin });
			const chat = await startClaim(sandbox);
			for (const [index, text] of [
				'1',
				'travel agent',
				'An agent, please!',
				'2',
				'agent',
			].entries()) {
				await chat.says(text);
				await settled(index + 1);
			}
			expect(chat.heard()).toEqual(['4 left', '3 left', 'A colleague takes over']);
			expect(chat.waitsFor()).toEqual({ label: 'Membership Number', state: 'review' });
		},
	},
	{
		title:
			'from the second wrong answer on other words help, and in the end the bot moves on with a stand-in',
		async run({ sandbox, deploy, settled }) {
			const laterMessages = { later: [{ message: 'It is on your card' }] };
			const options = { laterMessages, whenExhausted: 'standIn', standInValue: 'unknown' };
			const flow = validating({ maxAttempts: 3, options });
			sandbox.setWebhook({ url: await deploy(flow), ...webhookLogin });
			const chat = await startClaim(sandbox);
			for (const [index, text] of ['1', '2', '3'].entries()) {
				await chat.says(text);
				await settled(index + 1);
			}
			expect(chat.heard()).toEqual(['2 left', 'It is on your card']);
			expect(chat.answerTo('Membership Number')).toBe('unknown');
			expect(chat.waitsFor()?.label).toBe('Date of Incident');
		},
	},
	{
		title: "a slot is validated straight behind n8n's own Webhook node, nodes between them or not",
		async run({ sandbox, deploy, settled }) {
			const webhook = {
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				webhookId: crypto.randomUUID(),
				parameters: { httpMethod: 'POST', path: crypto.randomUUID(), options: {} },
			};
			const noOp = { name: 'Between', type: 'n8n-nodes-base.noOp' };
			const validate = validating().nodes[1]!;
			const flow = buildFlow(
				'straight',
				[webhook, noOp, validate],
				['Webhook → Between', 'Between → Validate'],
			);
			sandbox.setWebhook({ url: await deploy(flow) });
			const chat = await startClaim(sandbox);
			await chat.says('1');
			await settled(1);
			await chat.says('209192092');
			await settled(2);
			expect(chat.heard()).toEqual(['4 left']);
			expect(chat.answerTo('Membership Number')).toBe('209192092');
		},
	},
	{
		title: 'a whole form in one node: each slot by its own rules, and a person for whoever asks',
		async run({ sandbox, deploy, settled }) {
			const rules = [
				{ type: 'length', forSlots: 'E-mail', min: 3, message: 'Three letters at least' },
				{ type: 'email', forSlots: 'E-mail', message: 'An e-mail address, please' },
				{ type: 'phone', forSlots: 'Phone', country: 'KE', message: 'A Kenyan number, please' },
				{
					type: 'date',
					forSlots: 'Date of Birth',
					range: 'atLeastAgo',
					amount: 18,
					unit: 'years',
					message: 'From 18 years on',
				},
				{ type: 'oneOf', forSlots: '["Size"]', choices: 'Small, Medium, Large', message: 'Which?' },
			];
			const options = { escapeWords: 'agent' };
			const flow = validating({
				rules: { rule: rules },
				useSlotSettings: false,
				maxAttempts: 3,
				options,
			});
			sandbox.setWebhook({ url: await deploy(flow), ...webhookLogin });
			const chat = startChat(sandbox, 'order');
			const answers = [
				['a', 'Three letters at least'],
				['abcd', 'An e-mail address, please'],
				['ada@example.com', undefined],
				['12', 'A Kenyan number, please'],
				['0712 345678', undefined],
				['2022-12-31', 'From 18 years on'],
				['1990-12-31', undefined],
				['agent', 'A colleague takes over'],
			] as const;
			for (const [index, [text]] of answers.entries()) {
				await chat.says(text);
				await settled(index + 1);
			}
			expect(chat.heard()).toEqual(answers.flatMap(([, told]) => told ?? []));
			expect(chat.answerTo('Phone')).toBe('+254712345678');
			expect(chat.waitsFor()?.label).toBe('Size');
		},
	},
];
