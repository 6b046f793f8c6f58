import { toProblem } from '../../../nodes/TalkLift/actions/item/toProblem.ts';

test.each([
	[
		'[object Object]',
		'Its expression gives an object where a text was meant. Name the field that you mean, e.g. {{ $json.member.name }}.',
	],
	[
		'undefined',
		"Its expression gives nothing. Name the field that you mean, e.g. {{ $json.name ?? 'there' }}.",
	],
	[
		'null',
		"Its expression gives nothing. Name the field that you mean, e.g. {{ $json.name ?? 'there' }}.",
	],
])('a text that says %s is a slip, and how to mend it is said', (mistake, advice) => {
	const problem = toProblem(mistake, 'Message');
	expect(problem.message).toBe(`'Message' says "${mistake}"`);
	expect(problem.advice).toBe(advice);
	expect(problem.name).toBe('Problem');
});
