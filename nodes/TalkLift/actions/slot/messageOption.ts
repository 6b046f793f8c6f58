import type { Field } from '../parameters/parametersOf.ts';

/** For the options of the operations that accept an answer. */
export const messageOption = {
	displayName: 'Message When Accepted',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'e.g. Thank you, we found your membership',
	description:
		'What to write to the user when the answer is accepted. It stands before the next question of the bot.',
} as const satisfies Field;
