import { parseEntry } from '../../../talklift/event/parseEvent.ts';

test.each([
	['a completed module', { slot_states: [] }],
	['a slot', { slot: { id: 3442 }, value: 'x' }],
])('What TalkLift does not tell about %s is no field of the item, not an empty one', (_, entry) => {
	const { event } = parseEntry(entry);
	expect(Object.values(event)).not.toContain(undefined);
	expect(Object.keys(event)).not.toContain('session');
	expect(Object.keys(event)).toContain('answers');
});
