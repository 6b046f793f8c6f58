import type { Sandbox } from '../../sandbox/sandbox.mts';
import type { WorkflowFile } from '../engine/harness/workflowFile.mts';
import { buildFlow, talkLiftNode, triggerNode, webhookLogin } from './buildFlow.mts';
import { startChat, startClaim } from './chatting.mts';
import { exampleFlow } from './exampleFlow.mts';
import type { Scenario } from './scenario.mts';

/** Slot: Validate behind the trigger: nine digits, three tries. */
function nineDigits(): WorkflowFile {
	const rule = [{ type: 'pattern', pattern: '\\d{9}', message: '{attempts_left} left' }];
	const parameters = { resource: 'slot', operation: 'validate', rules: { rule }, maxAttempts: 3 };
	return buildFlow(
		'nine digits',
		[
			triggerNode({ events: ['slotFilled'] }),
			talkLiftNode('Validate', { ...parameters, handOverMessage: 'A colleague takes over' }),
		],
		['TalkLift Trigger → Validate'],
	);
}

/** The event that a session fired last, as the sandbox numbers it. */
function lastEvent(sandbox: Sandbox, session: number): number {
	const events = sandbox.traffic().filter((entry) => entry.kind === 'event');
	return events.findLast((entry) => entry.session === session)!.event;
}

/** Slot: Validate, from the event to what the user reads. */
export const validates: Scenario[] = [
	{
		title: 'three wrong answers lead to a hand-over, and the bot keeps waiting',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('check-membership-number', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			const chat = await startClaim(sandbox);
			await chat.says('12345');
			await settled(1);
			await chat.says('999 999 999');
			await settled(2);
			await chat.says('209192099');
			await settled(3);
			expect(chat.heard()).toEqual([
				expect.stringContaining('"12345" can\'t be one'),
				expect.stringContaining('can\'t find the membership number "999999999"'),
				expect.stringContaining('a colleague'),
			]);
			expect(chat.heard()[0]).toContain('Tries left: 2.');
			expect(chat.heard()[1]).toContain('Tries left: 1.');
			expect(chat.waitsFor()).toEqual({ label: 'Membership Number', state: 'review' });
			expect(sandbox.oracle.feedback()).toEqual([]);
		},
	},
	{
		title: 'a wrong answer and then a right one: told once, accepted once, in its cleaned form',
		async run({ sandbox, deploy, settled }) {
			sandbox.setWebhook({ url: await deploy(nineDigits()), ...webhookLogin });
			const chat = await startClaim(sandbox);
			await chat.says('1');
			await settled(1);
			await chat.says(' 209192092 ');
			await settled(2);
			expect(chat.heard()).toEqual(['2 left']);
			expect(chat.answerTo('Membership Number')).toBe('209192092');
			expect(chat.waitsFor()?.label).toBe('Date of Incident');
			expect(sandbox.oracle.summary()).toMatchObject({ messages: 1, feedback: 1 });
		},
	},
	{
		title: 'a stale answer is neither accepted nor rejected to the user',
		async run({ sandbox, deploy, settled }) {
			sandbox.setWebhook({ url: await deploy(nineDigits()), ...webhookLogin });
			const chat = await startClaim(sandbox);
			await chat.says('1');
			await settled(1);
			const events = sandbox.traffic().filter((entry) => entry.kind === 'event');
			const body = structuredClone(events.at(-1)!.body) as {
				payload: Array<{
					value: string;
					slot_state: { updated_at: string; slot_states: Array<{ waiting_response: boolean }> };
				}>;
			};
			const [entry] = body.payload;
			entry!.value = '2';
			entry!.slot_state.updated_at = '2030-01-01T00:00:00Z';
			for (const state of entry!.slot_state.slot_states) state.waiting_response = false;
			await sandbox.deliver(body);
			await settled(2);
			expect(chat.heard()).toEqual(['2 left']);
			await chat.says('3');
			await settled(3);
			expect(chat.heard()).toEqual(['2 left', '1 left']);
			expect(sandbox.oracle.feedback()).toEqual([]);
		},
	},
	{
		title: 'an event that is delivered again neither counts nor tells the user again',
		async run({ sandbox, deploy, settled }) {
			sandbox.setWebhook({ url: await deploy(nineDigits()), ...webhookLogin });
			const chat = await startClaim(sandbox);
			await chat.says('1');
			await settled(1);
			await sandbox.deliverAgain(lastEvent(sandbox, chat.session));
			await settled(2);
			expect(chat.heard()).toEqual(['2 left']);
			await chat.says('2');
			await settled(3);
			expect(chat.heard()).toEqual(['2 left', '1 left']);
			await chat.says('209192092');
			await settled(4);
			await sandbox.deliverAgain(lastEvent(sandbox, chat.session));
			await settled(5);
			expect(sandbox.oracle.summary()).toMatchObject({ messages: 2, feedback: 1, mostTimes: 1 });
		},
	},
	{
		title: 'two sessions at once are counted each by itself',
		async run({ sandbox, deploy, settled }) {
			sandbox.setWebhook({ url: await deploy(nineDigits()), ...webhookLogin });
			const [one, other] = [await startClaim(sandbox), await startClaim(sandbox)];
			await Promise.all([one.says('1'), other.says('1')]);
			await settled(2);
			await Promise.all([one.says('2'), other.says('209192092')]);
			await settled(4);
			await one.says('3');
			await settled(5);
			expect(one.heard()).toEqual(['2 left', '1 left', 'A colleague takes over']);
			expect(other.heard()).toEqual(['2 left']);
			expect(other.waitsFor()?.label).toBe('Date of Incident');
		},
	},
	{
		title:
			'an order form is checked and tidied, answer by answer, with a hand-over at the end of patience',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('validate-order-form', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			const chat = startChat(sandbox, 'order');
			const answers = [
				['ada.example.com', 'That does not look like an e-mail address'],
				['ada@Example.com', undefined],
				['0712', 'Please enter a phone number, e.g. +254 712 345678'],
				['0712 345678', undefined],
				['long ago', 'Please enter your date of birth, e.g. 1990-12-31'],
				['31.12.2022', 'We sell to adults only, that is from 18 years on.'],
				['31.12.1990', undefined],
				['huge', 'Please choose one of the sizes'],
				['large', undefined],
			] as const;
			for (const [index, [text]] of answers.entries()) {
				await chat.says(text);
				await settled(index + 1);
			}
			expect(chat.heard()).toEqual(answers.flatMap(([, told]) => told ?? []));
			const { slots, finished, messages } = sandbox.conversation(chat.session);
			expect(slots.map(({ answer }) => answer)).toEqual([
				'ada@example.com',
				'+254712345678',
				'1990-12-31',
				'Large',
			]);
			expect(finished).toBe(true);
			const refusal = messages.find(({ text }) => text === 'Please choose one of the sizes');
			expect(refusal?.buttons.map(({ title }) => title)).toEqual(['Small', 'Medium', 'Large']);

			const impatient = startChat(sandbox, 'order');
			for (const [index, text] of ['a', 'b', 'c'].entries()) {
				await impatient.says(text);
				await settled(answers.length + index + 1);
			}
			expect(impatient.heard().at(-1)).toContain('colleague');
		},
	},
	{
		title: 'a member that the lookup finds is not asked for name and e-mail',
		// Slots that an event doesn't list can't be filled.
		needs: { slotStates: 'byBot' },
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('lookup-then-validate', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			const chat = startChat(sandbox, 'callback');
			await chat.says('12345');
			await settled(1);
			await chat.says('123456789');
			await settled(2);
			await chat.says('209192092');
			await settled(3);
			expect(chat.heard()).toEqual([
				expect.stringContaining('"12345" can\'t be one'),
				expect.stringContaining('no member with the number 123456789'),
				'Welcome back, Mr Awesome Customer.',
			]);
			expect(chat.answerTo('Membership Number')).toBe('209192092');
			expect(chat.answerTo('Full Name')).toBe('Mr Awesome Customer');
			expect(chat.answerTo('Email Address')).toBe('username@gmail.com');
			expect(chat.waitsFor()?.label).toBe('Preferred Time');
		},
	},
	{
		title: 'a member that the lookup finds moves on, too, where events list only the slots reached',
		needs: { slotStates: 'reached' },
		async run({ sandbox, deploy, settled }) {
			sandbox.dialects.speak({ slotStates: 'reached' });
			const url = await deploy(exampleFlow('lookup-then-validate', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			const chat = startChat(sandbox, 'callback');
			await chat.says('209192092');
			await settled(1);
			expect(chat.heard()).toEqual(['Welcome back, Mr Awesome Customer.']);
			expect(chat.answerTo('Membership Number')).toBe('209192092');
			expect(chat.waitsFor()?.label).toBe('Full Name');
		},
	},
	{
		title: 'a lookup that is down strands nobody: the bot asks for what it could not look up',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('lookup-then-validate', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			sandbox.faults.set({ kind: 'status', status: 503, endpoint: 'members' });
			const chat = startChat(sandbox, 'callback');
			await chat.says('209192092');
			await settled(1);
			expect(chat.heard()).toEqual([expect.stringContaining("can't look you up just now")]);
			expect(chat.answerTo('Membership Number')).toBe('209192092');
			expect(chat.waitsFor()?.label).toBe('Full Name');
		},
	},
	{
		title: 'a bot with both kinds of event is served by one trigger, each kind by its own output',
		async run({ sandbox, deploy, settled }) {
			const url = await deploy(exampleFlow('greet-when-completed', sandbox.url));
			sandbox.setWebhook({ url, ...webhookLogin });
			const chat = startChat(sandbox, 'renewal');
			await chat.says('ncsp/0000');
			await settled(1);
			await chat.says('NCSP/IK/2018/081463');
			await settled(2);
			expect(chat.answerTo('Please enter your policy number')).toBe('ncsp/ik/2018/081463');
			await chat.says('Mrs Faithful Customer');
			await chat.says('faithful@example.com');
			await chat.says('2999-01-31');
			await settled(3);
			expect(chat.heard()).toEqual([
				'"ncsp/0000" is no policy number of ours. They look like ncsp/ik/2018/081463.',
				expect.stringContaining('"Policy renewal" is complete.'),
			]);
			expect(chat.heard()[1]).toContain('• Full Name: Mrs Faithful Customer');
		},
	},
];
