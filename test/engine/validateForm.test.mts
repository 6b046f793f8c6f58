import { buildFlow, setNode, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench, GivenAnswer } from './harness/actionBench.mts';
import type { WorkflowFile } from './harness/workflowFile.mts';

let bench: ActionBench;
beforeEach(async () => {
	bench = await startActionBench();
});
afterEach(async () => await bench.close());

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

/** Runs the flow on answers; gives the items by output. */
async function validate(flow: WorkflowFile, ...given: GivenAnswer[]) {
	const { error, json } = await bench.run(flow, [given.map(({ item }) => item)]);
	const items = (output: number) => (error ? [] : json('Validate', output));
	return { error, accepted: items(0), rejected: items(1), escalated: items(2) };
}

function inSlot(answer: GivenAnswer, slot: object): GivenAnswer {
	const json = { ...answer.item.json, slot: { ...answer.item.json.slot, ...slot } };
	return { ...answer, item: { json: json as never } };
}

const equals = (leftValue: unknown, rightValue: unknown, type = 'string') => ({
	options: { caseSensitive: false, leftValue: '', typeValidation: 'loose', version: 2 },
	conditions: [{ id: '1', leftValue, rightValue, operator: { type, operation: 'equals' } }],
	combinator: 'and',
});

describe('A rule for certain slots', () => {
	const rules = {
		rule: [
			{ type: 'email', forSlots: 'E-Mail, 77', message: 'No e-mail' },
			{ type: 'pattern', pattern: '\\d{3}', forSlots: '={{ ["number"] }}', message: 'No number' },
		],
	};

	test.each<[string, object, string | null]>([
		['by label, in any case', { label: 'e-mail' }, 'No e-mail'],
		['by ID', { label: 'Other', id: 77 }, 'No e-mail'],
		['by a list from an expression', { label: 'Number' }, 'No number'],
		['and no other slot', { label: 'Name' }, null],
	])('is applied to the slots it names: %s', async (_, slot, told) => {
		const answer = inSlot(await bench.answer('x'), slot);
		const { accepted, rejected } = await validate(validateFlow({ rules }), answer);
		expect([accepted.length, rejected.length]).toEqual(told === null ? [1, 0] : [0, 1]);
		expect([...accepted, ...rejected][0]?.message_sent).toBe(told);
	});

	test('never evaluates what only another slot needs', async () => {
		const failing = {
			rule: [
				{ type: 'expression', result: "={{ $('Nowhere').item.json.found }}", forSlots: 'Other' },
				{ type: 'pattern', pattern: '\\d{3}' },
			],
		};
		const { error, accepted } = await validate(
			validateFlow({ rules: failing }),
			await bench.answer('123'),
		);
		expect(error).toBeUndefined();
		expect(accepted).toHaveLength(1);
	});

	test("that can't be applied is named by its place in the whole list", async () => {
		const bad = {
			rule: [
				{ type: 'email', forSlots: 'Other' },
				{ type: 'pattern', pattern: '(' },
			],
		};
		const { error } = await validate(validateFlow({ rules: bad }), await bench.answer('1'));
		expect(error?.message).toContain('Rule 2 (Pattern)');
	});
});

describe('A condition', () => {
	const lookup = (found: unknown, conditions: object): WorkflowFile =>
		buildFlow(
			'lookup',
			[
				triggerNode({ events: ['slotFilled'] }),
				setNode('Look Up', { found }),
				talkLiftNode('Validate', {
					resource: 'slot',
					operation: 'validate',
					rules: {
						rule: [{ type: 'condition', conditions, message: 'Unknown: {value}' }],
					} as never,
				}),
			],
			['TalkLift Trigger → Look Up', 'Look Up → Validate'],
		);

	test.each<[string, unknown, unknown, string]>([
		['a text', 'Yes', 'yes', 'string'],
		['a number', 3, 3, 'number'],
		['a number that came as text', '3', 3, 'number'],
		['a truth value', true, true, 'boolean'],
	])('that is met accepts: %s', async (_, found, right, type) => {
		const answer = await bench.answer('7');
		const flow = lookup(found, equals('={{ $json.found }}', right, type));
		expect((await validate(flow, answer)).accepted).toMatchObject([{ cleaned_value: '7' }]);
	});

	test("that is not met rejects with the rule's message", async () => {
		const flow = lookup('no', equals('={{ $json.found }}', 'yes'));
		const { rejected } = await validate(flow, await bench.answer('7'));
		expect(rejected).toMatchObject([{ rule: 'condition', message_sent: 'Unknown: 7' }]);
	});

	test.each<[string, object]>([
		['nothing was clicked together', {}],
		['the list of conditions is empty', { ...equals('', ''), conditions: [] }],
	])('says at the node when %s', async (_, conditions) => {
		const { error } = await validate(lookup('yes', conditions), await bench.answer('7'));
		expect(error?.message).toContain("Rule 1 (Condition) can't be applied");
		expect(error?.description).toContain("Check 'Conditions'");
	});
});

describe('Later messages', () => {
	const rules = { rule: [{ type: 'pattern', pattern: '\\d{9}', message: 'First' }] };
	const later = (...texts: string[]) => ({ later: texts.map((message) => ({ message })) });

	test('are said instead from the second wrong answer on, the last one for all that follow', async () => {
		const options = { laterMessages: later('Second: {attempts_left} left', ' ', 'Last') };
		const flow = validateFlow({ rules, maxAttempts: 9, options });
		const first = await bench.answer('1');
		await validate(flow, first);
		for (const text of ['2', '3', '4', '5'])
			await validate(flow, await bench.answerIn(first.session, text));
		expect(bench.heard(first.session)).toEqual([
			'First',
			'Second: 7 left',
			'First',
			'Last',
			'Last',
		]);
	});
});

describe('Words that ask for a person', () => {
	const rules = { rule: [{ type: 'pattern', pattern: '\\d{9}', message: 'Nine digits' }] };
	const options = { escapeWords: 'agent, human, help' };
	const flow = (parameters = {}) =>
		validateFlow({
			rules,
			maxAttempts: 3,
			handOverMessage: 'A colleague comes',
			options,
			...parameters,
		});

	test.each([3, 0])('hand over at once, whatever the count (limit: %d)', async (maxAttempts) => {
		const validating = flow({ maxAttempts });
		const first = await bench.answer('1');
		await validate(validating, first);
		const { escalated } = await validate(validating, await bench.answerIn(first.session, 'Agent!'));
		expect(escalated).toMatchObject([
			{
				verdict: 'escalated',
				rule: 'escape_words',
				reason: 'The user asked for a person.',
				attempts_left: 0,
			},
		]);
		expect(bench.heard(first.session).at(0)).toBe('Nine digits');
		expect(bench.heard(first.session)).toHaveLength(2);
		for (const text of ['2', 'agent', '3']) {
			const after = await validate(validating, await bench.answerIn(first.session, text));
			expect(after.escalated).toMatchObject([
				{ verdict: 'handed_over', message_sent: null, attempt: null },
			]);
		}
		expect(bench.heard(first.session)).toHaveLength(2);
	});

	test('are no right answer either, whatever the rules accept', async () => {
		const handOverMessage = '{value}? {attempts_left} tries are left';
		const validating = flow({ rules: {}, handOverMessage });
		const { escalated } = await validate(validating, await bench.answer('help'));
		expect(escalated).toMatchObject([
			{ verdict: 'escalated', message_sent: 'help? 0 tries are left' },
		]);
	});

	test("are an answer like any other where the slot's own choices name them", async () => {
		const answer = inSlot(await bench.answer('human'), { choice_options: 'Human, Animal' });
		const { accepted } = await validate(flow({ rules: {} }), answer);
		expect(accepted).toMatchObject([{ verdict: 'accepted', cleaned_value: 'Human' }]);
	});
});

describe('When tries run out', () => {
	const rules = { rule: [{ type: 'pattern', pattern: '\\d{9}', message: 'No' }] };

	test.each<[string, object, string, string]>([
		[
			'a stand-in value',
			{ whenExhausted: 'standIn', standInValue: 'unknown' },
			'stand_in',
			'unknown',
		],
		['what was typed', { whenExhausted: 'asTyped' }, 'as_typed', 'b'],
	])('%s is accepted, and the bot moves on', async (_, options, verdict, value) => {
		const flow = validateFlow({ rules, maxAttempts: 2, options });
		const first = await bench.answer('a');
		await validate(flow, first);
		const second = await bench.answerIn(first.session, 'b');
		const { accepted } = await validate(flow, second);
		expect(accepted).toMatchObject([
			{ verdict, cleaned_value: value, rule: 'pattern', attempt: 2, attempts_left: 0 },
		]);
		expect(bench.heard(first.session)).toEqual(['No']);
		expect(bench.sandbox.conversation(first.session).current?.label).toBe('Date of Incident');
		const again = await validate(flow, second);
		expect(again.rejected).toMatchObject([{ verdict: 'repeated' }]);
		expect(bench.sandbox.oracle.summary()).toMatchObject({ feedback: 1, mostTimes: 1 });
	});

	test.each([undefined, ' '])(
		'a missing stand-in value is said before anything is counted: %j',
		async (standInValue) => {
			const options = { whenExhausted: 'standIn', ...(standInValue && { standInValue }) };
			const flow = validateFlow({ rules, maxAttempts: 2, options });
			const { error } = await validate(flow, await bench.answer('a'));
			expect(error?.message).toBe("'Stand-In Value' is empty");
			expect(error?.description).toContain("Add it to 'Options'");
			expect(bench.sandbox.oracle.summary()).toMatchObject({ messages: 0, feedback: 0 });
		},
	);

	test('no other slot is filled: what is known goes with a right answer alone', async () => {
		const options = { whenExhausted: 'standIn', standInValue: 'unknown' };
		const otherSlots = { slot: [{ slot: 'Full Name', value: 'Ada' }] };
		const flow = validateFlow({ rules, maxAttempts: 1, options, otherSlots });
		const { session } = bench.sandbox.startConversation('callback');
		const { accepted } = await validate(flow, await bench.answerIn(session, 'a'));
		expect(accepted).toMatchObject([{ verdict: 'stand_in', cleaned_value: 'unknown' }]);
		expect(bench.sandbox.oracle.summary()).toMatchObject({ feedback: 1 });
	});

	test('a stand-in value is accepted also when fewer tries are allowed by now', async () => {
		const options = { whenExhausted: 'standIn', standInValue: 'unknown' };
		const flow = validateFlow({ rules, maxAttempts: 9, options });
		const first = await bench.answer('a');
		await validate(flow, first);
		await validate(flow, await bench.answerIn(first.session, 'b'));
		flow.nodes[1]!.parameters.maxAttempts = 1;
		const { accepted } = await validate(flow, await bench.answerIn(first.session, 'c'));
		expect(accepted).toMatchObject([{ verdict: 'stand_in', attempt: 3, attempts_left: 0 }]);
	});

	test('a blank answer is not accepted as it was typed: a person takes over', async () => {
		const flow = validateFlow({
			rules: { rule: [{ type: 'required' }] },
			maxAttempts: 1,
			handOverMessage: 'A colleague comes',
			options: { whenExhausted: 'asTyped' },
		});
		const answer = await bench.answer('x');
		const json = { ...answer.item.json, value: ' ' };
		const { escalated } = await validate(flow, { ...answer, item: { json: json as never } });
		expect(escalated).toMatchObject([
			{ verdict: 'escalated', rule: 'required', cleaned_value: null },
		]);
		expect(bench.heard(answer.session)).toEqual(['A colleague comes']);
	});
});

describe('What is said with an acceptance', () => {
	test('that does not go through keeps nobody waiting, and the output says so', async () => {
		const answer = await bench.answer('209192092');
		bench.sandbox.faults.set({ kind: 'status', status: 400, endpoint: 'message' });
		const flow = validateFlow({ options: { message: 'Thank you' } });
		const { accepted } = await validate(flow, answer);
		expect(accepted).toMatchObject([
			{ verdict: 'accepted', message_sent: null, message_error: expect.any(String) },
		]);
		expect(bench.sandbox.conversation(answer.session).current?.label).toBe('Date of Incident');
	});
});

describe('A text that shows a mistake in the flow', () => {
	test.each<[string, object]>([
		['Message When Accepted', { options: { message: '=Thank you, {{ $json.slot }}' } }],
		['Message', { rules: { rule: [{ type: 'email', message: '=No: {{ $json.slot }}' }] } }],
		[
			'Later Messages',
			{
				rules: { rule: [{ type: 'email' }] },
				options: {
					laterMessages: { later: [{ message: 'No' }, { message: '=No: {{ $json.slot }}' }] },
				},
			},
		],
		[
			'Stand-In Value',
			{
				maxAttempts: 3,
				rules: { rule: [{ type: 'email' }] },
				options: { whenExhausted: 'standIn', standInValue: '=None: {{ $json.slot }}' },
			},
		],
		[
			'Hand-Over Message',
			{
				maxAttempts: 3,
				rules: { rule: [{ type: 'email' }] },
				handOverMessage: '={{ $json.slot }}!',
			},
		],
	])(
		"is no message: '%s' is named, nothing is sent, nothing is counted",
		async (field, parameters) => {
			const { error } = await validate(validateFlow(parameters), await bench.answer('209192092'));
			expect(error?.message).toBe(`'${field}' says "[object Object]"`);
			expect(error?.description).toContain('Nothing was sent.');
			expect(bench.sandbox.oracle.summary()).toMatchObject({ messages: 0, feedback: 0 });
		},
	);

	test('is quoted when the user has typed it', async () => {
		const rules = { rule: [{ type: 'email', message: '=No: {{ $json.value }}' }] };
		const { rejected } = await validate(
			validateFlow({ rules }),
			await bench.answer('[object Object]'),
		);
		expect(rejected).toMatchObject([{ message_sent: 'No: [object Object]' }]);
	});
});

test('With Always Output Data nothing leaves by Accepted but what was accepted', async () => {
	const rules = { rule: [{ type: 'pattern', pattern: '\\d{9}' }] };
	const flow = validateFlow({ rules }, { alwaysOutputData: true });
	const { accepted, rejected } = await validate(flow, await bench.answer('12'));
	expect([accepted, rejected.length]).toEqual([[], 1]);
});
