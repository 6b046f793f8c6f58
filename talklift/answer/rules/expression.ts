import { createRule } from './createRule.ts';

const agreed: readonly unknown[] = [true, 1, 'true', 'yes', '1'];
const declined: readonly unknown[] = [false, 0, 'false', 'no', '0'];

/**
 * For what nodes before have looked up. true accepts and false rejects (also as yes and no, 1 and 0,
 * and as texts, since an expression with text around it gives text). Any other text rejects, and is
 * what the chat user is told. Nothing, an object or another number is neither: that is said, so
 * that a misspelled expression doesn't reject everybody.
 */
export const expression = createRule({
	displayName: 'Expression',
	description: 'What an expression says, for lookups done by nodes before: true accepts',
	reads: 'asTyped',
	fields: [
		{
			name: 'result',
			displayName: 'Result',
			type: 'string',
			default: '',
			takesAnything: true,
			placeholder: 'e.g. {{ $json.found }}',
			description:
				'An expression: true accepts, false rejects, and a text rejects and is sent to the user',
		},
	],
	check: (value, { result }) => {
		const plain = typeof result === 'string' ? result.trim().toLowerCase() : result;
		if (agreed.includes(plain)) return { kind: 'accepted', value };
		if (declined.includes(plain)) return { kind: 'rejected', reason: "That can't be accepted." };
		const isSlip =
			typeof result === 'string' && /\[object \w+\]|^\s*(?:undefined|null|NaN)\s*$/.test(result);
		if (!isSlip && typeof result === 'string' && result.trim() !== '') {
			return { kind: 'rejected', reason: result.trim(), message: result.trim() };
		}
		const problem = `The expression gave ${describe(result)}; it should give true, false, or a text for the user`;
		return { kind: 'unusable', problem, field: 'result' };
	},
});

function describe(result: unknown): string {
	if (result === null || result === undefined || result === '') return 'nothing';
	if (typeof result === 'string')
		return result.trim() === '' ? 'nothing' : `"${result.trim().slice(0, 40)}"`;
	if (Array.isArray(result)) return 'a list';
	return typeof result === 'number' ? `the number ${result}` : `an ${typeof result}`;
}
