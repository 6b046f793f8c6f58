import type { AnyRule, SlotRuleKind } from './rule.ts';

export interface ExpressionRule extends AnyRule {
	type: 'expression';
	/** What the expression came to; the node evaluates it, never this rule. */
	result?: unknown;
}

const agreed: readonly unknown[] = [true, 1, 'true', 'yes', '1'];
const declined: readonly unknown[] = [false, 0, 'false', 'no', '0'];

/**
 * For what nodes before have looked up. true accepts and false refuses (also as yes and no, 1 and 0,
 * and as texts, since an expression with text around it gives text). Any other text refuses, and is
 * what the chat user is told. Nothing, an object or another number is neither: that is said, so
 * that a misspelled expression doesn't refuse everybody.
 */
export const expression: SlotRuleKind<ExpressionRule> = {
	displayName: 'Expression',
	description: 'What an expression says, for lookups done by nodes before: true accepts',
	fields: [
		{
			name: 'result',
			displayName: 'Result',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.found }}',
			description:
				'An expression: true accepts, false refuses, and a text refuses and is sent to the user',
		},
	],
	check: (value, { result }) => {
		const plain = typeof result === 'string' ? result.trim().toLowerCase() : result;
		if (agreed.includes(plain)) return { value };
		if (declined.includes(plain)) return { refused: "That can't be accepted." };
		if (typeof result === 'string' && result.trim() !== '') {
			return { refused: result.trim(), message: result.trim() };
		}
		const unusable = `The expression gave ${describe(result)}; it should give true, false, or a text for the user`;
		return { unusable, field: 'result' };
	},
};

function describe(result: unknown): string {
	if (result === null || result === undefined || typeof result === 'string') return 'nothing';
	if (Array.isArray(result)) return 'a list';
	return typeof result === 'number' ? `the number ${result}` : `an ${typeof result}`;
}
