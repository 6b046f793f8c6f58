import type { Field } from '../parameters/parametersOf.ts';

/**
 * The parameter 'Text' of the operations that write to the user.
 * @param placeholder an example of it, which begins with `e.g.`
 */
export function textField(placeholder: string, description: string) {
	return {
		displayName: 'Text',
		// By this name n8n puts its own text in when an AI Agent's tool has to be approved.
		name: 'message',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder,
		description,
	} as const satisfies Field;
}
