import { decimalSeparators } from '../notations/decimalSeparators.ts';
import type { RuleField } from './rule.ts';
import { toOptions } from './toOptions.ts';

export const minField = {
	name: 'min',
	displayName: 'Minimum',
	type: 'number',
	default: '',
	placeholder: 'e.g. 1',
	description: 'Lowest number allowed. Leave empty for no limit.',
} as const satisfies RuleField;

export const maxField = {
	name: 'max',
	displayName: 'Maximum',
	type: 'number',
	default: '',
	placeholder: 'e.g. 100',
	description: 'Highest number allowed. Leave empty for no limit.',
} as const satisfies RuleField;

export const decimalSeparatorField = {
	name: 'decimalSeparator',
	displayName: 'Decimal Separator',
	type: 'options',
	default: 'ask',
	advanced: true,
	description: 'How to read a number that can be read in two ways, like 2.000',
	options: toOptions(decimalSeparators),
} as const satisfies RuleField;
