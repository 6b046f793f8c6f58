import type { RuleField } from '../../../../../talklift/answer/rules/rule.ts';
import { answerRules } from '../../../../../talklift/answer/rules/rules.ts';
import type { Field } from '../../parameters/parametersOf.ts';

/** n8n's own condition builder. What is compared was often typed by people: case doesn't count. */
const typeOptions = {
	filter: { caseSensitive: false, typeValidation: 'loose', version: 2 },
} as const;

const ruleMenu = Object.entries(answerRules)
	.map(([value, { displayName, description }]) => ({ name: displayName, value, description }))
	.sort((one, other) => one.name.localeCompare(other.name));

/** Fields of rules, each shown with its own type of rule only. */
const fieldsOfRules = Object.entries(answerRules).flatMap(([type, { fields }]) =>
	fields.map((field: RuleField) => ({
		isAdvanced: field.advanced === true,
		property: toProperty(type, field),
	})),
);

/**
 * The parameter 'Rules': a list, each entry with the fields that its type has in `answerRules`, those
 * that are rarely needed last.
 */
export const rulesField = {
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
					options: ruleMenu,
					default: 'required',
				},
				{
					displayName: 'For Slots',
					name: 'forSlots',
					type: 'string',
					default: '',
					placeholder: 'e.g. Date of Birth, 7203',
					description:
						'Labels or IDs of the slots that this rule is for, separated by commas. Left empty, it is for every slot.',
				},
				...fieldsOfRules.flatMap(({ isAdvanced, property }) => (isAdvanced ? [] : [property])),
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
				...fieldsOfRules.flatMap(({ isAdvanced, property }) => (isAdvanced ? [property] : [])),
			],
		},
	],
} as const satisfies Field;

function toProperty(type: string, { shownFor, ...field }: RuleField): Field {
	const { name, displayName, description, placeholder, options } = field;
	const further = shownFor && { [shownFor.field]: shownFor.values };
	const displayOptions = { show: { type: [type], ...further } };
	const property = { name, displayName, description, placeholder, options, displayOptions };
	return field.type === 'filter'
		? { ...property, type: 'filter', default: {}, typeOptions }
		: { ...property, type: field.type, default: field.default as Field['default'] };
}
