import { length } from '../../../../talklift/answer/rules/length.ts';
import { required } from '../../../../talklift/answer/rules/required.ts';
import { surroundings } from '../judgeWith.mts';

type Limits = Parameters<typeof length.check>[1];

const check = (limits: Limits, answer: string) => length.check(answer, limits, surroundings);

const accepted = (value: string) => ({ kind: 'accepted', value });
const rejected = (reason: string) => ({ kind: 'rejected', reason });

describe('A length', () => {
	test.each<[Limits, string]>([
		[{}, ''],
		[{}, 'a'.repeat(1_000)],
		[{ min: '', max: '' }, 'Nairobi'],
		[{ min: 2 }, 'Jo'],
		[{ min: 2 }, 'a'.repeat(1_000)],
		[{ max: 2 }, ''],
		[{ max: 2 }, 'Jo'],
		[{ min: 0, max: 0 }, ''],
		[{ min: 2, max: 4 }, 'Jo'],
		[{ min: 2, max: 4 }, 'Juma'],
		[{ min: 4, max: 4 }, 'Juma'],
		[{ min: '2', max: ' 4 ' }, 'Ali'],
		[{ max: 4 }, 'José'.normalize('NFD')],
		[{ max: 4 }, 'José'.normalize('NFC')],
		[{ min: 2, max: 2 }, '👩‍👩‍👧🇰🇪'],
		[{ min: 3, max: 3 }, ' a '],
	])('of %j takes %j', (limits, answer) => {
		expect(check(limits, answer)).toEqual(accepted(answer));
	});

	test.each<[Limits, string, string]>([
		[{ min: 2 }, 'J', 'Please write at least 2 characters.'],
		[{ min: 1 }, '', 'Please write at least 1 character.'],
		[{ max: 2 }, 'Ali', 'Please write at most 2 characters.'],
		[{ max: 1 }, 'Jo', 'Please write at most 1 character.'],
		[{ min: 0, max: 2 }, 'Ali', 'Please write at most 2 characters.'],
		[{ min: 1, max: 2 }, '', 'Please write between 1 and 2 characters.'],
		[{ min: 2, max: 4 }, 'J', 'Please write between 2 and 4 characters.'],
		[{ min: 2, max: 4 }, 'Akoth', 'Please write between 2 and 4 characters.'],
		[{ min: 4, max: 4 }, 'Ali', 'Please write exactly 4 characters.'],
		[{ min: 4, max: 4 }, 'Akoth', 'Please write exactly 4 characters.'],
		[{ min: 1, max: 1 }, 'ab', 'Please write exactly 1 character.'],
		[{ min: 0, max: 0 }, 'a', 'Please write exactly 0 characters.'],
		[{ min: 3 }, '👩‍👩‍👧🇰🇪', 'Please write at least 3 characters.'],
	])('of %j doesn’t take %j', (limits, answer, reason) => {
		expect(check(limits, answer)).toEqual(rejected(reason));
	});

	test.each<[Limits, string]>([
		[{ min: -1 }, 'min'],
		[{ max: 'few' }, 'max'],
		[{ min: 4, max: 2 }, 'min'],
	])('of %j can’t be used', (limits, field) => {
		expect(check(limits, 'Juma')).toMatchObject({ kind: 'unusable', field });
	});
});

describe('A required answer', () => {
	test.each([['ndiyo'], [' x '], ['-'], ['0']])('may be %j', (answer) => {
		expect(required.check(answer, {}, surroundings)).toEqual(accepted(answer));
	});

	test.each([[''], [' '], ['\n\t '], ['\u00a0']])('may not be %j', (answer) => {
		expect(required.check(answer, {}, surroundings)).toEqual(rejected('Please write an answer.'));
	});
});
