import { decimalSeparators } from '../../../../../talklift/answer/notations/decimalSeparators.ts';
import { toMenu } from '../../../panels/toMenu.ts';
import { channelOption, keepFlagsOption, optionsField } from '../../sendingOptions.ts';
import { addChoicesOption } from '../choiceButtons.ts';
import { messageOption } from '../messageOption.ts';

/** The parameter 'Options' of Slot: Validate. */
export const validateOptions = optionsField([
	addChoicesOption,
	channelOption,
	{
		displayName: 'Decimal Separator',
		name: 'decimalSeparator',
		type: 'options',
		options: toMenu(decimalSeparators),
		default: 'point',
		description:
			"How to read numbers that can be read in two ways, like 1.500, where the slot's own settings ask for a number",
	},
	{
		displayName: 'Default Country',
		name: 'defaultCountry',
		type: 'string',
		default: '',
		placeholder: 'e.g. KE',
		description:
			'Two letters, for phone numbers without a country code where no rule names a country',
	},
	{
		displayName: 'Later Messages',
		name: 'laterMessages',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Message',
		default: {},
		description:
			'What to say instead when the answer is wrong again: the first one at the second wrong answer, the next one at the third, and so on. The last one is for all that follow.',
		options: [
			{
				displayName: 'Message',
				name: 'later',
				values: [
					{
						displayName: 'Message',
						name: 'message',
						type: 'string',
						typeOptions: { rows: 2 },
						default: '',
						placeholder: 'e.g. It has nine digits and stands on the back of your card',
						description:
							'With {value}, {label} and {attempts_left} if you like. Left empty, it is what would be said otherwise.',
					},
				],
			},
		],
	},
	messageOption,
	keepFlagsOption,
	{
		displayName: 'Stand-In Value',
		name: 'standInValue',
		type: 'string',
		default: '',
		placeholder: 'e.g. unknown',
		description: 'What the bot gets as the answer when tries have run out',
		displayOptions: { show: { whenExhausted: ['standIn'] } },
	},
	{
		displayName: 'Tell TalkLift',
		name: 'tellTalkLift',
		type: 'boolean',
		default: false,
		description:
			'Whether to accept the answer or write to the user at once. Off, the item is only checked and routed.',
	},
	{
		displayName: 'When Tries Run Out',
		name: 'whenExhausted',
		type: 'options',
		options: [
			{
				name: 'Accept a Stand-In Value',
				value: 'standIn',
				description: "The bot moves on with 'Stand-In Value'",
			},
			{
				name: 'Accept What Was Typed',
				value: 'asTyped',
				description: 'The bot moves on with the wrong answer',
			},
			{
				name: 'Hand Over',
				value: 'handOver',
				description: "The item leaves by the output 'Escalated', and the bot keeps waiting",
			},
		],
		default: 'handOver',
		description: "What happens after as many wrong answers as 'Hand Over After' says",
	},
	{
		displayName: 'Words for a Person',
		name: 'escapeWords',
		type: 'string',
		default: 'agent, human, help',
		placeholder: 'e.g. agent, human, help',
		description:
			"Separated by commas. A user who answers with one of them, alone or with polite words around it, is handed over at once: the item leaves by the output 'Escalated'. Within a longer answer they mean nothing.",
	},
]);
