import { isKeyOf } from '../../json.ts';
import { readChoices } from '../choices.ts';
import { differsByOneTypo } from '../notations/differsByOneTypo.ts';
import type { AnyRule, SlotRuleKind } from './rule.ts';

export interface OneOfRule extends AnyRule {
	type: 'oneOf';
	/** A list, a JSON array, lines or commas: see `readChoices`. */
	choices?: unknown;
	spelling?: Spelling | '';
}

/** How far an answer may be from a choice. The keys are stored in people's workflows. */
export const spellings = {
	exact: {
		displayName: 'Exact',
		description: 'Every letter as in the list',
		matches: (answer: string, choice: string) => answer === choice,
	},
	ignoreCase: {
		displayName: 'Ignore Case',
		description: 'Capital and small letters are the same',
		matches: (answer: string, choice: string) => foldCase(answer) === foldCase(choice),
	},
	ignoreCaseAndAccents: {
		displayName: 'Ignore Case and Accents',
		description: 'Also é and e, and different spaces, are the same',
		matches: (answer: string, choice: string) => fold(answer) === fold(choice),
	},
	oneTypo: {
		displayName: 'Allow One Typo',
		description:
			'Also one letter wrong, missing, added or swapped, in choices of four letters or more',
		matches: (answer: string, choice: string) => differsByOneTypo(fold(answer), fold(choice)),
	},
} as const;

export type Spelling = keyof typeof spellings;

/** From the nearest on: a choice that is nearer wins over one that is only similar. */
const nearestFirst = ['exact', 'ignoreCase', 'ignoreCaseAndAccents', 'oneTypo'] as const;

/** Choices named in a refusal. */
const mostNamed = 10;

export const oneOf: SlotRuleKind<OneOfRule> = {
	displayName: 'One Of',
	description: "One of the listed choices; it becomes the list's spelling",
	fields: [
		{
			name: 'choices',
			displayName: 'Choices',
			type: 'string',
			default: '',
			placeholder: 'e.g. Car, Home, Travel',
			description: 'The allowed answers, separated by commas or as a JSON array',
		},
		{
			name: 'spelling',
			displayName: 'Spelling',
			type: 'options',
			default: 'ignoreCaseAndAccents',
			description: 'How exactly the answer has to be spelled',
			options: Object.entries(spellings).map(([value, { displayName, description }]) => ({
				name: displayName,
				value,
				description,
			})),
		},
	],
	check: (value, rule) => {
		const choices = readChoices(rule.choices);
		if (choices.length === 0) {
			return { unusable: 'There is no choice in the list', field: 'choices' };
		}
		const spelling = rule.spelling || 'ignoreCaseAndAccents';
		if (!isKeyOf(spellings, spelling)) {
			return { unusable: 'There is no spelling rule of that name', field: 'spelling' };
		}
		// An answer far longer than the choices can't be one; looking at it costs for every choice.
		const longest = Math.max(...choices.map((choice) => choice.length));
		if (value.length > 3 * longest + 20) return refuse(choices);
		for (const nearness of nearestFirst) {
			const found = choices.filter((choice) => spellings[nearness].matches(value, choice));
			if (found.length > 1) return ask(found);
			if (found[0] !== undefined) return { value: found[0] };
			if (nearness === spelling) break;
		}
		return refuse(choices);
	},
};

function refuse(choices: string[]) {
	const named = choices.slice(0, mostNamed).join(', ');
	const more = choices.length > mostNamed ? ' …' : '';
	return { refused: `Please answer with one of: ${named}${more}` };
}

function ask(found: string[]) {
	return { refused: `That could be ${found.slice(0, mostNamed).join(' or ')}. Which one?` };
}

function foldCase(text: string): string {
	return text.toUpperCase().toLowerCase();
}

/** Only the accents of European scripts: in others, marks are vowels and make other words. */
function fold(text: string): string {
	const bare = foldCase(text)
		.normalize('NFD')
		.replace(/[\u0300-\u036f]+/g, '');
	return bare.replace(/\s+/g, ' ').trim();
}
