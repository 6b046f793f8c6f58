import { Problem } from './problem.ts';

/**
 * Looks at a text from the panel for what only an expression gone wrong writes.
 *
 * @param field what the panel calls it
 * @param readSource the event as text: what the user typed is quoted as it is, `[object Object]` too
 * @throws Problem that names the field
 */
export function checkWords(text: string, field: string, readSource: () => string): void {
	const [mistake] =
		/\[object [A-Z]\w*\]/.exec(text) ?? /^(?:undefined|NaN)$/.exec(text.trim()) ?? [];
	if (mistake === undefined || readSource().includes(mistake)) return;
	const [given, example] = mistake.startsWith('[')
		? ['an object where a text was meant', '{{ $json.member.name }}']
		: ['nothing', "{{ $json.name ?? 'there' }}"];
	throw new Problem(
		`'${field}' says "${mistake}"`,
		`Its expression gives ${given}. Name the field that you mean, e.g. ${example}.`,
	);
}
