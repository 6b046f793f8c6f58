import type { INodeParameters } from 'n8n-workflow';

import { createParameterReader } from '../../../nodes/TalkLift/actions/parameters/createParameterReader.ts';
import type { Field } from '../../../nodes/TalkLift/actions/parameters/parametersOf.ts';

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
	displayName: 'Field',
	name: 'field',
	type,
	default: '',
	...more,
});

const menu = [
	{ name: 'Web', value: 'WEB' },
	{ name: 'Messenger', value: 'MESSENGER' },
];

/**
 * Reads a field of a node, item by item.
 * @param stored what the node has for it
 * @param evaluate what n8n gives for a parameter and an item
 */
function reading(
	one: Field | Field[],
	stored: unknown,
	evaluate: (path: string, itemIndex: number) => unknown = () => stored,
	{ items = [{}, {}] as object[], isTool = false } = {},
) {
	const asked: string[] = [];
	const execute = {
		getInputData: () => items.map((json) => ({ json })),
		getNode: () => ({ parameters: { field: stored } as INodeParameters }),
		getNodeParameter: (path: string, itemIndex: number) => {
			asked.push(`${path} ${itemIndex}`);
			return evaluate(path, itemIndex);
		},
	};
	const read = createParameterReader({ execute: execute as never, isTool }, [one].flat());
	return { asked, read: (index = 0) => (read(index) as unknown as { field: unknown }).field };
}

describe('A parameter', () => {
	test('is asked for once, whatever the item, and not before it is looked at', () => {
		const { asked, read } = reading(field('string'), 'Hi');
		expect(asked).toEqual([]);
		expect([read(0), read(1), read(1)]).toEqual(['Hi', 'Hi', 'Hi']);
		expect(asked).toEqual(['field 0']);
	});

	test('with an expression is asked for by each item', () => {
		const { asked, read } = reading(field('string'), '={{ 1 + 1 }}', (_, index) => `item ${index}`);
		expect([read(0), read(1)]).toEqual(['item 0', 'item 1']);
		expect(asked).toEqual(['field 0', 'field 1']);
	});

	test.each<[string, unknown]>([
		['in a collection', { a: { b: '=x' } }],
		['in a list', { a: [{ b: '=x' }] }],
	])('with an expression deep %s is asked for by each item', (_, stored) => {
		const { asked, read } = reading(field('json'), stored);
		read(0);
		read(1);
		expect(asked).toEqual(['field 0', 'field 1']);
	});

	test.each<[unknown]>([['a = b'], [{ a: null, b: 7, c: ['x=y'] }]])(
		'without an expression is none: %j',
		(stored) => {
			const { asked, read } = reading(field('json'), stored);
			expect([read(0), read(1)]).toEqual([stored, stored]);
			expect(asked).toEqual(['field 0']);
		},
	);

	test('may be written down twice, to be shown in one case or the other', () => {
		const twice = [field('string'), field('string')];
		expect(reading(twice, 'Hi').read()).toBe('Hi');
	});

	describe('that is a field of the item', () => {
		const items = [{ text: 'one' }, { text: { deep: true } }];
		const evaluate = () => 'asked';

		test('is read from the item, but what is no plain value there', () => {
			const { asked, read } = reading(field('string'), '={{ $json.text }}', evaluate, { items });
			expect([read(0), read(1)]).toEqual(['one', 'asked']);
			expect(asked).toEqual(['field 1']);
		});

		test('is left to n8n in a tool, where it means the item that the agent works on', () => {
			const given = { items, isTool: true };
			const { read } = reading(field('string'), '={{ $json.text }}', evaluate, given);
			expect(read(0)).toBe('asked');
		});

		test('becomes what its field says', () => {
			const given = { items: [{ text: ' 7 ' }] };
			expect(reading(field('number'), '={{ $json.text }}', evaluate, given).read()).toBe(7);
		});
	});

	test.each<[Field, unknown, unknown]>([
		[field('string'), 7, '7'],
		[field('string'), null, ''],
		[field('string'), { a: 1 }, ''],
		[field('string', { typeOptions: { multipleValues: true } }), ['a'], ['a']],
		[field('boolean'), true, true],
		[field('boolean'), 'yes', true],
		[field('boolean'), 'no', false],
		[field('number', { default: 3 }), '5', 5],
		[field('number', { default: 3 }), 'five', 3],
		[field('number', { default: 3 }), ' ', 3],
		[field('number', { default: 3 }), 'Infinity', 3],
		[field('number', { default: 3 }), { a: 1 }, 3],
		[field('options', { options: menu, default: 'WEB' }), ' messenger ', 'MESSENGER'],
		[field('options', { options: menu, default: 'WEB' }), 'pigeon', 'WEB'],
		[field('options', { options: menu, default: 'WEB' }), { a: 1 }, 'WEB'],
		[field('options', { default: 'WEB' }), 'MESSENGER', 'WEB'],
		[field('multiOptions', { options: menu }), ['web', 'pigeon'], ['WEB']],
		[field('multiOptions', { options: menu }), 'web', ['WEB']],
		[field('fixedCollection'), { a: [{ b: 1 }] }, { a: [{ b: 1 }] }],
		[field('fixedCollection'), 'text', {}],
		[field('json'), '[1]', '[1]'],
	])('becomes what its field says: %j of %j', (one, stored, expected) => {
		expect(reading(one, stored).read()).toEqual(expected);
	});
});

describe('A collection', () => {
	const options = [
		field('number', { name: 'count', default: 5 }),
		field('options', { name: 'channel', options: menu, default: 'WEB' }),
		field('string', { name: 'text' }),
		field('boolean', { name: 'flag', default: false }),
	];

	test.each<[string, unknown, object]>([
		[
			'all that was added',
			{ count: '2', channel: 'web', text: 7, flag: 'on' },
			{ count: 2, channel: 'WEB', text: '7', flag: true },
		],
		['nothing that was not', {}, {}],
		[
			'no number and no menu that gives nothing usable',
			{ count: 'x', channel: 'x', text: null },
			{ text: '' },
		],
		['nothing that it does not know', { count: 1, other: 2 }, { count: 1 }],
		['nothing when it is none', 'text', {}],
		['nothing when it is not even a text', null, {}],
	])('holds %s', (_, stored, expected) => {
		expect(reading(field('collection', { options }), stored).read()).toEqual(expected);
		expect(reading(field('collection'), stored).read()).toEqual({});
	});
});

describe('A list with expressions', () => {
	test('has each value evaluated by its own path, and only when it is looked at', () => {
		const stored = {
			rule: [
				{ type: 'email', message: 'No' },
				{ type: 'pattern', message: '=No' },
			],
		};
		const { asked, read } = reading(field('fixedCollection'), stored, (path) => `given ${path}`);
		const { rule } = read(1) as { rule: Array<Record<string, unknown>> };
		expect(rule.map(({ type }) => type)).toEqual(['email', 'pattern']);
		expect(asked).toEqual([]);
		expect(rule[0]).toEqual({ type: 'email', message: 'No' });
		expect(rule[1]?.message).toBe('given field.rule[1].message');
		expect(asked).toEqual(['field.rule[1].message 1']);
		expect(Object.keys(rule[1] ?? {})).toEqual(['type', 'message']);
	});

	test('is a list also where n8n stores a single entry', () => {
		const { read } = reading(
			field('fixedCollection'),
			{ rule: { message: '=No' } },
			(path) => path,
		);
		expect(read()).toEqual({ rule: [{ message: 'field.rule.message' }] });
	});
});
