import { createEventFilter } from '../../../talklift/event/eventFilter.ts';
import type { EventFilter } from '../../../talklift/event/eventFilter.ts';
import { parseEvent } from '../../../talklift/event/parseEvent.ts';
import { documentedEvent } from '../../fixtures/events.mts';

function eventOf(name: 'slot-filled' | 'module-completed') {
	const result = parseEvent(documentedEvent(name));
	if (!result.ok) throw new Error(result.problem);
	return result.events[0]!.event;
}

describe('The event filter', () => {
	test.each<[string, EventFilter, boolean]>([
		['nothing asked', {}, true],
		['empty lists', { modules: [], slots: [], projects: [], orgs: [] }, true],
		['blank names only', { modules: [' ', ''] }, true],
		['the module', { modules: ['Make a claim'] }, true],
		['the module in other case and space', { modules: ['  make a CLAIM '] }, true],
		['another module', { modules: ['Policy renewal'] }, false],
		['one of several modules', { modules: ['Policy renewal', 'Make a claim'] }, true],
		['the slot by label', { slots: ['membership number'] }, true],
		['the slot by id', { slots: ['3442'] }, true],
		['another slot', { slots: ['Email Address'] }, false],
		['the project', { projects: ['1'] }, true],
		['another project', { projects: ['11'] }, false],
		['the org', { orgs: ['900'] }, true],
		['another org', { orgs: ['9'] }, false],
		['all of them, one wrong', { modules: ['Make a claim'], projects: ['1'], orgs: ['9'] }, false],
	])('on a slot event: %s', (_, filter, passes) => {
		expect(createEventFilter(filter)(eventOf('slot-filled'))).toBe(passes);
	});

	test('takes case for case, not one letter for another', () => {
		const event = { ...eventOf('module-completed'), module: 'Maße' };
		expect(createEventFilter({ modules: ['MASSE'] })(event)).toBe(false);
		expect(createEventFilter({ modules: ['MAßE'] })(event)).toBe(true);
	});

	test('holds module events to everything but the slot', () => {
		const event = eventOf('module-completed');
		expect(createEventFilter({ slots: ['Membership Number'] })(event)).toBe(true);
		expect(createEventFilter({ modules: ['Make a claim'] })(event)).toBe(false);
	});

	test('lets no event through that lacks what is asked for', () => {
		const { project: _, ...event } = eventOf('slot-filled');
		expect(createEventFilter({ projects: ['undefined'] })(event as never)).toBe(false);
	});
});
