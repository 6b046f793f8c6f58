import type { RuleField } from '../../../../../talklift/answer/rules/rule.ts';
import { slotRules } from '../../../../../talklift/answer/rules/rules.ts';
import type { SlotRule } from '../../../../../talklift/answer/rules/rules.ts';
import type { Field } from '../../parameters/parametersOf.ts';

const byName = (one: { name: string }, other: { name: string }) =>
	one.name.localeCompare(other.name);

const ruleMenu = Object.entries(slotRules).map(([value, { displayName, description }]) => ({
	name: displayName,
	value,
	description,
}));

/** The parameter 'Rules': a list, each entry with the fields that its type has in `slotRules`. */
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
					options: ruleMenu.sort(byName),
					default: 'required',
				},
				...Object.entries(slotRules).flatMap(([type, { fields }]) =>
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
} as const satisfies Field;

function toProperty(type: string, { shownFor, ...field }: RuleField): Field {
	const further = shownFor && { [shownFor.field]: shownFor.values };
	return { ...field, displayOptions: { show: { type: [type], ...further } } };
}

/** The rules as the panel gives them: what stands in their fields, they check themselves. */
export function readRules({ rule = [] }: { rule?: unknown }): SlotRule[] {
	return [rule].flat() as SlotRule[];
}
