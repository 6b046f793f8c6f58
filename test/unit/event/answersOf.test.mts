import { answersOf } from '../../../talklift/event/answersOf.ts';

const answered = (slot_label: unknown, data: unknown, more = {}) => ({
	slot: 1,
	is_done: true,
	data,
	slot_label,
	...more,
});

describe('The answers of a conversation', () => {
	test('stand under their labels, in slot order', () => {
		const states = [answered('B', '2', { order: 2 }), answered('A', '1', { order: '1' })];
		expect(Object.entries(answersOf(states))).toEqual([
			['A', '1'],
			['B', '2'],
		]);
	});

	test('come as received where no order is told', () => {
		const states = [answered('B', '2'), answered('A', '1'), answered('C', '0', { order: 0 })];
		expect(Object.keys(answersOf(states))).toEqual(['C', 'B', 'A']);
	});

	test('are all kept when labels are alike', () => {
		const states = [answered('E-Mail', 'a'), answered('E-Mail', 'b'), answered('E-Mail', 'c')];
		expect(answersOf(states)).toEqual({ 'E-Mail': 'a', 'E-Mail (2)': 'b', 'E-Mail (3)': 'c' });
	});

	test('are all kept when a label looks like a numbered one', () => {
		const states = [answered('A (2)', 'x'), answered('A', 'y'), answered('A', 'z')];
		expect(answersOf(states)).toEqual({ 'A (2)': 'x', A: 'y', 'A (3)': 'z' });
	});

	test('are all kept when a later label looks like a number that was given', () => {
		const states = [answered('A', 'x'), answered('A', 'y'), answered('A (2)', 'z')];
		expect(answersOf(states)).toEqual({ A: 'x', 'A (2)': 'y', 'A (2) (2)': 'z' });
	});

	test.each([' ', '', 'first', null, {}])('come last where the order is %j', (order) => {
		const states = [
			answered('C', '3', { order }),
			answered('D', '4', { order }),
			answered('B', '2', { order: 2 }),
			answered('A', '1', { order: ' 1 ' }),
		];
		expect(Object.keys(answersOf(states))).toEqual(['A', 'B', 'C', 'D']);
	});

	test.each([undefined, null, '', '  '])(
		'stand under the slot id when the label is %p',
		(label) => {
			expect(answersOf([answered(label, 'x', { slot: 5444 })])).toEqual({ 'Slot 5444': 'x' });
		},
	);

	test("stand under a question mark when the slot can't be told either", () => {
		expect(answersOf([answered('', 'x', { slot: null })])).toEqual({ 'Slot ?': 'x' });
	});

	test('leave out what is done without an answer', () => {
		expect(Object.keys(answersOf([answered('A', undefined), answered('B', null)]))).toEqual([]);
	});

	test('leave out what is not answered', () => {
		const states = [
			answered('A', null),
			answered('B', 'draft', { is_done: false }),
			answered('C', ''),
		];
		expect(answersOf(states)).toEqual({ C: '' });
	});

	test('take numbers and truth values as text', () => {
		expect(answersOf([answered('A', 5), answered('B', false)])).toEqual({ A: '5', B: 'false' });
	});

	test.each([
		['several choices', ['Red', 'Blue']],
		['none of the choices', []],
		['a file', { name: 'claim.pdf', url: 'https://talklift.example/claim.pdf' }],
	])('keep what is more than text as received: %s', (_, data) => {
		expect(answersOf([answered('A', data), answered('A', 'x')])).toEqual({ A: data, 'A (2)': 'x' });
	});

	test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
		'take the label %s as a plain key',
		(label) => {
			const answers = answersOf([answered(label, 'x')]);
			expect(Object.getOwnPropertyDescriptor(answers, label)?.value).toBe('x');
			expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
			expect(JSON.stringify(answers)).toBe(JSON.stringify({ a: 'x' }).replace('"a"', `"${label}"`));
		},
	);

	test.each([undefined, null, 'x', 3, {}, [null, 'x', 3]])('are none in %p', (states) => {
		expect(answersOf(states)).toEqual({});
	});

	test('of a thousand slots with one label are found quickly and all kept', () => {
		const states = Array.from({ length: 20_000 }, (_, i) => answered('A', String(i)));
		expect(Object.keys(answersOf(states))).toHaveLength(20_000);
	});
});
