import { isKeyOf } from '../../json.ts';
import { createRule } from './createRule.ts';
import { identifiers } from './identifiers.ts';
import type { Identifier } from './identifiers.ts';
import { toOptions } from './toOptions.ts';

export const identifier = createRule({
	displayName: 'Identifier',
	description: 'An ID number, tax PIN, number plate, IMEI or IBAN; it becomes its usual spelling',
	reads: 'folded',
	fields: [
		{
			name: 'identifier',
			displayName: 'Identifier',
			type: 'options',
			default: 'kenyaId',
			description: 'Which one it has to be',
			options: toOptions(identifiers),
		},
	],
	check: (answer, rule) => {
		const name = rule.identifier || 'kenyaId';
		if (!isKeyOf(identifiers, name)) {
			return {
				kind: 'unusable',
				problem: 'There is no identifier of that name',
				field: 'identifier',
			};
		}
		const { called, example, ...form }: Identifier = identifiers[name];
		const plain = answer.toUpperCase().replace(/[\s./-]/g, '');
		if (!form.pattern.test(plain) || form.isRight?.(plain) === false) {
			return { kind: 'rejected', reason: `Please enter a valid ${called}, like ${example}.` };
		}
		return { kind: 'accepted', value: form.write?.(plain) ?? plain };
	},
});
