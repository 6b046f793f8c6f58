import { findSeveral } from '../notations/findSeveral.ts';
import { readLimits } from '../notations/readLimits.ts';
import { shorten } from '../shorten.ts';
import { choiceFields } from './choiceFields.ts';
import { createRule } from './createRule.ts';
import { nameChoices, readWays } from './readWays.ts';

const [choices, ...ways] = choiceFields;

export const severalOf = createRule({
	displayName: 'Several Of',
	description: 'Some of the listed choices; they become a list in its own spelling and order',
	reads: 'folded',
	fields: [
		choices,
		{
			name: 'min',
			displayName: 'At Least',
			type: 'number',
			default: '',
			placeholder: 'e.g. 1',
			description: 'Fewest choices allowed. Leave empty for one.',
		},
		{
			name: 'max',
			displayName: 'At Most',
			type: 'number',
			default: '',
			placeholder: 'e.g. 3',
			description: 'Most choices allowed. Leave empty for no limit.',
		},
		...ways,
	],
	check: (answer, rule) => {
		const reading = readWays(rule);
		if (reading.kind === 'unusable') return reading;
		const limits = readLimits(rule, 0);
		if (limits.kind === 'unusable') return limits;
		const named = nameChoices(reading.choices, ', ');
		const several = findSeveral(answer, reading.choices, reading.ways);
		if (several.kind === 'unclear') {
			const could = nameChoices(several.choices, ' or ');
			return {
				kind: 'rejected',
				reason: `"${shorten(several.part)}" could be ${could}. Which one?`,
			};
		}
		const { min = 1, max = Infinity } = limits;
		const count = several.choices.length;
		if (count < Math.max(1, min) || count > max) {
			const how = describeCount(Math.max(1, min), max);
			return { kind: 'rejected', reason: `Please answer with ${how} of: ${named}` };
		}
		// A comma within a choice would make two of it the next time.
		const between = several.choices.some(({ label }) => label.includes(',')) ? '; ' : ', ';
		return { kind: 'accepted', value: several.choices.map(({ label }) => label).join(between) };
	},
});

function describeCount(min: number, max: number): string {
	if (min === max) return String(min);
	if (max === Infinity) return min === 1 ? 'one or more' : `at least ${min}`;
	return min === 1 ? `at most ${max}` : `${min} to ${max}`;
}
