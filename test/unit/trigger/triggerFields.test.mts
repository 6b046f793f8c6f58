import type { INodePropertyOptions } from 'n8n-workflow';

import { triggerFields } from '../../../nodes/TalkLift/trigger/triggerFields.ts';
import { eventTypes } from '../../../talklift/event/eventTypes.ts';

const field = (name: string) => triggerFields.find((property) => property.name === name)!;
const valuesOf = (name: string) =>
	(field(name).options as INodePropertyOptions[]).map(({ value }) => value);

describe("what the trigger's panel stores", () => {
	// These are in people's workflows: another name or value breaks them.
	test.each([
		['events', ['moduleCompleted', 'slotFilled'], ['moduleCompleted', 'slotFilled']],
		['authentication', ['basicAuth', 'none'], 'basicAuth'],
		['channel', ['MESSENGER', 'WEB'], 'WEB'],
		['responseMode', ['onReceived', 'lastNode'], 'onReceived'],
	])('never changes: %s', (name, values, byDefault) => {
		expect(valuesOf(name)).toEqual(values);
		expect(field(name).default).toEqual(byDefault);
	});

	test('never changes: filters', () => {
		expect(field('filters').options?.map(({ name }) => name)).toEqual([
			'modules',
			'orgs',
			'projects',
			'slots',
		]);
		expect(field('simple').default).toBe(true);
	});

	test('listens to every kind of event unless told otherwise', () => {
		expect(field('events').default).toEqual(Object.keys(eventTypes));
	});

	test('lets no request decide who comes in or how it is answered', () => {
		const fixed = ['events', 'authentication', 'responseMode', 'channel'];
		expect(fixed.filter((name) => field(name).noDataExpression !== true)).toEqual([]);
	});
});
