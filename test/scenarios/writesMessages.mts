import { buildFlow, setNode, talkLiftNode, triggerNode, webhookLogin } from './buildFlow.mts';
import { startChat, startClaim } from './chatting.mts';
import { exampleFlow } from './exampleFlow.mts';
import type { Scenario } from './scenario.mts';

/** What a flow writes to the user, and where it takes the event from. */
export const writesMessages: Scenario[] = [
	{
		title: 'a user who has completed a module is greeted with the answers',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('greet-when-completed', sandbox.url));
			const { project } = sandbox.bots.find(({ id }) => id === 'claim')!;
			sandbox.setWebhook({ url, ...webhookLogin }, project);
			const { session } = sandbox.startConversation('claim');
			const body = {
				event_name: 'Make a claim',
				payload: [
					{
						id: 1,
						session,
						project,
						org: 900,
						story: 5,
						slot_states: [
							{ id: 2, slot: 3, order: 1, is_done: true, data: 'Ada', slot_label: 'Name' },
						],
					},
				],
			};
			await sandbox.deliver(body);
			await settled(1);
			const written = sandbox.conversation(session).messages.at(-1);
			expect(written).toMatchObject({
				from: 'flow',
				text: 'Thank you! "Make a claim" is complete. You told us:\n• Name: Ada',
				buttons: [
					{ type: 'postback', title: 'That is right', payload: 'right' },
					{ type: 'web_url', title: 'How we use your data', url: 'https://example.com/privacy' },
				],
			});
		},
	},
	{
		title:
			'the event is found behind nodes that know nothing of it, whatever the trigger is called',
		async run({ sandbox, deploy, settled }) {
			const flow = buildFlow(
				'renamed',
				[
					triggerNode(
						{ events: ['slotFilled'], channel: 'MESSENGER' },
						{ name: 'When a user answers' },
					),
					setNode('Forget Everything', { unrelated: true }),
					{ name: 'Wait for Nothing', type: 'n8n-nodes-base.noOp' },
					talkLiftNode('Write', {
						resource: 'message',
						operation: 'send',
						message: '=Seen: {{ $json.unrelated }}',
						specifyButtons: 'json',
						buttonsJson: '[{"type":"postback","title":"Yes","payload":"y"}, "No"]',
					}),
				],
				[
					'When a user answers → Forget Everything',
					'Forget Everything → Wait for Nothing',
					'Wait for Nothing → Write',
				],
			);
			sandbox.setWebhook({ url: await deploy(flow), ...webhookLogin });
			const chat = await startClaim(sandbox);
			await chat.says('1');
			await settled(1);
			expect(sandbox.conversation(chat.session).messages.at(-1)).toMatchObject({
				text: 'Seen: true',
				channel: 'MESSENGER',
				buttons: [
					{ type: 'postback', title: 'Yes', payload: 'y' },
					{ type: 'postback', title: 'No', payload: 'No' },
				],
			});
		},
	},
	{
		title: "an event that came through n8n's own Webhook node is parsed, and its slot accepted",
		async run({ sandbox, deploy, settled }) {
			const webhook = {
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				webhookId: crypto.randomUUID(),
				parameters: { httpMethod: 'POST', path: crypto.randomUUID(), options: {} },
			};
			const flow = buildFlow(
				'another way',
				[
					webhook,
					talkLiftNode('Parse', { resource: 'event', operation: 'parse' }),
					setNode('Forget Everything', {}),
					talkLiftNode('Accept', { resource: 'slot', operation: 'accept' }),
				],
				['Webhook → Parse', 'Parse.1 → Forget Everything', 'Forget Everything → Accept'],
			);
			sandbox.setWebhook({ url: await deploy(flow) });
			const chat = await startClaim(sandbox);
			await chat.says('209192092');
			await settled(1);
			expect(chat.answerTo('Membership Number')).toBe('209192092');
		},
	},
	{
		title: "a rejected answer comes with the slot's own message and its choices as buttons",
		async run({ sandbox, deploy, settled }) {
			const flow = buildFlow(
				'reject everything',
				[
					triggerNode({ events: ['slotFilled'] }),
					talkLiftNode('Reject', {
						resource: 'slot',
						operation: 'reject',
						options: { addChoices: true },
					}),
				],
				['TalkLift Trigger → Reject'],
			);
			sandbox.setWebhook({ url: await deploy(flow), ...webhookLogin });
			const { session } = startChat(sandbox, 'claim');
			await sandbox.deliver({
				event_name: 'SLOT-MODULE:Make a claim',
				payload: [
					{
						session,
						project: 1,
						org: 900,
						value: 'blue',
						slot: {
							id: 7,
							label: 'Plan',
							validation_message: 'Please choose',
							choice_options: 'Basic, Gold',
						},
						slot_state: {
							id: 1,
							slot_states: [{ id: 2, slot: 7, is_done: false, waiting_response: true, data: null }],
						},
					},
				],
			});
			await settled(1);
			expect(sandbox.conversation(session).messages.at(-1)).toMatchObject({
				text: 'Please choose',
				buttons: [{ title: 'Basic', payload: 'Basic' }, { title: 'Gold' }],
			});
			expect(sandbox.oracle.feedback()).toEqual([]);
		},
	},
];
