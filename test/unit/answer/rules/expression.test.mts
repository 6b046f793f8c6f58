import { condition } from '../../../../talklift/answer/rules/condition.ts';
import { expression } from '../../../../talklift/answer/rules/expression.ts';
import { surroundings } from '../judgeWith.mts';

const accepted = { kind: 'accepted', value: 'M-100' };
const declined = { kind: 'rejected', reason: "That can't be accepted." };

describe('An expression', () => {
	const check = (result: unknown) => expression.check('M-100', { result }, surroundings);

	test.each([[true], [1], ['true'], ['True'], [' TRUE '], ['yes'], ['Yes\n'], ['1'], [' 1']])(
		'accepts with %j',
		(result) => {
			expect(check(result)).toEqual(accepted);
		},
	);

	test.each([[false], [0], ['false'], ['False '], ['no'], ['NO'], ['0'], ['\t0']])(
		'rejects with %j',
		(result) => {
			expect(check(result)).toEqual(declined);
		},
	);

	test.each([
		['Namba hiyo haipo', 'Namba hiyo haipo'],
		['  We know no member M-100.\n', 'We know no member M-100.'],
		['No such member', 'No such member'],
		['Nobody is called undefined here', 'Nobody is called undefined here'],
		['null and void', 'null and void'],
		['This is null', 'This is null'],
		['nullable', 'nullable'],
		['annull', 'annull'],
		['Null', 'Null'],
		['2', '2'],
		['An [object] is missing', 'An [object] is missing'],
	])('tells the chat user %j', (result, message) => {
		expect(check(result)).toEqual({ kind: 'rejected', reason: message, message });
	});

	test.each<[unknown, string]>([
		[undefined, 'nothing'],
		[null, 'nothing'],
		['', 'nothing'],
		[' \n', 'nothing'],
		['undefined', '"undefined"'],
		[' null ', '"null"'],
		['NaN', '"NaN"'],
		['[object Object]', '"[object Object]"'],
		[' Member: [object Object]', '"Member: [object Object]"'],
		[
			'[object Object] [object Object] [object Object]',
			'"[object Object] [object Object] [object "',
		],
		[2, 'the number 2'],
		[-1, 'the number -1'],
		[NaN, 'the number NaN'],
		[[], 'a list'],
		[[true], 'a list'],
		[['[object Object]'], 'a list'],
		[{}, 'an object'],
		[{ found: true }, 'an object'],
	])('that gives %j is said to be unusable', (result, what) => {
		expect(check(result)).toEqual({
			kind: 'unusable',
			problem: `The expression gave ${what}; it should give true, false, or a text for the user`,
			field: 'result',
		});
	});
});

describe('A condition', () => {
	const check = (conditions: unknown) =>
		condition.check('M-100', { conditions } as { conditions: '' }, surroundings);

	test('accepts if met, and rejects if not', () => {
		expect(check(true)).toEqual(accepted);
		expect(check(false)).toEqual(declined);
	});

	test.each([[''], [undefined], [null], ['true'], [1], [{}]])(
		'that gives %j could not be evaluated',
		(conditions) => {
			expect(check(conditions)).toEqual({
				kind: 'unusable',
				problem: 'The conditions could not be evaluated',
				field: 'conditions',
			});
		},
	);
});
