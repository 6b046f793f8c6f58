import fc from 'fast-check';

import { parseEntry, parseEvent } from '../../../talklift/event/parseEvent.ts';
import { documentedEvent } from '../../fixtures/events.mts';
import { slotFilledItem } from '../../fixtures/slotFilledItem.mts';
import '../../chance.mts';

type Entry = ReturnType<typeof documentedEvent>['payload'][0];

function parsed(body: unknown) {
	const result = parseEvent(body);
	if (!result.ok) throw new Error(result.problem);
	return result.events;
}

describe("TalkLift's documented slot event", () => {
	test('becomes an item with the answer, the conversation and the slot state to report', () => {
		const body = documentedEvent('slot-filled');
		const [{ type, event, entry }] = parsed(body) as [ReturnType<typeof parsed>[0]];
		expect(type).toBe('slotFilled');
		expect(entry).toBe(body.payload[0]);
		expect(event).toEqual(slotFilledItem(body));
	});

	test('carries the channel it is given', () => {
		const result = parseEvent(documentedEvent('slot-filled'), 'MESSENGER');
		expect(result).toMatchObject({ events: [{ event: { channel: 'MESSENGER' } }] });
	});

	test('shows the ten most useful fields first', () => {
		const [first] = parsed(documentedEvent('slot-filled'));
		const fields = Object.keys(first!.event).slice(0, 10);
		expect(fields).toEqual(
			'event event_id module slot_label value session project org story story_state'.split(' '),
		);
	});
});

describe("TalkLift's documented module event", () => {
	test('becomes an item with all answers', () => {
		const body = documentedEvent('module-completed');
		expect(parsed(body)).toEqual([
			{
				type: 'moduleCompleted',
				entry: body.payload[0],
				event: {
					event: 'module_completed',
					event_id: expect.stringMatching(/^[0-9a-f]{32}$/),
					module: 'Policy renewal',
					session: 5849801,
					project: 1,
					org: 900,
					story: 14301,
					story_state: 5111,
					answers: { 'Please enter your policy number': 'ncsp/ik/2018/081463' },
					slot_states: body.payload[0].slot_states,
					created_at: '2019-02-26T19:05:45.224084+03:00',
					updated_at: '2019-03-11T16:45:46.652175+03:00',
				},
			},
		]);
	});
});

describe('The kind of an event', () => {
	const slotEntry = () => documentedEvent('slot-filled').payload[0];
	const moduleEntry = () => documentedEvent('module-completed').payload[0];

	const { slot, value, slot_state } = slotEntry();
	const { slot_states } = slot_state;
	const slotFilled = 'slotFilled';
	const moduleCompleted = 'moduleCompleted';

	test.each<[string, object, unknown, string, string]>([
		['slot and state, with prefix', slotEntry(), 'SLOT-MODULE:Claim', slotFilled, 'Claim'],
		['slot and state, without prefix', slotEntry(), 'Claim', slotFilled, 'Claim'],
		['slot and state, without a name', slotEntry(), undefined, slotFilled, ''],
		['slot and state, named by an object', slotEntry(), {}, slotFilled, ''],
		['slot and state, named by a number', slotEntry(), 7, slotFilled, '7'],
		['states alone, without prefix', moduleEntry(), 'Renewal', moduleCompleted, 'Renewal'],
		['states alone, with prefix', moduleEntry(), 'SLOT-MODULE:x', moduleCompleted, 'x'],
		['states alone, without a name', moduleEntry(), undefined, moduleCompleted, ''],
		['a prefix in small letters', slotEntry(), 'slot-module:Claim', slotFilled, 'Claim'],
		['spaces around it', slotEntry(), ' Slot-Module :  Make a claim ', slotFilled, 'Make a claim'],
		['the prefix twice', slotEntry(), 'SLOT-MODULE:SLOT-MODULE:x', slotFilled, 'SLOT-MODULE:x'],
		['the prefix further on', slotEntry(), 'My SLOT-MODULE:x', slotFilled, 'My SLOT-MODULE:x'],
	])('follows from its shape: %s', (_, entry, name, type, module) => {
		const { type: found, event } = parseEntry({ ...entry }, name);
		expect([found, event.module]).toEqual([type, module]);
	});

	test.each<[string, object, unknown, string]>([
		['a slot without its state', { slot, value }, 'Claim', slotFilled],
		['a slot beside bare states', { slot, value, slot_states }, 'Claim', slotFilled],
		['a state without its slot', { value, slot_state }, 'Claim', slotFilled],
		['a slot that is null', { slot: null, value, slot_state }, 'Claim', slotFilled],
		['an id for the slot', { slot: 3442, value, slot_state }, 'Claim', slotFilled],
		['a value beside bare states, prefix', { value, slot_states }, 'SLOT-MODULE:x', slotFilled],
		['a value beside bare states', { value, slot_states }, 'Claim', moduleCompleted],
		['an id beside bare states, prefix', { slot: 3442, slot_states }, 'SLOT-MODULE:x', slotFilled],
		['an id beside bare states', { slot: 3442, slot_states }, 'Claim', moduleCompleted],
		['nothing, with prefix', {}, 'SLOT-MODULE:x', slotFilled],
		['neither slot nor states, prefix', { value }, 'slot-module: x', slotFilled],
		['neither slot nor states', { value }, 'Claim', moduleCompleted],
		['nothing, without a name', {}, undefined, moduleCompleted],
		['lists for slot and state', { slot: [], slot_state: [] }, 'Claim', moduleCompleted],
	])(
		'of an odd mixture is the one that loses least, then the named one: %s',
		(_, entry, name, type) => {
			expect(parseEntry({ ...entry }, name).type).toBe(type);
		},
	);

	test.each<[string, object]>([
		['an id for the slot', { slot: 3442, value, slot_state }],
		['bare states beside the slot', { slot, value, slot_states }],
		['states beside an empty slot state', { slot, value, slot_state: {}, slot_states }],
	])('loses neither answers nor the slot to report: %s', (_, entry) => {
		expect(parseEntry({ ...entry }, 'Claim').event).toMatchObject({
			value: '209192092',
			slot: { id: 3442 },
			pending: { id: 6981 },
			answers: { 'Email Address': 'username@gmail.com' },
			slot_states,
		});
	});
});

describe('What is merely unexpected passes', () => {
	test('an empty payload holds no event', () => {
		expect(parsed({ event_name: 'x', payload: [] })).toEqual([]);
	});

	test('several entries become several events, in order', () => {
		const body = documentedEvent('module-completed');
		body.payload.push({ ...body.payload[0], session: 2 });
		expect(parsed(body).map(({ event }) => event.session)).toEqual([5849801, 2]);
	});

	test('a slot without a label is called as its state calls it, or not at all', () => {
		const body = documentedEvent('slot-filled');
		const [{ slot, slot_state }] = body.payload;
		delete slot.label;
		expect(parsed(body)[0]!.event).toMatchObject({ slot_label: 'Membership Number' });
		for (const state of slot_state.slot_states) delete state.slot_label;
		expect(parsed(body)[0]!.event).toMatchObject({ slot_label: '' });
	});

	test('missing slot states leave no answers and nothing to report', () => {
		const body = documentedEvent('slot-filled');
		delete body.payload[0].slot_state;
		expect(parsed(body)[0]!.event).toMatchObject({
			value: '209192092',
			session: 58521,
			answers: {},
			slot_states: [],
			pending: null,
		});
	});

	test.each([
		['a number', 209192092, '209192092'],
		['a truth value', true, 'true'],
		['null', null, ''],
		['zero', 0, '0'],
		['false', false, 'false'],
		['missing', undefined, ''],
		['a list of choices', ['Red', 'Blue', 3], 'Red, Blue, 3'],
		['choices with commas', ['Nairobi, Kenya', 'Mombasa'], '["Nairobi, Kenya","Mombasa"]'],
		['a list with nothing', ['Red', ''], '["Red",""]'],
		['a list with a blank', ['Red', ' '], '["Red"," "]'],
		['a list of lists', [['Red']], '[["Red"]]'],
		['an empty list', [], ''],
		['a file', { name: 'a.pdf', url: 'https://x' }, '{"name":"a.pdf","url":"https://x"}'],
		['white space', ' \n ', ' \n '],
	])('an answer that is %s is read as text', (_, value, text) => {
		const body = documentedEvent('slot-filled');
		body.payload[0].value = value;
		expect(parsed(body)[0]!.event).toMatchObject({ value: text });
	});

	test('numbers as text stay as they came and still find the slot state', () => {
		const body = documentedEvent('slot-filled');
		body.payload[0].session = '58521';
		body.payload[0].slot.id = '3442';
		delete body.payload[0].slot_state.session;
		expect(parsed(body)[0]!.event).toMatchObject({ session: '58521', pending: { id: 6981 } });
	});

	test('an entry without anything is a module event without anything', () => {
		expect(parsed({ payload: [{}] })[0]!.event).toEqual({
			event: 'module_completed',
			event_id: expect.any(String),
			module: '',
			answers: {},
			slot_states: [],
		});
	});
});

test.each([
	['session', (entry: Entry) => (entry.session = 2 ** 53)],
	['slot.id', (entry: Entry) => (entry.slot.id = 1e300)],
	['slot_state.id', (entry: Entry) => (entry.slot_state.id = -(2 ** 53))],
	['slot_state.org', (entry: Entry) => (entry.slot_state.org = Infinity)],
	[
		'slot_state.slot_states[2].id',
		(entry: Entry) => (entry.slot_state.slot_states[2].id = 2 ** 60),
	],
	['slot_states[0].slot', (entry: Entry) => (entry.slot_states = [{ slot: 2 ** 60 }])],
])('An ID that has lost digits on its way is rejected, and named: %s', (field, change) => {
	const body = documentedEvent('slot-filled');
	const broken = structuredClone(body.payload[0]);
	change(broken);
	expect(parseEvent({ ...body, payload: [body.payload[0], broken] })).toEqual({
		ok: false,
		problem: `Entry 2 of 'payload' has an ID in '${field}' that is too long for a number: hand on the body as text, or the ID as text.`,
	});
});

test('IDs of any length are told apart as text', () => {
	const body = documentedEvent('slot-filled');
	const [first, second] = ['9007199254740992', '9007199254740993'].map((session) => {
		const [entry] = structuredClone(body.payload);
		entry.slot_state.session = session;
		return parseEntry(entry).event;
	});
	expect([first!.session, second!.session]).toEqual(['9007199254740992', '9007199254740993']);
	expect(first!.event_id).not.toBe(second!.event_id);
});

describe('What is no event is rejected with one sentence', () => {
	test.each([
		['nothing', undefined, 'The body must be a JSON object, but it is empty.'],
		['null', null, 'The body must be a JSON object, but it is null.'],
		['text', 'hello', 'The body must be a JSON object, but it is text.'],
		['a list', [], 'The body must be a JSON object, but it is a list.'],
		['a number', 7, 'The body must be a JSON object, but it is a number.'],
		['no payload', { event_name: 'x' }, "The body has no 'payload'."],
		['a payload of null', { payload: null }, "'payload' must be a list, but it is null."],
		['an object as payload', { payload: {} }, "'payload' must be a list, but it is an object."],
		[
			'one bad entry among good ones',
			{ payload: [{}, 'x', {}] },
			"Entry 2 of 'payload' must be an object, but it is text.",
		],
	])('%s', (_, body, problem) => {
		expect(parseEvent(body)).toEqual({ ok: false, problem });
	});
});

describe('The id of an event', () => {
	const idOf = (change: (entry: Entry) => void = () => {}) => {
		const body = documentedEvent('slot-filled');
		change(body.payload[0]);
		return parsed(body)[0]!.event.event_id;
	};

	test('is the same for a repeated delivery', () => {
		expect(idOf()).toBe(idOf());
	});

	test('is the same when ids come as text', () => {
		expect(idOf((entry) => (entry.session = '58521'))).toBe(idOf());
	});

	test.each<[string, (entry: Entry) => void]>([
		['another answer', (entry) => (entry.value = '1')],
		['another choice', (entry) => (entry.value = ['a'])],
		[
			'the same answer, later',
			(entry) => (entry.slot_state.updated_at = '2019-03-07T18:00:00+03:00'),
		],
		['another session', (entry) => (entry.slot_state.session = 1)],
		['another slot', (entry) => (entry.slot.id = 1)],
		['another conversation of the session', (entry) => (entry.slot_state.id = 918)],
	])('is another for %s', (_, change) => {
		expect(idOf(change)).not.toBe(idOf());
	});

	test('differs between no answer and an empty one', () => {
		expect(idOf((entry) => (entry.value = null))).not.toBe(idOf((entry) => (entry.value = '')));
	});

	test('has not changed since the first version', () => {
		// Events that a workflow remembers must be known again after an update.
		expect(idOf()).toBe('b0a92809d19bba4bd7a644955e68eb27');
		const [module] = parsed(documentedEvent('module-completed'));
		expect(module!.event.event_id).toBe('20e414f374c763c9554fdd0847a381ab');
	});

	test('tells the module event from the slot event of the same conversation', () => {
		const { slot_state } = documentedEvent('slot-filled').payload[0];
		expect(parseEntry(slot_state, 'Make a claim').event.event_id).not.toBe(idOf());
	});
});

test('An object that cannot be turned into text is no ID', () => {
	const body = documentedEvent('slot-filled');
	const [entry] = body.payload;
	const id = { toString: '', valueOf: '' };
	const slot_states = entry.slot_state.slot_states.map((state: object) => ({ ...state, id }));
	const slot_state = { ...entry.slot_state, session: id, slot_states };
	const payload = [{ ...entry, slot: { ...entry.slot, id }, slot_state }];
	const [first] = parsed({ ...body, payload });
	// The entry tells the session once more.
	expect(first!.event).toMatchObject({ event: 'slot_filled', slot: { id }, session: 58521 });
});

test('Parsing never throws and never loses an entry, whatever the body', () => {
	const json = fc.oneof(
		{ weight: 9, arbitrary: fc.jsonValue({ maxDepth: 5 }) },
		{ weight: 1, arbitrary: fc.constant({ toString: '', valueOf: '' }) },
	);
	const bodies = fc.oneof(
		json,
		fc.record({
			event_name: json,
			payload: fc.array(fc.oneof(json, fc.dictionary(fc.string(), json))),
		}),
		fc.record({
			event_name: fc.constantFrom('SLOT-MODULE:x', 'x', null, 1),
			payload: fc.array(
				fc.record(
					{
						slot: fc.oneof(json, fc.record({ id: json, label: json, order: json })),
						value: json,
						slot_state: fc.oneof(
							json,
							fc.record({
								slot_states: fc.oneof(
									json,
									fc.array(
										fc.record({
											slot: json,
											order: json,
											data: json,
											slot_label: json,
											is_done: json,
										}),
									),
								),
							}),
						),
					},
					{ requiredKeys: [] },
				),
			),
		}),
	);
	fc.assert(
		fc.property(bodies, (body) => {
			const result = parseEvent(body);
			if (!result.ok) return /^[^\n]+\.$/.test(result.problem);
			return result.events.length === (body as { payload: unknown[] }).payload.length;
		}),
		{ numRuns: 500 },
	);
});
