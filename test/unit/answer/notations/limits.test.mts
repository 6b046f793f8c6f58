import { describeRange } from '../../../../talklift/answer/notations/describeRange.ts';
import { readLimit, readLimits } from '../../../../talklift/answer/notations/readLimits.ts';
import type { Limit } from '../../../../talklift/answer/notations/readLimits.ts';
import { writeNumber } from '../../../../talklift/answer/notations/writeNumber.ts';

test.each<[unknown, number | undefined]>([
	[5, 5],
	['5', 5],
	[' -2.5 ', -2.5],
	[0, 0],
	['0', 0],
	['', undefined],
	['  ', undefined],
	[null, undefined],
	[undefined, undefined],
	['five', NaN],
	['1e999', NaN],
	[Infinity, NaN],
	[true, NaN],
	[[5], NaN],
	[{}, NaN],
])('the limit %j is read as %p', (given, limit) => {
	expect(readLimit(given)).toBe(limit);
});

test.each<[Limit, Limit, number | undefined, number | undefined]>([
	[1, 10, 1, 10],
	['1', '10', 1, 10],
	[5, 5, 5, 5],
	[-10, -1, -10, -1],
	[1, '', 1, undefined],
	[null, 10, undefined, 10],
	[undefined, undefined, undefined, undefined],
	[0, undefined, 0, undefined],
	[undefined, 0, undefined, 0],
])('the limits %j and %j are read as %p and %p', (min, max, lowest, highest) => {
	expect(readLimits({ min, max })).toEqual({ kind: 'read', min: lowest, max: highest });
});

test.each<[object, string, string]>([
	[{ min: 'ten' }, 'min', `"ten" can't be used as a limit`],
	[{ max: 'ten' }, 'max', `"ten" can't be used as a limit`],
	[{ max: 'x'.repeat(41) }, 'max', `"${'x'.repeat(40)}" can't be used as a limit`],
	[{ min: NaN }, 'min', `NaN can't be used as a limit`],
	[{ min: [5] }, 'min', `What was given can't be used as a limit`],
	[{ max: true }, 'max', `What was given can't be used as a limit`],
	[{ min: 10, max: 1 }, 'min', 'The minimum 10 is above the maximum 1'],
])('the limits %j are a problem in the field %s: %s', (rule, field, problem) => {
	expect(readLimits(rule)).toEqual({ kind: 'unusable', field, problem });
});

test('A length has no limit below nothing', () => {
	expect(readLimits({ min: 0, max: 0 }, 0)).toEqual({ kind: 'read', min: 0, max: 0 });
	expect(readLimits({}, 0)).toEqual({ kind: 'read' });
	expect(readLimits({ min: -1 }, 0)).toMatchObject({ kind: 'unusable', field: 'min' });
	expect(readLimits({ max: -1 }, 0)).toMatchObject({
		...{ kind: 'unusable', field: 'max', problem: "-1 can't be used as a limit" },
	});
});

test.each([
	[{}, ''],
	[{ min: 1, max: 10 }, ' between 1 and 10'],
	[{ min: 5, max: 5 }, ', namely 5'],
	[{ min: 1 }, ' of at least 1'],
	[{ max: 10 }, ' of at most 10'],
	[{ min: 0, max: 0 }, ', namely 0'],
])('the limits %j are told as %j', (limits, words) => {
	expect(describeRange(limits)).toBe(words);
});

test.each([
	['1.234', 'ask', '1.2340'],
	['-1.234', 'comma', '-1.2340'],
	['123.456', 'comma', '123.4560'],
	['1.234', 'point', '1.234'],
	['0.125', 'comma', '0.125'],
	['1234.567', 'comma', '1234.567'],
	['1.2345', 'comma', '1.2345'],
	['1.23', 'comma', '1.23'],
	['1234', 'comma', '1234'],
] as const)('%s is told, where the separator is %s, as %s', (text, separator, told) => {
	expect(writeNumber(text, separator)).toBe(told);
});
