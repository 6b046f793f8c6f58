import { readLimits } from '../notations/readLimits.ts';
import { createRule } from './createRule.ts';

/** Counted as people count: an accented letter or an emoji is one, however it is stored. */
export const length = createRule({
	displayName: 'Length',
	description: 'At least, at most or exactly so many characters',
	reads: 'asTyped',
	fields: [
		{
			name: 'min',
			displayName: 'Minimum Length',
			type: 'number',
			default: '',
			placeholder: 'e.g. 2',
			description: 'Fewest characters allowed, an emoji counts as one. Leave empty for no limit.',
		},
		{
			name: 'max',
			displayName: 'Maximum Length',
			type: 'number',
			default: '',
			placeholder: 'e.g. 80',
			description: 'Most characters allowed, an emoji counts as one. Leave empty for no limit.',
		},
	],
	check: (value, rule) => {
		const limits = readLimits(rule, 0);
		if (limits.kind === 'unusable') return limits;
		const { min = 0, max = Infinity } = limits;
		const count = countCharacters(value, max === Infinity ? min : max + 1);
		return count < min || count > max
			? { kind: 'rejected', reason: describe(min, max) }
			: { kind: 'accepted', value };
	},
});

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Stops counting at `enough`. */
function countCharacters(text: string, enough: number): number {
	const characters = segmenter.segment(text)[Symbol.iterator]();
	let count = 0;
	while (count < enough && !characters.next().done) count += 1;
	return count;
}

function describe(min: number, max: number): string {
	if (min === max) return `Please write exactly ${characters(min)}.`;
	if (max === Infinity) return `Please write at least ${characters(min)}.`;
	if (min <= 0) return `Please write at most ${characters(max)}.`;
	return `Please write between ${min} and ${characters(max)}.`;
}

function characters(count: number): string {
	return count === 1 ? '1 character' : `${count} characters`;
}
