import type { AnswerRule } from './rules/rules.ts';

interface FieldType {
	/** What an answer to such a slot has to be; nothing in particular when missing. */
	rule?: AnswerRule;
	/** Whether `choice_options` say which answers there are. */
	hasChoices: boolean;
	/** Names it is likely to have: small letters only, without "field" at the end. */
	names: readonly string[];
}

/**
 * The kinds of slot that TalkLift may have. Only `TEXT` is documented; the other names are what
 * such things are usually called. Everything else, several choices at once and times of day included,
 * is taken as text.
 */
export const fieldTypes = {
	choice: {
		hasChoices: true,
		names: [
			...['choice', 'choices', 'singlechoice', 'select', 'singleselect', 'option', 'options'],
			...['dropdown', 'radio', 'radiobutton', 'radiobuttons', 'picklist', 'list', 'enum'],
			...['button', 'buttons', 'quickreply', 'quickreplies'],
		],
	},
	date: {
		rule: { type: 'date' },
		hasChoices: false,
		names: ['date', 'day', 'birthday', 'birthdate', 'dateofbirth', 'calendar', 'datepicker'],
	},
	email: {
		rule: { type: 'email' },
		hasChoices: false,
		names: ['email', 'mail', 'emailaddress'],
	},
	integer: {
		rule: { type: 'number', decimals: 0 },
		hasChoices: false,
		names: ['integer', 'int', 'wholenumber', 'biginteger', 'positiveinteger'],
	},
	multipleChoice: {
		hasChoices: false,
		names: ['multiplechoice', 'multichoice', 'multiselect', 'checkbox', 'checkboxes'],
	},
	number: {
		rule: { type: 'number' },
		hasChoices: false,
		names: ['number', 'numeric', 'decimal', 'float', 'double', 'amount', 'currency'],
	},
	phone: {
		rule: { type: 'phone' },
		hasChoices: false,
		names: [
			...['phone', 'phonenumber', 'tel', 'telephone', 'telephonenumber', 'mobile'],
			...['mobilenumber', 'mobilephone', 'cell', 'cellphone', 'msisdn'],
		],
	},
	text: { hasChoices: true, names: ['text'] },
} as const satisfies Record<string, FieldType>;

/** The kind of slot that a `field_type` names: without regard to case, spaces and dashes. */
export function readFieldType(name: unknown): FieldType {
	if (typeof name !== 'string') return fieldTypes.text;
	const plain = name
		.slice(0, 100)
		.toLowerCase()
		.replace(/[^a-z]/g, '')
		.replace(/field$/, '');
	const kinds: readonly FieldType[] = Object.values(fieldTypes);
	return kinds.find(({ names }) => names.includes(plain)) ?? fieldTypes.text;
}
