import { Problem } from './problem.ts';

/**
 * A text that shows a mistake in the flow, said to whoever built it.
 * @param mistake what it says instead, e.g. `[object Object]`
 * @param field what the panel calls it
 */
export function toProblem(mistake: string, field: string): Problem {
	const [given, example] = mistake.startsWith('[')
		? ['an object where a text was meant', '{{ $json.member.name }}']
		: ['nothing', "{{ $json.name ?? 'there' }}"];
	return new Problem(
		`'${field}' says "${mistake}"`,
		`Its expression gives ${given}. Name the field that you mean, e.g. ${example}.`,
	);
}
