import type { AnswerRule } from './rules/rules.ts';

export interface FieldType {
	/** What an answer to such a slot has to be; nothing in particular when missing. */
	rule?: AnswerRule;
	/** Whether `choice_options` say which answers there are, and how many of them. */
	choices: 'none' | 'one' | 'several';
	/** Names it is likely to have: small letters only, without "field" at the end. */
	names: readonly string[];
}

/** A number's slot may well be asked for money. */
const units =
	'years, years old, yrs, people, persons, pieces, pcs, km, %, percent, miaka, watu, KES, Ksh, Kshs, sh, shs, bob, shillings, shilling, /=';

/**
 * The kinds of slot that TalkLift may have. Only `TEXT` is documented; the other names are what
 * such things are usually called. Everything else is taken as text.
 */
export const fieldTypes = {
	amount: {
		rule: { type: 'amountOfMoney' },
		choices: 'none',
		names: ['amount', 'currency', 'money', 'price', 'amountofmoney', 'cost', 'payment'],
	},
	boolean: {
		rule: { type: 'yesOrNo' },
		choices: 'none',
		names: ['boolean', 'bool', 'yesno', 'yesorno', 'truefalse', 'confirmation', 'confirm'],
	},
	choice: {
		choices: 'one',
		names: [
			...['choice', 'choices', 'singlechoice', 'select', 'singleselect', 'option', 'options'],
			...['dropdown', 'radio', 'radiobutton', 'radiobuttons', 'picklist', 'list', 'enum'],
			...['button', 'buttons', 'quickreply', 'quickreplies'],
		],
	},
	date: {
		rule: { type: 'date' },
		choices: 'none',
		names: ['date', 'day', 'birthday', 'birthdate', 'dateofbirth', 'calendar', 'datepicker'],
	},
	email: {
		rule: { type: 'email' },
		choices: 'none',
		names: ['email', 'mail', 'emailaddress'],
	},
	integer: {
		rule: { type: 'number', decimals: 0, units },
		choices: 'none',
		names: ['integer', 'int', 'wholenumber', 'biginteger', 'positiveinteger'],
	},
	multipleChoice: {
		choices: 'several',
		names: ['multiplechoice', 'multichoice', 'multiselect', 'checkbox', 'checkboxes', 'multiple'],
	},
	number: {
		rule: { type: 'number', units },
		choices: 'none',
		names: ['number', 'numeric', 'decimal', 'float', 'double'],
	},
	phone: {
		rule: { type: 'phone' },
		choices: 'none',
		names: [
			...['phone', 'phonenumber', 'tel', 'telephone', 'telephonenumber', 'mobile'],
			...['mobilenumber', 'mobilephone', 'cell', 'cellphone', 'msisdn'],
		],
	},
	text: { choices: 'one', names: ['text'] },
	time: {
		rule: { type: 'timeOfDay' },
		choices: 'none',
		names: ['time', 'timeofday', 'hour', 'timepicker'],
	},
	url: {
		rule: { type: 'url' },
		choices: 'none',
		names: ['url', 'link', 'website', 'webaddress', 'uri'],
	},
} as const satisfies Record<string, FieldType>;
