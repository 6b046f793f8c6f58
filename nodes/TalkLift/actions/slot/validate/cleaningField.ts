import { letterCases } from '../../../../../talklift/answer/cleanAnswer.ts';
import { toMenu } from '../../../panels/toMenu.ts';
import type { Field } from '../../parameters/parametersOf.ts';

/** The parameter 'Clean the Answer'. */
export const cleaningField = {
	displayName: 'Clean the Answer',
	name: 'cleaning',
	type: 'collection',
	placeholder: 'Add Step',
	default: {},
	description:
		'What to tidy up before the answer is checked. Space around it is always removed unless you say otherwise.',
	options: [
		{
			displayName: 'Collapse Spaces',
			name: 'collapseSpaces',
			type: 'boolean',
			default: true,
			description: 'Whether to turn several spaces in a row into one',
		},
		{
			displayName: 'Digits Only',
			name: 'digitsOnly',
			type: 'boolean',
			default: true,
			description: 'Whether to drop everything that is no digit, as in "209-192-092"',
		},
		{
			displayName: 'Letter Case',
			name: 'case',
			type: 'options',
			options: toMenu(letterCases),
			default: 'asIs',
		},
		{
			displayName: 'Trim',
			name: 'trim',
			type: 'boolean',
			default: true,
			description: 'Whether to remove the space around the answer',
		},
	],
} as const satisfies Field;
