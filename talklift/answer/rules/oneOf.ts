import { findChoices } from '../notations/findChoices.ts';
import { choiceFields } from './choiceFields.ts';
import { createRule } from './createRule.ts';
import { nameChoices, readWays } from './readWays.ts';

export const oneOf = createRule({
	displayName: 'One Of',
	description:
		"One of the listed choices, by name, place or own words; it becomes the list's spelling",
	reads: 'folded',
	fields: choiceFields,
	check: (answer, rule) => {
		const reading = readWays(rule);
		if (reading.kind === 'unusable') return reading;
		const { choices, ways } = reading;
		const places = findChoices(answer, choices, ways);
		const found = choices.filter((_choice, place) => places.includes(place));
		const [choice, other] = found;
		if (choice === undefined) {
			return {
				kind: 'rejected',
				reason: `Please answer with one of: ${nameChoices(choices, ', ')}`,
			};
		}
		return other === undefined
			? { kind: 'accepted', value: choice.label }
			: { kind: 'rejected', reason: `That could be ${nameChoices(found, ' or ')}. Which one?` };
	},
});
