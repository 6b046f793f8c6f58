import { readNames } from '../notations/readNames.ts';
import { readYesOrNo } from '../notations/readYesOrNo.ts';
import { createRule } from './createRule.ts';

export const yesOrNo = createRule({
	displayName: 'Yes or No',
	description: 'Yes or no, in the words that people use; it becomes what you choose for each',
	reads: 'folded',
	fields: [
		{
			name: 'yesValue',
			displayName: 'Yes Becomes',
			type: 'string',
			default: 'Yes',
			description: 'What the bot gets for yes',
		},
		{
			name: 'noValue',
			displayName: 'No Becomes',
			type: 'string',
			default: 'No',
			description: 'What the bot gets for no',
		},
		{
			name: 'yesWords',
			displayName: 'Further Words for Yes',
			type: 'string',
			default: '',
			takesAnything: true,
			advanced: true,
			placeholder: 'e.g. I accept, deal',
			description: 'Your own words for yes, separated by commas',
		},
		{
			name: 'noWords',
			displayName: 'Further Words for No',
			type: 'string',
			default: '',
			takesAnything: true,
			advanced: true,
			placeholder: 'e.g. later, stop',
			description: 'Your own words for no, separated by commas',
		},
	],
	check: (answer, rule) => {
		const yes = (typeof rule.yesValue === 'string' && rule.yesValue.trim()) || 'Yes';
		const no = (typeof rule.noValue === 'string' && rule.noValue.trim()) || 'No';
		if (yes.toLowerCase() === no.toLowerCase()) {
			return {
				kind: 'unusable',
				problem: 'Yes and no have to become different things',
				field: 'noValue',
			};
		}
		const said = readYesOrNo(answer, {
			yes: [yes, ...readNames(rule.yesWords)],
			no: [no, ...readNames(rule.noWords)],
		});
		if (said === undefined) return { kind: 'rejected', reason: 'Please answer with yes or no.' };
		return { kind: 'accepted', value: said ? yes : no };
	},
});
