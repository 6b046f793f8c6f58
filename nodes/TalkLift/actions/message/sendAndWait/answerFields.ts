import type { Field } from '../../parameters/parametersOf.ts';

/** The parameters that `toAnswers` reads. */
export const answerFields = [
	{
		displayName: 'Response Type',
		name: 'responseType',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Approval',
				value: 'approval',
				description: 'Two buttons: one approves, the other one declines',
			},
			{
				name: 'Own Answers',
				value: 'choice',
				description: 'A button for each of your answers, up to ten',
			},
		],
		default: 'approval',
	},
	{
		displayName: 'Approve Button',
		name: 'approveLabel',
		type: 'string',
		default: 'Yes',
		required: true,
		placeholder: 'e.g. Yes, file it',
		description: 'What the button says that approves',
		displayOptions: { show: { responseType: ['approval'] } },
	},
	{
		displayName: 'Decline Button',
		name: 'declineLabel',
		type: 'string',
		default: 'No',
		required: true,
		placeholder: 'e.g. No, wait',
		description: 'What the button says that declines',
		displayOptions: { show: { responseType: ['approval'] } },
	},
	{
		displayName: 'Answers',
		name: 'answers',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. Morning, Afternoon, Evening',
		description:
			'What the buttons say, up to ten: separated by commas, or each on a line of its own',
		displayOptions: { show: { responseType: ['choice'] } },
	},
] as const satisfies readonly Field[];
