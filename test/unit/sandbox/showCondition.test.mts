import { readBots } from '../../../sandbox/bots/readBots.mts';
import { beginConversation, takeText } from '../../../sandbox/conversation/conversation.mts';
import type { Advanced } from '../../../sandbox/conversation/conversationState.mts';
import { viewConversation } from '../../../sandbox/conversation/conversationView.mts';
import { usualReadings } from '../../../sandbox/dialects/usualReadings.mts';

/** Asks for a first answer, then for a second one on a condition, then for a third. */
function talk(condition: string, value: string, answers: string[], slotStates: 'asked' | 'all') {
	const steps = [
		{ label: 'First', id: 77 },
		{ label: 'Second', show_condition: condition, show_condition_value: value },
		{ label: 'Third' },
	];
	const bots = [{ name: 'A', modules: [{ name: 'M', steps }] }];
	const [bot] = readBots(JSON.stringify({ bots }), 'a.json');
	const moment = { now: 1, nextId: 10, readings: usualReadings };
	let advanced: Advanced = beginConversation(bot!, 5, moment, slotStates);
	for (const answer of answers) {
		advanced = takeText(advanced.state, answer, { ...moment, nextId: advanced.nextId });
	}
	const around = { session: 5, org: 1, project: 1, messages: [] };
	return { ...advanced, view: viewConversation(around, advanced.state) };
}

describe.each(['asked', 'all'] as const)('a slot with a condition (slot states: %s)', (states) => {
	test.each([
		['First', 'yes', 'yes', 'Second'],
		['First', 'yes', ' YES ', 'Second'],
		['first', 'yes', 'yes', 'Second'],
		['77', 'yes', 'yes', 'Second'],
		['First', 'yes', 'no', 'Third'],
		['First', '', 'anything', 'Second'],
		['First =', 'yes', 'yes', 'Second'],
		['First !=', 'yes', 'yes', 'Third'],
		['First !=', 'yes', 'no', 'Second'],
		['First contains', 'car', 'my car', 'Second'],
		['First contains', 'car', 'my bike', 'Third'],
		['First >', '9', '10', 'Second'],
		['First >', '10', '10', 'Third'],
		['First >=', '10', '10', 'Second'],
		['First <', '10', '9', 'Second'],
		['First <=', '2026-01-01', '2025-12-31', 'Second'],
		['First <=', '2026-01-01', '2026-01-02', 'Third'],
	])('"%s" with "%s", answered "%s": %s is asked next', (condition, value, answer, next) => {
		const { view } = talk(condition, value, [answer], states);
		expect(view.current).toMatchObject({ label: next, state: 'asked' });
	});

	test('is skipped for good, and the module is completed without it', () => {
		const { state, view, effects } = talk('First', 'yes', ['no', 'third'], states);
		expect(view.finished).toBe(true);
		expect(view.slots.map((slot) => slot.state)).toEqual(['done', 'skipped', 'done']);
		expect(state.slots.filter(({ stage }) => stage === 'done')).toHaveLength(2);
		expect(effects.at(-1)).toHaveProperty('deliver');
	});
});
