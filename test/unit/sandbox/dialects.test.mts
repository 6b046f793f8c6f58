import { slot } from '../../../sandbox/bots/slot.mts';
import { checkReadings } from '../../../sandbox/dialects/checkReadings.mts';
import { DialectBoard } from '../../../sandbox/dialects/dialectBoard.mts';
import { dialects } from '../../../sandbox/dialects/dialects.mts';
import { writeSettings } from '../../../sandbox/dialects/writeSettings.mts';

describe('the dialects', () => {
	test('have a usual reading each, which is one of their readings', () => {
		for (const { usual, readings } of Object.values(dialects)) {
			expect(Object.keys(readings)).toContain(usual);
		}
	});

	test('are spoken as told, the others as before', () => {
		const board = new DialectBoard();
		board.speak({ updatedAt: 'stays' });
		board.speak({ deadToken: 'forbidden' });
		expect(board.readings).toMatchObject({
			...{ updatedAt: 'stays', deadToken: 'forbidden', feedback: 'byCall' },
		});
		expect(board.show().updatedAt).toMatchObject({ usual: 'moves', reading: 'stays' });
	});

	test.each([
		[[], 'Dialects are a JSON object'],
		['stays', 'Dialects are a JSON object'],
		[{ __proto: 1 }, 'There is no dialect "__proto": the dialects are feedback, '],
		[{ constructor: 'stays' }, 'There is no dialect "constructor"'],
		[{ updatedAt: 'toString' }, 'updatedAt is one of moves, stays, missing'],
		[{ updatedAt: 1 }, 'updatedAt is one of moves, stays, missing'],
	])('are refused with a sentence: %j', (given, sentence) => {
		expect(() => checkReadings(given)).toThrow(sentence);
	});
});

describe("a slot's settings", () => {
	const { settings } = slot({
		...{ id: 1, label: 'A', order: 1, field_type: 'EMAIL' },
		choice_options: `["It's", "\\"so\\"", "a, b"]`,
	});
	const write = (choiceFormat: keyof (typeof dialects)['choiceFormat']['readings']) =>
		writeSettings(settings, { choiceFormat, fieldTypeNames: 'byBot' }).choice_options;

	test('list their choices in each way', () => {
		expect(write('byBot')).toBe(settings.choice_options);
		expect(write('json')).toBe(`["It's","\\"so\\"","a, b"]`);
		expect(write('lines')).toBe(`It's\n"so"\na, b`);
		expect(write('commas')).toBe(`It's, "so", a, b`);
		expect(write('python')).toBe(`["It's", '"so"', 'a, b']`);
	});

	test.each([
		['byBot', 'EMAIL', 'EMAIL'],
		['lowerCase', 'EMAIL', 'email'],
		['words', 'EMAIL', 'E-mail Address'],
		['words', 'OTHER', 'OTHER'],
		['unknown', 'TEXT', 'TYPE_1'],
		['unknown', 'EMAIL', 'TYPE_2'],
	] as const)('name their type in each way: %s, %s gives %s', (fieldTypeNames, type, written) => {
		const given = { ...settings, field_type: type };
		const { field_type } = writeSettings(given, { choiceFormat: 'byBot', fieldTypeNames });
		expect(field_type).toBe(written);
	});
});
