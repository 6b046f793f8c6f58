import type { IDataObject, WorkflowExecuteMode } from 'n8n-workflow';

import { buildFlow, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench, GivenAnswer } from './harness/actionBench.mts';
import { processedData } from './harness/processedData.mts';
import type { WorkflowFile } from './harness/workflowFile.mts';

let bench: ActionBench;
beforeEach(async () => {
	bench = await startActionBench();
});
afterEach(async () => await bench.close());

const nineDigits = {
	rule: [{ type: 'pattern', pattern: '\\d{9}', message: 'No: {value}. {attempts_left} left.' }],
};

function validateFlow(parameters: object, more: object = {}): WorkflowFile {
	return buildFlow(
		'validate',
		[
			triggerNode({ events: ['slotFilled'] }),
			talkLiftNode('Validate', { resource: 'slot', operation: 'validate', ...parameters }, more),
		],
		['TalkLift Trigger → Validate'],
	);
}

const outputs = ['accepted', 'rejected', 'escalated'] as const;

/** Runs the flow on answers; gives what left by which output. */
async function validate(flow: WorkflowFile, given: GivenAnswer[], mode?: WorkflowExecuteMode) {
	const { status, error, json, items } = await bench.run(flow, [given.map(({ item }) => item)], {
		...(mode && { mode }),
	});
	const left = status === 'error' ? [] : outputs.map((_, output) => json('Validate', output));
	const by = Object.fromEntries(outputs.map((name, output) => [name, left[output] ?? []]));
	return { status, error, items, ...(by as Record<(typeof outputs)[number], IDataObject[]>) };
}

const summary = () => bench.sandbox.oracle.summary();
const now = ({ session }: GivenAnswer) => bench.sandbox.conversation(session).current;

/** The same answer with something about its event changed. */
function changed(answer: GivenAnswer, changes: object): GivenAnswer {
	return { ...answer, item: { json: { ...answer.item.json, ...changes } as never } };
}

function withSlot(answer: GivenAnswer, settings: object): GivenAnswer {
	return changed(answer, { slot: { ...answer.item.json.slot, ...settings } });
}

describe('Slot: Validate', () => {
	test('accepts a right answer in its cleaned form, and the bot moves on', async () => {
		const answer = await bench.answer(' 209-192-092 ');
		const flow = validateFlow({ rules: nineDigits, cleaning: { digitsOnly: true } });
		const { accepted, rejected } = await validate(flow, [answer]);
		expect(rejected).toEqual([]);
		expect(accepted).toEqual([
			{
				...answer.item.json,
				verdict: 'accepted',
				cleaned_value: '209192092',
				rule: null,
				reason: null,
				message_sent: null,
				attempt: 0,
				attempts_left: null,
			},
		]);
		expect(bench.sandbox.oracle.feedback()).toEqual([
			{ slotState: answer.item.json.pending?.id, data: '209192092', times: 1 },
		]);
		expect(now(answer)?.label).toBe('Date of Incident');
	});

	test('tells the user once what is wrong, and the slot keeps waiting', async () => {
		const answer = await bench.answer('12');
		const { accepted, rejected } = await validate(
			validateFlow({ rules: nineDigits, maxAttempts: 3 }),
			[answer],
		);
		expect(accepted).toEqual([]);
		expect(rejected).toEqual([
			{
				...answer.item.json,
				verdict: 'rejected',
				cleaned_value: null,
				rule: 'pattern',
				reason: expect.any(String),
				message_sent: 'No: 12. 2 left.',
				attempt: 1,
				attempts_left: 2,
			},
		]);
		expect(bench.heard(answer.session)).toEqual(['No: 12. 2 left.']);
		expect(summary()).toMatchObject({ messages: 1, feedback: 0 });
		expect(now(answer)?.state).toBe('review');
	});

	test.each(['{value}', ' {value}\n{value} ', '\0{value}'])(
		'says what is wrong where its words would only repeat a blank answer: %j',
		async (message) => {
			const flow = validateFlow({ rules: { rule: [{ type: 'required', message }] } });
			const answer = await bench.answer('12');
			const blank = changed(answer, { value: ' \ud800\0 ' });
			const { rejected } = await validate(flow, [blank]);
			expect(rejected).toEqual([expect.objectContaining({ rule: 'required' })]);
			expect(bench.heard(answer.session)).toEqual([rejected[0]?.reason]);
		},
	);

	test('keeps a message short whatever the length of the answer that it repeats', async () => {
		const handOverMessage = 'No: {value}, {value} and {value}.';
		const flow = validateFlow({ rules: nineDigits, maxAttempts: 1, handOverMessage });
		const answer = await bench.answer('12');
		await validate(flow, [changed(answer, { value: 'x'.repeat(700_000) })]);
		const [heard = ''] = bench.heard(answer.session);
		expect(heard).toMatch(/^No: x+…, x+… and x+…\.$/);
		expect(heard.length).toBeLessThan(700);
	});

	test("without words of the rule's own takes the slot's validation message, and without that says what is wrong", async () => {
		const rules = { rule: [{ type: 'email' }] };
		const answer = await bench.answer('12');
		await validate(validateFlow({ rules }), [answer]);
		const bare = withSlot(await bench.answer('12'), { validation_message: '' });
		const { rejected } = await validate(validateFlow({ rules }), [bare]);
		expect(bench.heard(answer.session)).toEqual(['Please enter a valid membership number']);
		expect(bench.heard(bare.session)).toEqual([rejected[0]?.reason]);
	});

	test('hands over after three wrong answers, and says so once', async () => {
		const flow = validateFlow({
			rules: nineDigits,
			maxAttempts: 3,
			handOverMessage: 'A colleague looks at {label}.',
		});
		const first = await bench.answer('1');
		await validate(flow, [first]);
		await validate(flow, [await bench.answerIn(first.session, '2')]);
		const third = await validate(flow, [await bench.answerIn(first.session, '3')]);
		expect(third.rejected).toEqual([]);
		expect(third.escalated).toEqual([
			expect.objectContaining({
				verdict: 'escalated',
				rule: 'pattern',
				attempt: 3,
				attempts_left: 0,
				message_sent: 'A colleague looks at Membership Number.',
			}),
		]);
		const fourth = await validate(flow, [await bench.answerIn(first.session, '4')]);
		expect(fourth.escalated).toEqual([
			expect.objectContaining({
				verdict: 'handed_over',
				attempt: null,
				attempts_left: 0,
				message_sent: null,
			}),
		]);
		expect(bench.heard(first.session)).toEqual([
			'No: 1. 2 left.',
			'No: 2. 1 left.',
			'A colleague looks at Membership Number.',
		]);
		expect(summary()).toMatchObject({ feedback: 0, mostTimes: 1 });
	});

	test('with an empty hand-over message routes only', async () => {
		const flow = validateFlow({ rules: nineDigits, maxAttempts: 1, handOverMessage: '' });
		const { escalated } = await validate(flow, [await bench.answer('1')]);
		expect(escalated).toEqual([expect.objectContaining({ attempt: 1, message_sent: null })]);
		expect(summary()).toMatchObject({ messages: 0, feedback: 0 });
	});

	test('accepts a right answer after a wrong one, also after the hand-over', async () => {
		const flow = validateFlow({ rules: nineDigits, maxAttempts: 1 });
		const first = await bench.answer('1');
		await validate(flow, [first]);
		const { accepted } = await validate(flow, [await bench.answerIn(first.session, '209192092')]);
		expect(accepted).toEqual([expect.objectContaining({ verdict: 'accepted', attempt: 0 })]);
		expect(now(first)?.label).toBe('Date of Incident');
	});

	test('counts the same wrong answer, typed again, as another attempt', async () => {
		const flow = validateFlow({ rules: nineDigits });
		const first = await bench.answer('1');
		await validate(flow, [first]);
		const { rejected } = await validate(flow, [await bench.answerIn(first.session, '1')]);
		expect(rejected).toEqual([expect.objectContaining({ attempt: 2, attempts_left: null })]);
	});

	test('counts for each session by itself, also within one execution and in one moment', async () => {
		const flow = validateFlow({ rules: nineDigits, maxAttempts: 3 });
		const answers = await Promise.all(['a', 'b', 'c', 'd'].map((text) => bench.answer(text)));
		const { rejected } = await validate(flow, answers);
		expect(rejected.map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1]);
		const again = await Promise.all(answers.map(({ session }) => bench.answerIn(session, 'x')));
		const runs = await Promise.all(again.map(async (answer) => await validate(flow, [answer])));
		expect(runs.map((run) => run.rejected[0]?.attempt)).toEqual([2, 2, 2, 2]);
	});

	test('counts two hundred sessions at once, each by itself', async () => {
		const flow = validateFlow({ rules: nineDigits, tellTalkLift: false });
		const answer = await bench.answer('1');
		const sessions = Array.from({ length: 200 }, (_, session) => session + 1);
		for (const round of [1, 2, 3]) {
			const runs = sessions.map(async (session) => {
				const event_id = `event ${session} ${round}`;
				const { rejected } = await validate(flow, [changed(answer, { event_id, session })]);
				return rejected.map(({ attempt }) => attempt);
			});
			expect(await Promise.all(runs)).toEqual(sessions.map(() => [round]));
		}
	}, 120_000);

	test("counts also when another worker wrote the node's first entry in the same moment", async () => {
		processedData.refuse(1);
		const { rejected } = await validate(validateFlow({ rules: nineDigits }), [
			await bench.answer('1'),
		]);
		expect(rejected).toEqual([expect.objectContaining({ attempt: 1 })]);
	});

	test('with a database that is down says so at the node, and nothing is sent', async () => {
		processedData.refuse(9);
		const { error } = await validate(validateFlow({ rules: nineDigits }), [
			await bench.answer('1'),
		]);
		expect(error?.message).toContain('UNIQUE constraint failed');
		expect(summary()).toMatchObject({ messages: 0, feedback: 0 });
	});

	test('remembers the last 5,000 entries of a node and no more', async () => {
		const flow = validateFlow({ rules: nineDigits, tellTalkLift: false });
		const answer = await bench.answer('1');
		const many = Array.from({ length: 1300 }, (_, index) =>
			changed(answer, { event_id: `event ${index}`, session: index + 1 }),
		);
		const { rejected } = await validate(flow, many);
		expect(rejected).toHaveLength(1300);
		expect(processedData.count(flow.id!, flow.nodes[1]!.id)).toBe(5000);
	}, 120_000);

	test('begins to count anew when the conversation starts again', async () => {
		const flow = validateFlow({ rules: nineDigits, maxAttempts: 2 });
		const first = await bench.answer('1');
		await validate(flow, [first]);
		const again = changed(await bench.answerIn(first.session, '2'), { story_state: 4711 });
		const { rejected, escalated } = await validate(flow, [again]);
		expect(rejected).toEqual([expect.objectContaining({ attempt: 1 })]);
		expect(escalated).toEqual([]);
	});

	test('counts for each node by itself', async () => {
		const answer = await bench.answer('1');
		await validate(validateFlow({ rules: nineDigits }), [answer]);
		const { rejected } = await validate(validateFlow({ rules: nineDigits }), [answer]);
		expect(rejected).toEqual([expect.objectContaining({ verdict: 'rejected', attempt: 1 })]);
	});

	test('without a limit has two outputs, with one it has three', async () => {
		const { nodeTypes } = await (await import('./harness/loadPackages.mts')).loadPackages();
		const { toWorkflow } = await import('./harness/workflowFile.mts');
		const { NodeHelpers } = await import('n8n-workflow');
		const namesOf = (parameters: object) => {
			const workflow = toWorkflow(validateFlow(parameters), nodeTypes);
			const node = workflow.getNode('Validate')!;
			const { description } = nodeTypes.getByNameAndVersion(node.type, 1);
			return NodeHelpers.getNodeOutputs(workflow, node, description).map((output) =>
				typeof output === 'string' ? output : output.displayName,
			);
		};
		expect(namesOf({})).toEqual(['Accepted', 'Rejected']);
		expect(namesOf({ maxAttempts: 3 })).toEqual(['Accepted', 'Rejected', 'Escalated']);
	});
});

describe('An event that came before', () => {
	test.each(['209192092', '12'])(
		'neither counts nor tells anybody anything again (%s)',
		async (text) => {
			const flow = validateFlow({ rules: nineDigits, maxAttempts: 3 });
			const answer = await bench.answer(text);
			await validate(flow, [answer]);
			const before = summary();
			const { accepted, rejected } = await validate(flow, [answer, answer]);
			expect(accepted).toEqual([]);
			expect(rejected).toEqual([
				expect.objectContaining({
					verdict: 'repeated',
					reason: expect.stringContaining('before'),
					attempt: null,
					message_sent: null,
				}),
				expect.objectContaining({ verdict: 'repeated' }),
			]);
			expect(summary()).toEqual(before);
		},
	);

	test('twice in one execution is worked on once', async () => {
		const answer = await bench.answer('12');
		const { rejected } = await validate(validateFlow({ rules: nineDigits }), [answer, answer]);
		expect(rejected.map(({ verdict }) => verdict)).toEqual(['rejected', 'repeated']);
		expect(summary()).toMatchObject({ messages: 1 });
	});

	test.each<[string, string, 'feedback' | 'message']>([
		['a right answer', '209192092', 'feedback'],
		['a wrong answer', '12', 'message'],
	])(
		'but could not be told to TalkLift can be tried again, and counts once (%s)',
		async (_, text, endpoint) => {
			const flow = validateFlow({ rules: nineDigits, maxAttempts: 3 });
			const answer = await bench.answer(text);
			bench.sandbox.faults.set({ kind: 'status', status: 403, endpoint });
			const failed = await validate(flow, [answer]);
			expect(failed.error?.message).toBe('TalkLift does not allow this');
			bench.sandbox.faults.clear();
			const { accepted, rejected } = await validate(flow, [answer]);
			expect([...accepted, ...rejected]).toEqual([
				expect.objectContaining({ attempt: text === '12' ? 1 : 0 }),
			]);
			expect(summary()).toMatchObject({ mostTimes: 1 });
		},
	);

	test('is worked on again in the editor, where the same event is tried many times', async () => {
		const flow = validateFlow({ rules: nineDigits, maxAttempts: 3 });
		const answer = await bench.answer('12');
		for (let trial = 1; trial <= 3; trial += 1) {
			const { rejected } = await validate(flow, [answer], 'manual');
			expect(rejected).toEqual([expect.objectContaining({ verdict: 'rejected', attempt: 1 })]);
		}
		const next = await validate(flow, [await bench.answerIn(answer.session, '13')], 'manual');
		expect(next.rejected).toEqual([expect.objectContaining({ attempt: 2 })]);
	});
});

describe('A stale answer', () => {
	const flow = () => validateFlow({ rules: nineDigits, maxAttempts: 1 });

	test.each<[string, object, string]>([
		[
			'is done',
			{ is_done: true, waiting_response: false },
			"The slot 'Membership Number' has been answered already.",
		],
		[
			'no longer waits',
			{ waiting_response: false },
			"The slot 'Membership Number' is no longer waiting for an answer.",
		],
	])(
		'to a slot that %s is neither accepted nor rejected to the user: the output says why',
		async (_, change, reason) => {
			for (const text of ['209192092', '12']) {
				const answer = await bench.answer(text);
				const { pending } = answer.item.json;
				const stale = changed(answer, { pending: null, slot_states: [{ ...pending, ...change }] });
				const { accepted, rejected, escalated } = await validate(flow(), [stale]);
				expect([accepted, escalated]).toEqual([[], []]);
				expect(rejected).toEqual([
					expect.objectContaining({
						verdict: 'stale',
						reason,
						cleaned_value: null,
						message_sent: null,
					}),
				]);
			}
			expect(summary()).toMatchObject({ messages: 0, feedback: 0 });
		},
	);

	test('that is wrong and tells no session to write to is said at the node, and never counts', async () => {
		const answer = changed(await bench.answer('1'), { session: undefined });
		const asked = jest.spyOn(processedData, 'checkProcessedAndRecord');
		const { error } = await validate(flow(), [answer]);
		expect(error?.message).toBe('The event tells no session to write to');
		expect(asked).not.toHaveBeenCalled();
		asked.mockRestore();
	});

	test.each(['12', '209192092'])(
		'to a slot state whose id is no ID counts like any other: %s',
		async (text) => {
			const answer = await bench.answer(text);
			const pending = { ...answer.item.json.pending, id: { toString: '', valueOf: '' } };
			const { error } = await validate(flow(), [changed(answer, { pending })]);
			if (text === '12') expect(error).toBeUndefined();
			else expect(error?.description).toContain('id:');
		},
	);

	test('whose event has lost its slot states is said at the node', async () => {
		const bare = changed(await bench.answer(), { pending: null, slot_states: undefined });
		const { error } = await validate(flow(), [bare]);
		expect(error?.message).toContain('came without its slot state');
	});
});

describe("The slot's own settings", () => {
	test.each<[string, string, object, string, string | null]>([
		['an e-mail', 'Ada@Example.COM', { field_type: 'EMAIL' }, 'accepted', 'Ada@example.com'],
		['no e-mail', 'ada', { field_type: 'email' }, 'slot: field_type', null],
		['the pattern', 'ab', { validation_regex: '[a-c]+' }, 'accepted', 'ab'],
		['not the pattern', 'abd', { validation_regex: '[a-c]+' }, 'slot: validation_regex', null],
		['a choice', 'gold', { choice_options: 'Basic\nGold' }, 'accepted', 'Gold'],
		['no choice', 'iron', { choice_options: '["Basic","Gold"]' }, 'slot: choice_options', null],
		[
			'a day gone by',
			'2001-02-03',
			{ field_type: 'DATE', date_gte_today: true },
			'slot: date_gte_today',
			null,
		],
		[
			'a day to come',
			'3.2.2199',
			{ field_type: 'DATE', date_gte_today: true },
			'accepted',
			'2199-02-03',
		],
	])('are checked: %s', async (_, text, settings, outcome, cleaned) => {
		const answer = withSlot(await bench.answer(text), settings);
		const { accepted, rejected } = await validate(validateFlow({}), [answer]);
		const [item] = [...accepted, ...rejected];
		expect(item?.cleaned_value).toBe(cleaned);
		expect(item?.rule ?? item?.verdict).toBe(outcome);
	});

	test('are not looked at when switched off', async () => {
		const answer = withSlot(await bench.answer('ada'), { field_type: 'EMAIL' });
		const { accepted } = await validate(validateFlow({ useSlotSettings: false }), [answer]);
		expect(accepted).toHaveLength(1);
	});

	test('that cannot be applied are named, and nothing is sent', async () => {
		const answer = withSlot(await bench.answer('a'), { validation_regex: '(?=a)' });
		const { error } = await validate(validateFlow({}), [answer]);
		expect(error?.message).toContain("The slot's setting 'validation_regex' can't be applied");
		expect(error?.description).toContain("Check the Slot's Own Settings");
		expect(summary()).toMatchObject({ messages: 0, feedback: 0 });
	});

	test('choices come as buttons when wanted, but not with the hand-over', async () => {
		const flow = validateFlow({ maxAttempts: 2, options: { addChoices: true } });
		const settings = { choice_options: 'Basic, Gold' };
		const first = await bench.answer('x');
		await validate(flow, [withSlot(first, settings)]);
		await validate(flow, [withSlot(await bench.answerIn(first.session, 'y'), settings)]);
		const [rejection, handOver] = bench.sandbox
			.conversation(first.session)
			.messages.filter(({ from }) => from === 'flow');
		expect(rejection?.buttons.map(({ title }) => title)).toEqual(['Basic', 'Gold']);
		expect(handOver?.buttons).toEqual([]);
	});
});

describe("'Tell TalkLift' switched off", () => {
	test('sends nothing, fills no other slot, and routes as before', async () => {
		const flow = validateFlow({
			rules: nineDigits,
			maxAttempts: 2,
			tellTalkLift: false,
			otherSlots: { slot: [{ slot: 'Unknown', value: 'x' }] },
			options: { message: 'Thanks' },
		});
		const right = await validate(flow, [await bench.answer('209192092')]);
		expect(right.accepted).toEqual([
			expect.objectContaining({ cleaned_value: '209192092', message_sent: null }),
		]);
		const wrong = await bench.answer('1');
		expect((await validate(flow, [wrong])).rejected).toHaveLength(1);
		expect(
			(await validate(flow, [await bench.answerIn(wrong.session, '2')])).escalated,
		).toHaveLength(1);
		expect(summary()).toMatchObject({ messages: 0, feedback: 0 });
		expect(bench.sandbox.signIns).toBe(0);
	});

	test('needs no session to write to', async () => {
		const flow = validateFlow({ rules: nineDigits, tellTalkLift: false });
		const answer = changed(await bench.answer('1'), { session: undefined });
		const { error, rejected } = await validate(flow, [answer]);
		expect(error).toBeUndefined();
		expect(rejected).toEqual([
			expect.objectContaining({ verdict: 'rejected', message_sent: null }),
		]);
	});
});

describe('An accepted answer', () => {
	test('is never blank: TalkLift takes none, and cleaning may leave nothing', async () => {
		const answer = await bench.answer('none');
		const flow = validateFlow({ cleaning: { digitsOnly: true } });
		const { accepted, rejected } = await validate(flow, [answer]);
		expect(accepted).toEqual([]);
		expect(rejected).toEqual([expect.objectContaining({ rule: 'required', attempt: 1 })]);
	});

	test('comes with a message afterwards in which placeholders are filled', async () => {
		const answer = await bench.answer('209 192 092');
		const flow = validateFlow({
			rules: nineDigits,
			cleaning: { digitsOnly: true },
			options: { message: '{label} {value}: thanks' },
		});
		const { accepted } = await validate(flow, [answer]);
		expect(bench.heard(answer.session)).toEqual(['Membership Number 209192092: thanks']);
		expect(accepted[0]?.message_sent).toBe('Membership Number 209192092: thanks');
	});

	test('fills other slots first, so that the bot does not ask for them; a rejected one fills none', async () => {
		const otherSlots = {
			slot: [
				{ slot: 'Full Name', value: 'Ada' },
				{ slot: 'Email Address', value: 'a@example.com' },
			],
		};
		const flow = validateFlow({ rules: nineDigits, otherSlots });
		const { session } = bench.sandbox.startConversation('callback');
		await validate(flow, [await bench.answerIn(session, '1')]);
		expect(summary()).toMatchObject({ feedback: 0 });
		await validate(flow, [await bench.answerIn(session, '209192092')]);
		expect(summary()).toMatchObject({ feedback: 3, mostTimes: 1 });
		expect(bench.sandbox.conversation(session).current?.label).toBe('Preferred Time');
	});
});

describe('A rule that cannot be applied', () => {
	test.each<[string, object, string, string]>([
		['no pattern', { type: 'pattern', pattern: '' }, 'Rule 2 (Pattern)', "Check 'Pattern'"],
		['look-around', { type: 'pattern', pattern: '(?!a)' }, 'Rule 2 (Pattern)', "Check 'Pattern'"],
		['no choices', { type: 'oneOf', choices: '' }, 'Rule 2 (One Of)', "Check 'Choices'"],
		[
			'a wrong country',
			{ type: 'phone', country: 'XX' },
			'Rule 2 (Phone)',
			"Check 'Default Country'",
		],
		[
			'an expression that gives nothing',
			{ type: 'expression', result: '={{ $json.nothing }}' },
			'Rule 2 (Expression)',
			"Check 'Result'",
		],
		[
			'limits the wrong way round',
			{ type: 'length', min: 3, max: 2 },
			'Rule 2 (Length)',
			"Check 'Minimum Length'",
		],
	])('names the rule and the field: %s', async (_, rule, message, advice) => {
		const rules = { rule: [{ type: 'required' }, rule] };
		const answer = await bench.answer('12');
		const { error } = await validate(validateFlow({ rules }), [answer]);
		expect(error?.message).toContain(`${message} can't be applied: `);
		expect(error?.description).toContain(advice);
		expect(error?.description).toContain('Nothing was sent.');
		expect(summary()).toMatchObject({ messages: 0, feedback: 0 });
	});

	test('leaves by Rejected when the node is to go on: what was not checked is never taken for accepted', async () => {
		const rules = { rule: [{ type: 'pattern', pattern: '(' }] };
		const flow = validateFlow({ rules }, { onError: 'continueRegularOutput' });
		const { accepted, rejected, items } = await validate(flow, [await bench.answer()]);
		expect(accepted).toEqual([]);
		expect(rejected).toEqual([
			{
				error: expect.stringContaining("Rule 1 (Pattern) can't be applied"),
				message: expect.any(String),
			},
		]);
		expect(items('Validate', 1)[0]?.pairedItem).toEqual({ item: 0 });
	});

	test.each([0, 3])(
		"leaves by n8n's own error output when there is one (limit: %d)",
		async (maxAttempts) => {
			const rules = { rule: [{ type: 'pattern', pattern: '(' }] };
			const flow = validateFlow({ rules, maxAttempts }, { onError: 'continueErrorOutput' });
			const answer = await bench.answer();
			const { items } = await validate(flow, [answer]);
			const errorOutput = maxAttempts > 0 ? 3 : 2;
			expect(items('Validate', errorOutput)).toEqual([
				expect.objectContaining({
					json: expect.objectContaining({ session: answer.session, error: expect.any(String) }),
				}),
			]);
			expect(items('Validate', 0)).toEqual([]);
			expect(items('Validate', 1)).toEqual([]);
		},
	);
});
