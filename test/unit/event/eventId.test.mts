import { eventId } from '../../../talklift/event/eventId.ts';

describe('The id of an event', () => {
	test('is the same for numbers and their spelling as text', () => {
		expect(eventId(['slot_filled', 58521])).toBe(eventId(['slot_filled', '58521']));
	});

	test('has 32 hexadecimal digits', () => {
		expect(eventId([])).toMatch(/^[0-9a-f]{32}$/);
	});

	test('differs when a part is missing, empty, spelled like a missing one, or has moved', () => {
		const parts = [
			['a', undefined, 'b'],
			['a', '', 'b'],
			['a', 'null', 'b'],
			['a', 'undefined', 'b'],
			['a', 'b'],
			['a', 'b', undefined],
			[undefined, 'a', 'b'],
			['ab', undefined],
			['a","b'],
			['a,b'],
		];
		expect(new Set(parts.map(eventId)).size).toBe(parts.length);
	});
});
