import { isKeyOf } from '../../json.ts';
import { readChoices } from '../choices.ts';
import { differsByOneTypo } from '../notations/differsByOneTypo.ts';
import { createRule } from './createRule.ts';
import type { Finding } from './rule.ts';
import { toOptions } from './toOptions.ts';

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

/** Choices named in a rejection. */
const mostNamed = 10;

export const oneOf = createRule({
	displayName: 'One Of',
	description: "One of the listed choices; it becomes the list's spelling",
	fields: [
		{
			name: 'choices',
			displayName: 'Choices',
			type: 'string',
			default: '',
			placeholder: 'e.g. Car, Home, Travel',
			takesAnything: true,
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
	],
	check: (value, rule) => {
		const choices = readChoices(rule.choices);
		if (choices.length === 0) {
			return { kind: 'unusable', problem: 'There is no choice in the list', field: 'choices' };
		}
		const spelling = rule.spelling || 'ignoreCaseAndAccents';
		if (!isKeyOf(spellings, spelling)) {
			return {
				kind: 'unusable',
				problem: 'There is no spelling rule of that name',
				field: 'spelling',
			};
		}
		// An answer far longer than the choices can't be one; looking at it costs for every choice.
		const longest = Math.max(...choices.map((choice) => choice.length));
		if (value.length > 3 * longest + 20) return reject(choices);
		for (const nearness of nearestFirst) {
			const found = choices.filter((choice) => spellings[nearness].matches(value, choice));
			if (found.length > 1) return ask(found);
			if (found[0] !== undefined) return { kind: 'accepted', value: found[0] };
			if (nearness === spelling) break;
		}
		return reject(choices);
	},
});

function reject(choices: string[]): Finding {
	const named = choices.slice(0, mostNamed).join(', ');
	const more = choices.length > mostNamed ? ' …' : '';
	return { kind: 'rejected', reason: `Please answer with one of: ${named}${more}` };
}

function ask(found: string[]): Finding {
	return {
		kind: 'rejected',
		reason: `That could be ${found.slice(0, mostNamed).join(' or ')}. Which one?`,
	};
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
