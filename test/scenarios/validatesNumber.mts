import { buildFlow, talkLiftNode, triggerNode, webhookLogin } from './buildFlow.mts';
import { startClaim } from './chatting.mts';
import { exampleFlow } from './exampleFlow.mts';
import type { Scenario } from './scenario.mts';

/** The way of one answer: event in, decision, feedback or message out. */
export const validatesNumber: Scenario[] = [
	{
		title: 'a user with a wrong membership number is told so; with the right one the bot moves on',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('check-membership-number', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			const chat = await startClaim(sandbox);

			await chat.says('12345');
			await settled(1);
			expect(chat.heard()).toEqual([expect.stringContaining(`"12345"`)]);
			expect(chat.waitsFor()).toEqual({ label: 'Membership Number', state: 'review' });

			await chat.says(' 209192092 ');
			await settled(2);
			expect(chat.heard()[1]).toBe('Thank you, we found your membership.');
			expect(chat.answerTo('Membership Number')).toBe('209192092');
			expect(chat.waitsFor()).toEqual({ label: 'Date of Incident', state: 'asked' });
		},
	},
	{
		title: 'the slot state that waits is reported, not the first with the same slot id',
		async run({ sandbox, deploy, settled }) {
			const flow = buildFlow(
				'accept everything',
				[triggerNode(), talkLiftNode('Accept', { resource: 'slot', operation: 'accept' })],
				['TalkLift Trigger.1 → Accept'],
			);
			sandbox.setWebhook({ url: await deploy(flow), ...webhookLogin });
			const chat = await startClaim(sandbox);
			await chat.says('209192092');
			await settled(1);
			const { slots } = sandbox.conversation(chat.session);
			const number = slots.find(({ label }) => label === 'Membership Number');
			const [feedback, ...more] = sandbox.oracle.feedback();
			expect(more).toEqual([]);
			expect(feedback).toMatchObject({ slotState: number?.slotState, data: '209192092', times: 1 });
			expect(chat.answerTo('Email Address')).toBe('username@gmail.com');
		},
	},
	{
		title: 'a lookup that finds, does not find, or is down never strands the user',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('lookup-that-may-fail', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			const chat = await startClaim(sandbox);

			sandbox.faults.set({ kind: 'status', status: 503, endpoint: 'members' });
			await chat.says('209192092');
			await settled(1);
			expect(chat.heard()).toEqual([
				expect.stringContaining('cannot look up your number just now'),
			]);
			sandbox.faults.clear();

			await chat.says('12345');
			await settled(2);
			expect(chat.heard()[1]).toContain('There is no member with the number "12345"');

			await chat.says('209192092');
			await settled(3);
			expect(chat.heard()[2]).toBe('Welcome back, Mr Awesome Customer.');
			expect(chat.waitsFor()?.label).toBe('Date of Incident');
		},
	},
	{
		title: 'an event with the wrong password starts nothing, and the user can try again',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('check-membership-number', sandbox.url));
			sandbox.setWebhook({ url, user: 'talklift', password: 'wrong' });
			const chat = await startClaim(sandbox);
			const refused = await sandbox.say(chat.session, '209192092');
			expect(refused?.answer?.status).toBe(401);

			sandbox.setWebhook({ url, ...webhookLogin });
			await chat.says('209192092');
			await settled(1);
			expect(chat.waitsFor()?.label).toBe('Date of Incident');
		},
	},
];
