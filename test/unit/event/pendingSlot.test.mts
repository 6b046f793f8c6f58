import { pendingSlot } from '../../../talklift/event/pendingSlot.ts';
import { documentedEvent } from '../../fixtures/events.mts';

const slot = { id: 3442, label: 'Membership Number', order: 3 };

const state = (id: number, more: Record<string, unknown> = {}) => ({
	id,
	story_state: 917,
	slot: 3442,
	order: 3,
	is_done: false,
	waiting_response: true,
	data: null,
	slot_label: 'Membership Number',
	...more,
});
const done = { is_done: true, waiting_response: false, data: 'x' };

describe('The slot state to report', () => {
	test("in TalkLift's documented sample is the waiting one of two that carry the slot's id", () => {
		const [entry] = documentedEvent('slot-filled').payload;
		expect(pendingSlot(entry.slot, entry.slot_state.slot_states)).toMatchObject({
			found: true,
			state: { id: 6981, slot_label: 'Membership Number' },
		});
	});

	test.each<[string, Array<Record<string, unknown>>, number]>([
		['the only one that waits', [state(1, done), state(2)], 2],
		['the waiting one, also when it comes first', [state(1), state(2, done)], 1],
		[
			'the one with the label, of several waiting',
			[state(1), state(2, { slot_label: 'Email' })],
			1,
		],
		['the one at the same place, of several with the label', [state(1), state(2, { order: 4 })], 1],
		['the one asked last, of several that are alike', [state(1), state(2)], 2],
		['one with another label, when no label fits', [state(1, { slot_label: 'Renamed' })], 1],
		['one without any label', [state(1, { slot_label: undefined })], 1],
		[
			'the one with the label, spaces around it or not',
			[state(1, { slot_label: ' Membership Number ' }), state(2, { slot_label: 'Email' })],
			1,
		],
		['one whose numbers are text', [state(1, { slot: '3442', order: '3' })], 1],
		['one whose flags are text', [state(1, { waiting_response: 'True', is_done: 'False' })], 1],
		['of the slot, not of another that waits too', [state(1), state(2, { slot: 9 })], 1],
	])('is %s', (_, states, id) => {
		expect(pendingSlot(slot, states)).toMatchObject({ found: true, state: { id } });
	});

	test("is found where the slot's label has spaces around it", () => {
		const states = [state(1), state(2, { slot_label: 'Email' })];
		const spaced = { ...slot, label: ' Membership Number ' };
		expect(pendingSlot(spaced, states)).toMatchObject({ found: true, state: { id: 1 } });
	});

	test.each([
		['no states came', [], 'noStates'],
		['the states are missing', undefined, 'noStates'],
		['the states are no list', 'nonsense', 'noStates'],
		['the answer is done already', [state(1, done)], 'done'],
		['it is not asked now', [state(1, { waiting_response: false })], 'notWaiting'],
		['only another slot waits', [state(1, { slot: 9 })], 'notWaiting'],
		['it waits and is done at once', [state(1, { is_done: true })], 'done'],
		['the list holds no objects', [null, 'x', 3], 'noStates'],
	])('is none when %s', (_, states, reason) => {
		expect(pendingSlot(slot, states)).toEqual({ found: false, reason });
	});
});
