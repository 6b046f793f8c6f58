import fastCheck from 'fast-check';

import { exceedsLimits } from '../../../talklift/json.ts';
import moduleCompleted from '../../fixtures/module-completed.json';
import slotFilled from '../../fixtures/slot-filled.json';
import '../../chance.mts';

const nested = (levels: number): unknown =>
	Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'x');

const names = (count: number) =>
	Object.fromEntries(Array.from({ length: count }, (_, at) => [`field ${at}`, at]));

describe('the limits of a body', () => {
	test.each([
		['the documented slot event', slotFilled],
		['the documented module event', moduleCompleted],
		['64 levels', nested(64)],
		['50,000 values', Array(50_000).fill(0)],
		['50,000 names', names(50_000)],
		['null', null],
		['text', 'x'.repeat(1_000_000)],
	])('let pass %s', (_, body) => {
		expect(exceedsLimits(body)).toBeUndefined();
	});

	test.each([
		['one level more', nested(65), 'tooDeep'],
		['a million levels', nested(1_000_000), 'tooDeep'],
		['one value more', Array(50_001).fill(0), 'tooLarge'],
		['one name more', names(50_001), 'tooLarge'],
		['one gap more, of which each would be written as a value', Array(50_001), 'tooLarge'],
		['many lists of many', Array(300).fill(Array(300).fill(0)), 'tooLarge'],
	])('stop %s', (_, body, excess) => {
		expect(exceedsLimits(body)).toBe(excess);
	});

	test('let pass whatever JSON of usual size', () => {
		fastCheck.assert(
			fastCheck.property(fastCheck.jsonValue({ maxDepth: 8 }), (body) => {
				expect(exceedsLimits(body)).toBeUndefined();
			}),
		);
	});
});
