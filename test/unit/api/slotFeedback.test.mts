import { writeSlotFeedback } from '../../../talklift/api/slotFeedback.ts';
import { documentedEvent } from '../../fixtures/events.mts';

describe('Slot feedback', () => {
	const state = documentedEvent('slot-filled').payload[0].slot_state.slot_states[2];
	const about = { value: '209192092', project: 1, org: 900 };

	test("has the slot state's eight fields, project and org, and says that the slot is done", () => {
		expect(writeSlotFeedback(state, about)).toEqual({
			id: 6981,
			story_state: 917,
			slot: 3442,
			order: 3,
			is_done: true,
			waiting_response: false,
			data: '209192092',
			slot_label: 'Membership Number',
			project: 1,
			org: 900,
		});
	});

	test("leaves out of the answer what TalkLift's framework takes no text with, and nothing else", () => {
		const value = ' \0Jörg\ud83d 😀\ude00\n';
		expect(writeSlotFeedback(state, { ...about, value }).data).toBe(' Jörg 😀\n');
	});

	test('can send the two flags as received', () => {
		expect(writeSlotFeedback(state, { ...about, keepFlags: true })).toMatchObject({
			is_done: false,
			waiting_response: true,
		});
	});
});
