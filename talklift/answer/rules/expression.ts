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
		const said = typeof result === 'string' ? result.trim() : result;
		const plain = typeof said === 'string' ? said.toLowerCase() : said;
		if (agreed.includes(plain)) return { kind: 'accepted', value };
		if (declined.includes(plain)) return { kind: 'rejected', reason: "That can't be accepted." };
		if (typeof said === 'string' && said !== '' && !isSlip(said)) {
			return { kind: 'rejected', reason: said, message: said };
		}
		const problem = `The expression gave ${describe(said)}; it should give true, false, or a text for the user`;
		return { kind: 'unusable', problem, field: 'result' };
	},
});

/** What a misspelled expression leaves in a text. */
function isSlip(text: string): boolean {
	return /\[object \w+\]|^(?:undefined|null|NaN)$/.test(text);
}

function describe(said: unknown): string {
	if (said === null || said === undefined || said === '') return 'nothing';
	if (typeof said === 'string') return `"${said.slice(0, 40)}"`;
	if (Array.isArray(said)) return 'a list';
	return typeof said === 'number' ? `the number ${said}` : `an ${typeof said}`;
}
