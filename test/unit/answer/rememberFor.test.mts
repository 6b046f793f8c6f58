import { rememberFor } from '../../../talklift/answer/rememberFor.ts';

test('what was made of a list is made once for each way to read it', () => {
	const make = jest.fn((list: readonly string[], way: string) => list.join(way));
	const join = rememberFor(make);
	const list = ['a', 'b'];
	expect([join(list, '-'), join(list, '-'), join(list, '+'), join(list, '-')]).toEqual([
		'a-b',
		'a-b',
		'a+b',
		'a-b',
	]);
	expect(make.mock.calls).toEqual([
		[list, '-'],
		[list, '+'],
	]);
});

test('another list is another, even with the same in it', () => {
	const join = rememberFor((list: readonly string[], way: string) => ({ text: list.join(way) }));
	const [one, other] = [['a'], ['a']];
	expect(join(one, '')).toBe(join(one, ''));
	expect(join(one, '')).not.toBe(join(other, ''));
});
