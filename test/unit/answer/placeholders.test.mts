import { fillPlaceholders } from '../../../talklift/answer/placeholders.ts';
import type { PlaceholderValues } from '../../../talklift/answer/placeholders.ts';

const values: PlaceholderValues = { value: '12', label: 'Membership Number', attempts_left: 2 };

test.each<[string, Partial<PlaceholderValues>, string]>([
	[
		'{value} is no {label}. {attempts_left} tries left.',
		{},
		'12 is no Membership Number. 2 tries left.',
	],
	['{value}{value}', {}, '1212'],
	[
		'{Value} { value } {name} {} {{value}} {constructor}',
		{},
		'{Value} { value } {name} {} {12} {constructor}',
	],
	['{value}', { value: '{label}' }, '{label}'],
	['{label}', { label: '{value} $& $1' }, '{value} $& $1'],
	['{value}', { value: '{{ $json.secret }}' }, '{{ $json.secret }}'],
	['{value}', { value: null }, ''],
	['{value}', { value: { a: 1 } }, '{"a":1}'],
	['{value}', { value: 0 }, '0'],
	['{label}', { label: undefined }, ''],
	['{attempts_left}', { attempts_left: 0 }, '0'],
	['{attempts_left}', { attempts_left: undefined }, '{attempts_left}'],
	['no braces', {}, 'no braces'],
])('%j with %j is %j', (text, given, filled) => {
	expect(fillPlaceholders(text, { ...values, ...given })).toBe(filled);
});

test('a long answer is shortened, between characters', () => {
	expect(fillPlaceholders('{value}', { ...values, value: 'x'.repeat(200) })).toBe('x'.repeat(200));
	expect(fillPlaceholders('{value}', { ...values, value: 'x'.repeat(100_000) })).toBe(
		`${'x'.repeat(199)}…`,
	);
	expect(fillPlaceholders('{value}', { ...values, value: '😀'.repeat(300) })).toBe(
		`${'😀'.repeat(199)}…`,
	);
});

test('what can’t be written appears as nothing', () => {
	const circle: Record<string, unknown> = {};
	circle.self = circle;
	expect(fillPlaceholders('<{value}>', { ...values, value: circle })).toBe('<>');
	const silent = { toJSON: () => undefined };
	expect(fillPlaceholders('<{value}>', { ...values, value: silent })).toBe('<>');
});
