import { createRule } from './createRule.ts';

/** The conditions are evaluated where they were clicked together, with the items of nodes before; this
 * rule gets what came of them: true or false. */
export const condition = createRule({
	displayName: 'Condition',
	description: 'What conditions on the data of earlier nodes say: the answer is accepted if met',
	reads: 'asTyped',
	fields: [
		{
			name: 'conditions',
			displayName: 'Conditions',
			type: 'filter',
			default: '',
			description: 'The answer is accepted if these are met',
		},
	],
	check: (answer, { conditions }) => {
		if (conditions === true) return { kind: 'accepted', value: answer };
		if (conditions === false) return { kind: 'rejected', reason: "That can't be accepted." };
		const problem = 'The conditions could not be evaluated';
		return { kind: 'unusable', problem, field: 'conditions' };
	},
});
