import fc from 'fast-check';

import { readChannel } from '../../../talklift/event/channels.ts';
import { parseEvent } from '../../../talklift/event/parseEvent.ts';
import { countEvents, readConversation, readEvent } from '../../../talklift/event/readEvent.ts';
import { documentedEvent } from '../../fixtures/events.mts';
import '../../chance.mts';

const body = documentedEvent('slot-filled');
const parsed = parseEvent(body, 'WEB');
const item = parsed.ok ? parsed.events[0]!.event : undefined;

describe('An event', () => {
	test.each<[string, unknown]>([
		["an item of the trigger's", item],
		['a payload entry', body.payload[0]],
		['a whole body with one entry', body],
	])('is read from %s', (_, json) => {
		expect(readEvent(json)).toMatchObject({
			event: 'slot_filled',
			session: 58521,
			value: '209192092',
			pending: { id: 6981 },
		});
	});

	test('is read from a slot without its state, and from a state without its slot', () => {
		const { slot, value, slot_state } = body.payload[0];
		expect(readEvent({ slot, value })).toMatchObject({ slot, value, pending: null });
		expect(readEvent({ slot_state, value })).toMatchObject({ slot: {}, value, session: 58521 });
	});

	test('of a completed module stays as it is', () => {
		const read = parseEvent(documentedEvent('module-completed'));
		const module = read.ok ? read.events[0]!.event : undefined;
		expect(readEvent(module)).toEqual(module);
	});

	test('that was edited on its way has what the operations rely on', () => {
		const edited = {
			...item,
			value: 7,
			slot: 'x',
			pending: [],
			slot_states: null,
			slot_label: undefined,
		};
		expect(readEvent(edited)).toMatchObject({
			value: '7',
			slot: {},
			pending: null,
			slot_states: [],
			slot_label: '',
		});
	});

	test.each<[string, unknown]>([
		['nothing', undefined],
		['text', 'slot_filled'],
		['a list', [item]],
		['an object of another kind', { event: 'push', event_id: '1' }],
		['an item without its id', { event: 'slot_filled' }],
		['a body with two entries', { payload: [...body.payload, ...body.payload] }],
		['a body without entries', { payload: [] }],
		['a body with something else', { payload: ['x'] }],
		['an entry with an ID that has lost digits', { ...body.payload[0], session: 2 ** 60 }],
	])('is not read from %s', (_, json) => {
		expect(readEvent(json)).toBeUndefined();
	});

	test('is read or not from anything, but never throws', () => {
		const any = fc.anything({ withObjectString: true });
		const parts = fc.record(
			{
				event: fc.constant('slot_filled'),
				event_id: any,
				slot: any,
				slot_states: any,
				payload: any,
				value: any,
				session: any,
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.oneof(any, parts), (json) => {
				readEvent(json);
				readConversation(json);
				countEvents(json);
			}),
		);
	});
});

describe('The number of events', () => {
	test.each<[string, unknown, number | undefined]>([
		['a body', body, 1],
		['a body with two entries', { payload: [...body.payload, ...body.payload] }, 2],
		['a body without entries', { payload: [] }, 0],
		['an item', item, undefined],
		['an object with another payload', { payload: 'x' }, undefined],
		['a list', [body], undefined],
		['nothing', undefined, undefined],
	])('is told of what TalkLift posts, and of nothing else: %s', (_, json, count) => {
		expect(countEvents(json)).toBe(count);
	});
});

describe('A conversation', () => {
	test.each<[string, unknown, object | undefined]>([
		['an event', body, { session: 58521, project: 1, org: 900 }],
		[
			'an object in the words of events',
			{ session: 1, project: 2, org: 3, channel: 'messenger' },
			{ session: 1, project: 2, org: 3, channel: 'MESSENGER' },
		],
		[
			'an object in the words of messages',
			{ session_id: '1', project_id: 2, org_id: 3 },
			{ session: '1', project: 2, org: 3 },
		],
		['an object without a session', { project: 2 }, undefined],
		['a blank session', { session: ' ' }, undefined],
	])('is read from %s', (_, json, conversation) => {
		if (conversation) expect(readConversation(json)).toMatchObject(conversation);
		else expect(readConversation(json)).toBeUndefined();
	});

	test.each(['SMS', '', '__proto__', 'toString', 7, null, undefined, {}])(
		'knows no channel %j',
		(name) => {
			expect(readChannel(name)).toBeUndefined();
		},
	);
});
