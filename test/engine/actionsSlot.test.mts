import type { IDataObject } from 'n8n-workflow';

import { buildFlow, talkLiftNode, triggerNode } from '../scenarios/buildFlow.mts';
import { startActionBench } from './harness/actionBench.mts';
import type { ActionBench, GivenAnswer } from './harness/actionBench.mts';

let bench: ActionBench;
beforeEach(async () => {
	bench = await startActionBench();
});
afterEach(async () => await bench.close());

/** Runs a slot operation directly behind the trigger. */
async function act(operation: string, given: GivenAnswer[], parameters: object = {}) {
	const flow = buildFlow(
		operation,
		[
			triggerNode({ events: ['slotFilled'] }),
			talkLiftNode('TalkLift', { resource: 'slot', operation, ...parameters }),
		],
		['TalkLift Trigger → TalkLift'],
	);
	return await bench.run(flow, [given.map(({ item }) => item)]);
}

/** The bodies of a session's calls, in the order they came. */
function callsOf(session: number): Array<IDataObject & { call: string }> {
	return bench.sandbox
		.traffic()
		.flatMap((entry) => (entry.kind === 'call' && entry.session === session ? [entry] : []))
		.map(({ endpoint, request }) => ({
			call: String(endpoint),
			...(JSON.parse(request) as IDataObject),
		}));
}

const nothingSent = () =>
	expect(bench.sandbox.oracle.summary()).toMatchObject({ messages: 0, feedback: 0 });

describe('Slot: Accept', () => {
	test('reports the waiting slot state with all its fields, and the bot moves on', async () => {
		const answer = await bench.answer('209192092');
		const { status, json } = await act('accept', [answer]);
		expect(status).toBe('success');
		const { pending, project, org } = answer.item.json;
		expect(callsOf(answer.session)).toEqual([
			{
				call: 'feedback',
				...pending,
				is_done: true,
				waiting_response: false,
				data: '209192092',
				project,
				org,
			},
		]);
		expect(json('TalkLift')).toEqual([
			expect.objectContaining({
				verdict: 'accepted',
				cleaned_value: '209192092',
				event_id: answer.item.json.event_id,
			}),
		]);
		expect(bench.sandbox.conversation(answer.session).current?.label).toBe('Date of Incident');
	});

	test.each<[string, unknown, string]>([
		['text', 'M-1', 'M-1'],
		['a number', '={{ 7 }}', '7'],
		['an expression on the item', '={{ $json.value.toUpperCase() }}', 'ABC'],
		['what TalkLift can take of a text', '={{ "M\\u0000-\\ud8001 😀" }}', 'M-1 😀'],
	])('puts %s in the place of what the user typed', async (_, value, data) => {
		const answer = await bench.answer('abc');
		await act('accept', [answer], { options: { value } });
		expect(callsOf(answer.session)).toEqual([expect.objectContaining({ data })]);
	});

	test.each(['', '  ', '={{ $json.nothing }}', '={{ null }}', '={{ [1] }}'])(
		'refuses %j in the place of the answer: nothing is sent',
		async (value) => {
			const { error } = await act('accept', [await bench.answer()], { options: { value } });
			expect(error?.message).toBe("'Answer' is empty");
			expect(error?.description).toContain(
				"Fill it in, or remove it from 'Options' to accept what the user typed.",
			);
			nothingSent();
		},
	);

	test('of a blank answer leaves it to TalkLift, which takes none', async () => {
		const answer = await bench.answer();
		const item = { json: { ...answer.item.json, value: '' } as never };
		const { error } = await act('accept', [{ ...answer, item }]);
		expect(error?.message).toMatch(/^TalkLift did not accept the data/);
	});

	test("writes to the user before the feedback, so that it stands before the bot's next question", async () => {
		const answer = await bench.answer();
		const { json } = await act('accept', [answer], { options: { message: 'Thanks' } });
		expect(callsOf(answer.session)).toEqual([
			expect.objectContaining({ call: 'message', text: 'Thanks', channel: 'WEB' }),
			expect.objectContaining({ call: 'feedback' }),
		]);
		expect(json('TalkLift')[0]).toMatchObject({ message_sent: 'Thanks' });
	});

	test('with an empty message sends nothing at all', async () => {
		const { error } = await act('accept', [await bench.answer()], { options: { message: ' ' } });
		expect(error?.message).toBe("'Message When Accepted' is empty");
		nothingSent();
	});

	test('whose message does not go through is accepted all the same, and the output says so', async () => {
		const answer = await bench.answer();
		bench.sandbox.faults.set({ kind: 'status', status: 400, endpoint: 'message' });
		const { error, json } = await act('accept', [answer], { options: { message: 'Thanks' } });
		expect(error).toBeUndefined();
		expect(json('TalkLift')[0]).toMatchObject({
			verdict: 'accepted',
			message_sent: null,
			message_error: expect.stringMatching(/^TalkLift did not accept the data: A value is missing/),
		});
		expect(bench.sandbox.conversation(answer.session).current?.label).toBe('Date of Incident');
	});

	test("waits no longer in all than 'Max Wait' says, for the message and the feedback together", async () => {
		const answer = await bench.answer();
		bench.sandbox.latencyMs = 300;
		bench.sandbox.faults.set({ kind: 'throttled', retryAfter: 1, endpoint: 'message', count: 1 });
		const running = act('accept', [answer], { options: { message: 'Thanks', maxWait: 2.5 } });
		await bench.sandbox.until(({ oracle }) => oracle.summary().messages === 1);
		bench.sandbox.faults.set({ kind: 'throttled', retryAfter: 2, endpoint: 'feedback', count: 1 });
		const { error } = await running;
		expect(error?.message).toBe('TalkLift asks to slow down');
		expect(error?.description).toContain('The message was sent before that.');
		expect(bench.sandbox.oracle.summary()).toMatchObject({ messages: 1, feedback: 0 });
	});

	test('that does not go through says that the message was sent before that', async () => {
		const answer = await bench.answer();
		bench.sandbox.faults.set({ kind: 'status', status: 403, endpoint: 'feedback' });
		const { error } = await act('accept', [answer], { options: { message: 'Thanks' } });
		expect(error?.description).toMatch(
			/It was not delivered\. The message was sent before that\.$/,
		);
	});

	test('sends the two flags as they came when told to', async () => {
		const answer = await bench.answer();
		await act('accept', [answer], { options: { keepFlags: true } });
		expect(callsOf(answer.session)[0]).toMatchObject({ is_done: false, waiting_response: true });
	});

	test.each<[string, object, string]>([
		['is done', { is_done: true }, "The slot 'Membership Number' has been answered already"],
		[
			'no longer waits',
			{ waiting_response: false },
			"The slot 'Membership Number' is no longer waiting for an answer",
		],
	])('on a slot that %s says so and sends nothing', async (_, change, message) => {
		const answer = await bench.answer();
		const { item } = answer;
		// The last slot state is the waiting one.
		const states = item.json.slot_states.map((state, index, { length }) =>
			index === length - 1 ? { ...state, ...change } : state,
		);
		// The earlier state under the same slot id is done: it must not be taken for this one.
		const others = states.filter(({ slot_label: label }) => label !== 'Email Address');
		const json = { ...item.json, pending: null, slot_states: others };
		const { error } = await act('accept', [{ ...answer, item: { json: json as never } }]);
		expect(error?.message).toBe(message);
		expect(error?.description).toContain(
			'Another execution may have accepted it, or the user has gone on or started again.',
		);
		expect(error?.description).toContain('Nothing was sent.');
		nothingSent();
	});

	test('on an event without slot states says what removed them, perhaps', async () => {
		const answer = await bench.answer();
		const { pending: _pending, slot_states: _states, ...json } = answer.item.json;
		const { error } = await act('accept', [{ ...answer, item: { json: json as never } }]);
		expect(error?.message).toBe(
			"The slot 'Membership Number' came without its slot state, so TalkLift cannot be told about it",
		);
		expect(error?.description).toContain('Check whether a node on the way removed them.');
		nothingSent();
	});
});

describe('Other Slots', () => {
	/** The callback bot's first answer; its events list all slots from the beginning. */
	async function callback(): Promise<GivenAnswer> {
		const { session } = bench.sandbox.startConversation('callback');
		return await bench.answerIn(session, '209192092');
	}
	const fill = (...slot: Array<{ slot: unknown; value: unknown }>) => ({ otherSlots: { slot } });

	test('are filled by label or ID, in slot order, the answered one last', async () => {
		const answer = await callback();
		const { status } = await act(
			'accept',
			[answer],
			fill(
				{ slot: '7203', value: 'ada@example.com' },
				{ slot: ' full name ', value: '={{ "Ada" }}' },
			),
		);
		expect(status).toBe('success');
		expect(callsOf(answer.session).map(({ data, slot_label: label }) => [label, data])).toEqual([
			['Full Name', 'Ada'],
			['Email Address', 'ada@example.com'],
			['Membership Number', '209192092'],
		]);
		expect(bench.sandbox.conversation(answer.session).current?.label).toBe('Preferred Time');
	});

	test('with a blank value are left for the user', async () => {
		const answer = await callback();
		await act(
			'accept',
			[answer],
			fill(
				{ slot: 'Full Name', value: '' },
				{ slot: 'Email Address', value: '={{ $json.nothing }}' },
			),
		);
		expect(callsOf(answer.session)).toHaveLength(1);
		expect(bench.sandbox.conversation(answer.session).current?.label).toBe('Full Name');
	});

	test.each<[string, Array<{ slot: string; value: string }>, string]>([
		[
			'does not exist',
			[{ slot: 'Shoe Size', value: '43' }],
			"There is no open slot 'Shoe Size'. Open are: 'Full Name', 'Email Address', 'Preferred Time'",
		],
		[
			'is the answered one',
			[{ slot: 'Membership Number', value: '1' }],
			"The slot 'Membership Number' is the one under review: its answer is set elsewhere",
		],
		[
			'is named twice',
			[
				{ slot: 'Full Name', value: 'A' },
				{ slot: '7202', value: 'B' },
			],
			"'7202' is filled twice",
		],
		['has no name', [{ slot: ' ', value: 'A' }], 'A slot has a value, but neither label nor ID'],
		[
			'has a name from an expression that gives nothing',
			[{ slot: '={{ null }}', value: 'A' }],
			'A slot has a value, but neither label nor ID',
		],
	])('one that %s is said, and nothing is sent', async (_, slots, message) => {
		const { error } = await act('accept', [await callback()], fill(...slots));
		expect(error?.message).toBe(message);
		expect(error?.description).toBe("Check 'Other Slots'. Nothing was sent.");
		nothingSent();
	});

	test.each(['accept', 'validate'])(
		'where events list only the slots reached, leave nobody waiting: %s says what it could not fill',
		async (operation) => {
			bench.sandbox.dialects.speak({ slotStates: 'reached' });
			const answer = await callback();
			bench.sandbox.dialects.speak({ slotStates: 'byBot' });
			const ran = await act(operation, [answer], fill({ slot: 'Full Name', value: 'Ada' }));
			expect(ran.status).toBe('success');
			expect(ran.json('TalkLift')).toEqual([
				expect.objectContaining({ verdict: 'accepted', not_filled: ['Full Name'] }),
			]);
			expect(ran.hints('TalkLift')).toEqual([
				expect.stringContaining("'Full Name' was not filled"),
			]);
			const filled = callsOf(answer.session).map(({ slot_label: label }) => label);
			expect(filled).toEqual(['Membership Number']);
			expect(bench.sandbox.conversation(answer.session).current?.label).toBe('Full Name');
		},
	);

	test('one that is answered already is said, and nothing is sent', async () => {
		const { error } = await act(
			'accept',
			[await bench.answer()],
			fill({ slot: 'Email Address', value: 'x@example.com' }),
		);
		expect(error?.message).toBe("The slot 'Email Address' is answered already");
		nothingSent();
	});

	test('are sent with their flags as received when told to', async () => {
		const answer = await callback();
		const parameters = fill({ slot: 'Full Name', value: 'Ada' });
		await act('accept', [answer], { ...parameters, options: { keepFlags: true } });
		const state = answer.item.json.slot_states.find(
			({ slot_label: label }) => label === 'Full Name',
		);
		expect(callsOf(answer.session)[0]).toMatchObject({
			slot_label: 'Full Name',
			is_done: state?.is_done,
			waiting_response: state?.waiting_response,
		});
		expect(state).toMatchObject({ is_done: false });
	});

	test('with an object for a value say so, and nothing is sent', async () => {
		const value = '=Name: {{ $json.slot }}';
		const { error } = await act('accept', [await callback()], fill({ slot: 'Full Name', value }));
		expect(error?.message).toBe(`'Other Slots' says "[object Object]"`);
		nothingSent();
	});

	test('are in the words about what was done when a later call does not go through', async () => {
		const answer = await callback();
		bench.sandbox.faults.set({ kind: 'status', status: 403, endpoint: 'feedback', skip: 1 });
		const { error } = await act('accept', [answer], fill({ slot: 'Full Name', value: 'Ada' }));
		expect(error?.description).toMatch(
			/It was not delivered\. The slot 'Full Name' was filled before that\.$/,
		);
	});

	test('are in these words by their ID when they have no label', async () => {
		const answer = await callback();
		const state = answer.item.json.slot_states.find(
			({ slot_label: label }) => label === 'Full Name',
		)!;
		delete state.slot_label;
		bench.sandbox.faults.set({ kind: 'status', status: 403, endpoint: 'feedback', skip: 1 });
		const { error } = await act(
			'accept',
			[answer],
			fill({ slot: String(state.slot), value: 'Ada' }),
		);
		expect(error?.description).toContain(`The slot '${state.slot}' was filled before that.`);
	});

	test('are in these words after the message', async () => {
		bench.sandbox.faults.set({ kind: 'status', status: 403, endpoint: 'feedback', skip: 1 });
		const { error } = await act('accept', [await callback()], {
			...fill({ slot: 'Full Name', value: 'Ada' }),
			options: { message: 'Thanks' },
		});
		expect(error?.description).toMatch(
			/It was not delivered\. The message was sent before that\. The slot 'Full Name' was filled before that\.$/,
		);
	});
});

describe('Slot: Reject', () => {
	test('tells the user in the given words, and the slot keeps waiting', async () => {
		const answer = await bench.answer('1');
		const { json } = await act('reject', [answer], { message: '={{ $json.value }} is unknown' });
		expect(callsOf(answer.session)).toEqual([
			expect.objectContaining({ call: 'message', text: '1 is unknown' }),
		]);
		expect(json('TalkLift')[0]).toMatchObject({
			verdict: 'rejected',
			cleaned_value: null,
			message_sent: '1 is unknown',
		});
		expect(bench.sandbox.conversation(answer.session).current?.state).toBe('review');
	});

	test.each(['', ' ', '={{ $json.nothing }}'])(
		"with %j takes the slot's own message",
		async (message) => {
			const answer = await bench.answer();
			await act('reject', [answer], { message });
			expect(bench.heard(answer.session)).toEqual(['Please enter a valid membership number']);
		},
	);

	test.each([undefined, '', ' ', null, 7])(
		'with neither message names the field (slot: %j)',
		async (own) => {
			const answer = await bench.answer();
			const slot = { ...answer.item.json.slot, validation_message: own };
			const item = { json: { ...answer.item.json, slot } as never };
			const { error, status } = await act('reject', [{ ...answer, item }]);
			if (own === 7) {
				expect(status).toBe('success');
				expect(bench.heard(answer.session)).toEqual(['7']);
				return;
			}
			expect(error?.message).toBe("'Message' is empty, and so is the slot's own message");
			expect(error?.description).toContain(
				"Fill in 'Message', or the slot's validation message in TalkLift.",
			);
			nothingSent();
		},
	);

	test('offers the choices as buttons when told to', async () => {
		const answer = await bench.answer();
		const slot = { ...answer.item.json.slot, choice_options: '["Gold", "Basic"]' };
		const item = { json: { ...answer.item.json, slot } as never };
		await act('reject', [{ ...answer, item }], { options: { addChoices: true } });
		expect(callsOf(answer.session)[0]?.buttons).toEqual([
			{ type: 'postback', title: 'Gold', payload: 'Gold' },
			{ type: 'postback', title: 'Basic', payload: 'Basic' },
		]);
		await act('reject', [{ ...answer, item }]);
		expect(callsOf(answer.session)[1]).not.toHaveProperty('buttons');
	});
});

describe('Slot: Send Feedback', () => {
	test('sends the documented fields as the event has them, marked as done', async () => {
		const answer = await bench.answer('77');
		const { json } = await act('sendFeedback', [answer]);
		const { pending, project, org } = answer.item.json;
		const feedback = {
			...pending,
			data: '77',
			is_done: true,
			waiting_response: false,
			project,
			org,
		};
		expect(callsOf(answer.session)).toEqual([{ call: 'feedback', ...feedback }]);
		expect(json('TalkLift')[0]).toMatchObject({ ...feedback, response: expect.anything() });
	});

	test('sends every field as it is overridden', async () => {
		const answer = await bench.answer();
		const fields = {
			id: String(answer.item.json.pending?.id),
			story_state: '12',
			slot: '34',
			order: 5,
			is_done: false,
			waiting_response: true,
			data: 'other',
			slot_label: 'Label',
			project: '1',
			org: '900',
		};
		await act('sendFeedback', [answer], { fields });
		expect(callsOf(answer.session)).toEqual([{ call: 'feedback', ...fields }]);
	});

	test('needs no waiting slot when it is told which to report', async () => {
		const answer = await bench.answer();
		const { id, slot } = answer.item.json.pending!;
		const json = { ...answer.item.json, pending: null, slot_states: [] };
		const { error } = await act('sendFeedback', [{ ...answer, item: { json: json as never } }]);
		expect(error?.message).toContain('came without its slot state');
		const fields = { id: String(id), slot: String(slot) };
		await act('sendFeedback', [{ ...answer, item: { json: json as never } }], { fields });
		expect(bench.sandbox.conversation(answer.session).current?.label).toBe('Date of Incident');
	});

	test('without a slot state takes what the event itself says of the slot', async () => {
		const answer = await bench.answer('77');
		const { json: event } = answer.item;
		const json = { ...event, pending: null, slot_states: [] };
		const id = String(event.pending?.id);
		await act('sendFeedback', [{ ...answer, item: { json: json as never } }], { fields: { id } });
		expect(callsOf(answer.session)).toEqual([
			{
				call: 'feedback',
				id,
				story_state: event.story_state,
				slot: event.slot.id,
				order: event.slot.order,
				is_done: true,
				waiting_response: false,
				data: '77',
				slot_label: 'Membership Number',
				project: event.project,
				org: event.org,
			},
		]);
	});

	test.each<[string, object, object]>([
		['slot', { pending: null, slot_states: [], slot: {} }, { id: '5' }],
		['slot state', { pending: { waiting_response: true } }, { slot: '5' }],
	])(
		'says which IDs are missing where the event does not tell the %s',
		async (_, changes, fields) => {
			const answer = await bench.answer();
			const item = { json: { ...answer.item.json, ...changes } as never };
			const { error } = await act('sendFeedback', [{ ...answer, item }], { fields });
			expect(error?.message).toBe("'Slot State ID' or 'Slot ID' is missing");
			expect(error?.description).toContain("Add both to 'Fields'.");
			nothingSent();
		},
	);
});

test.each<[string, string, object]>([
	['Answer', 'accept', { options: { value: '=M-{{ $json.slot }}' } }],
	['Message When Accepted', 'accept', { options: { message: '=Thanks {{ $json.slot }}' } }],
	[
		'Other Slots',
		'accept',
		{ otherSlots: { slot: [{ slot: 'Full Name', value: '=Ms {{ $json.slot }}' }] } },
	],
	['Message', 'reject', { message: '=No {{ $json.slot }}' }],
])(
	"A text of '%s' that an object was written into is not sent",
	async (field, operation, parameters) => {
		const { error } = await act(operation, [await bench.answer()], parameters);
		expect(error?.message).toBe(`'${field}' says "[object Object]"`);
		expect(error?.description).toContain('Nothing was sent.');
		nothingSent();
	},
);
