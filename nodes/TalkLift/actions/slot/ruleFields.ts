import type { INodeProperties } from 'n8n-workflow';

import type { RuleField } from '../../../../talklift/answer/rules/rule.ts';
import { answerRules } from '../../../../talklift/answer/rules/rules.ts';
import type { AnswerRule } from '../../../../talklift/answer/rules/rules.ts';

const byName = (one: { name: string }, other: { name: string }) =>
	one.name.localeCompare(other.name);

const ruleMenu = Object.entries(answerRules).map(([value, { displayName, description }]) => ({
	name: displayName,
	value,
	description,
}));

/** The parameter 'Rules': a list, each entry with the fields that its type has in `answerRules`. */
export const rulesField: INodeProperties = {
	displayName: 'Rules',
	name: 'rules',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Rule',
	default: {},
	description: 'Checked from top to bottom. The first one that the answer breaks decides.',
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [
				{
					displayName: 'The Answer Must Be',
					name: 'type',
					type: 'options',
					options: ruleMenu.sort(byName),
					default: 'required',
				},
				...Object.entries(answerRules).flatMap(([type, { fields }]) =>
					fields.map((field) => toProperty(type, field)),
				),
				{
					displayName: 'Message',
					name: 'message',
					type: 'string',
					typeOptions: { rows: 2 },
					default: '',
					placeholder: 'e.g. Sorry, {value} is not valid. You have {attempts_left} more tries.',
					description:
						"What to tell the user when this rule is broken, with {value}, {label} and, if 'Hand Over After' is set, {attempts_left}. Left empty, it is the slot's own validation message.",
				},
			],
		},
	],
};

function toProperty(
	type: string,
	{ shownFor, advanced, takesAnything, ...field }: RuleField,
): INodeProperties {
	const further = shownFor && { [shownFor.field]: [...shownFor.values] };
	return {
		...field,
		default:
			field.type === 'filter'
				? {}
				: typeof field.default === 'object'
					? [...field.default]
					: field.default,
		options: field.options && [...field.options],
		displayOptions: { show: { type: [type], ...further } },
	} satisfies INodeProperties;
}

/** The rules as the panel gives them. */
export function readRules(given: unknown): AnswerRule[] {
	const { rule = [] } = given as { rule?: AnswerRule[] };
	return rule;
}
