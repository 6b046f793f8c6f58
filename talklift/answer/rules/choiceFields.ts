import { spellings } from '../notations/spellings.ts';
import type { RuleField } from './rule.ts';
import { toOptions } from './toOptions.ts';

/** What both rules about choices have. */
export const choiceFields = [
	{
		name: 'choices',
		displayName: 'Choices',
		type: 'string',
		default: '',
		takesAnything: true,
		placeholder: 'e.g. Car, Home, Travel',
		description: 'The allowed answers, separated by commas or as a JSON array',
	},
	{
		name: 'spelling',
		displayName: 'Spelling',
		type: 'options',
		default: 'ignoreCaseAndAccents',
		description: 'How exactly the answer has to be spelled',
		options: toOptions(spellings),
	},
	{
		name: 'synonyms',
		displayName: 'Other Words',
		type: 'string',
		default: '',
		takesAnything: true,
		advanced: true,
		placeholder: 'e.g. Motor = car, gari; Medical = health',
		description: 'Further words for a choice: choice = words, separated by semicolons or lines',
	},
	{
		name: 'byPlace',
		displayName: 'Answer by Place',
		type: 'boolean',
		default: true,
		advanced: true,
		description:
			'Whether 1, 2nd or b mean a place in the list. Never where choices have numbers themselves.',
	},
	{
		name: 'byOwnWords',
		displayName: 'Answer by Own Words',
		type: 'boolean',
		default: true,
		advanced: true,
		description: 'Whether a word that only one choice has is enough, as in "the large one please"',
	},
] as const satisfies readonly RuleField[];
