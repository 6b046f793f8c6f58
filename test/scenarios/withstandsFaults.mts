import type { Fault } from '../../sandbox/faults/fault.mts';
import type { Sandbox } from '../../sandbox/sandbox.mts';
import { buildFlow, setNode, talkLiftNode, triggerNode, webhookLogin } from './buildFlow.mts';
import { startClaim } from './chatting.mts';
import type { Bench, Scenario } from './scenario.mts';

const texts = Array.from({ length: 30 }, (_, index) => `Message ${index + 1}`);

/** One answer that sets off thirty messages to the user. */
async function sendThirty({ sandbox, deploy, settled }: Bench, fault: Fault) {
	const flow = buildFlow(
		'thirty messages',
		[
			triggerNode({ events: ['slotFilled'] }),
			setNode('Texts', { texts }),
			{
				name: 'One by One',
				type: 'n8n-nodes-base.splitOut',
				parameters: { fieldToSplitOut: 'texts', options: {} },
			},
			talkLiftNode('Write', {
				resource: 'message',
				operation: 'send',
				message: '={{ $json.texts }}',
			}),
		],
		['TalkLift Trigger → Texts', 'Texts → One by One', 'One by One → Write'],
	);
	sandbox.setWebhook({ url: await deploy(flow), ...webhookLogin });
	const chat = await startClaim(sandbox);
	sandbox.faults.set(fault);
	await chat.says('1');
	await settled(1);
	return chat.session;
}

function expectAllOnce(sandbox: Sandbox, session: number) {
	expect(sandbox.oracle.textsTo(session)).toEqual(texts);
	expect(sandbox.oracle.summary()).toMatchObject({ messages: 30, mostTimes: 1 });
}

const message = { endpoint: 'message' } as const;

const faults: Array<[string, Fault]> = [
	[
		'asks for a pause with 429 and Retry-After',
		{ kind: 'throttled', retryAfter: 1, skip: 10, count: 2, ...message },
	],
	[
		'asks for a pause without saying how long',
		{ kind: 'throttled', skip: 10, count: 1, ...message },
	],
	[
		'is offline for maintenance with a Retry-After',
		{ kind: 'status', status: 503, retryAfter: 1, skip: 10, count: 1, ...message },
	],
	['revokes the token in the middle', { kind: 'revokeToken', skip: 10, count: 1, ...message }],
];

/** Messages under faults: none lost, none twice, in order. */
export const withstandsFaults: Scenario[] = [
	...faults.map(([what, fault]) => ({
		title: `thirty messages all arrive once and in order, though TalkLift ${what}`,
		async run(bench: Bench) {
			const before = bench.sandbox.signIns;
			const session = await sendThirty(bench, fault);
			expectAllOnce(bench.sandbox, session);
			expect(bench.sandbox.signIns - before).toBeLessThanOrEqual(
				fault.kind === 'revokeToken' ? 2 : 1,
			);
			expect(bench.sandbox.faults.list()).toEqual([]);
		},
	})),
	{
		title: 'slot feedback whose answer got lost is repeated, and the bot moves on once',
		async run({ sandbox, deploy, settled }) {
			const flow = buildFlow(
				'accept everything',
				[
					triggerNode({ events: ['slotFilled'] }),
					talkLiftNode('Accept', { resource: 'slot', operation: 'accept' }),
				],
				['TalkLift Trigger → Accept'],
			);
			sandbox.setWebhook({ url: await deploy(flow), ...webhookLogin });
			const chat = await startClaim(sandbox);
			sandbox.faults.set({ kind: 'dropAfter', count: 1, endpoint: 'feedback' });
			await chat.says('209192092');
			await settled(1);
			expect(chat.answerTo('Membership Number')).toBe('209192092');
			expect(chat.waitsFor()).toEqual({ label: 'Date of Incident', state: 'asked' });
		},
	},
];
