import type { AnswerRule } from '../../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBy } from '../judgeWith.mts';

const meals = { type: 'severalOf', choices: 'Rice, Beans, Fish' } as const;
const cover = { type: 'oneOf', choices: 'Motor Insurance, Travel Insurance, Medical' } as const;

test.each<[AnswerRule, string, string]>([
	[cover, 'motor', 'accepted: Motor Insurance'],
	[cover, '2 please', 'accepted: Travel Insurance'],
	[cover, 'number one', 'accepted: Motor Insurance'],
	[cover, '3rd', 'accepted: Medical'],
	[cover, 'mo', 'rejected'],
	[{ ...cover, synonyms: 'Motor car' }, 'motor', 'unusable: synonyms'],
	[{ ...cover, synonyms: 'Medical = afya' }, 'afya tafadhali', 'accepted: Medical'],
	[{ ...meals, min: 2 }, 'rice, beans', 'accepted: Rice, Beans'],
	[{ ...meals, min: 2 }, 'rice', 'rejected'],
	[{ ...meals, max: 2 }, 'rice, beans', 'accepted: Rice, Beans'],
	[{ ...meals, max: 2 }, 'rice, beans, fish', 'rejected'],
	[{ ...meals, min: 0 }, 'rice', 'accepted: Rice'],
	[{ ...meals, min: 0 }, 'meat', 'rejected'],
	[{ ...meals, min: 3, max: 2 }, 'rice', 'unusable: min'],
	[{ ...meals, min: 'two' as unknown as number }, 'rice', 'unusable: min'],
	[{ type: 'yesOrNo', yesValue: ' Ndiyo ' }, 'yes', 'accepted: Ndiyo'],
	[{ type: 'yesOrNo', noValue: ' Hapana ' }, 'no', 'accepted: Hapana'],
	[{ type: 'yesOrNo', yesValue: 'ok', noValue: 'OK' }, 'no', 'unusable: noValue'],
	[{ type: 'yesOrNo', yesWords: 'deal, :)' }, 'deal', 'accepted: Yes'],
	[{ type: 'yesOrNo', yesWords: 'deal, :)' }, ':)', 'accepted: Yes'],
	[{ type: 'yesOrNo', noWords: 'later' }, 'Later!', 'accepted: No'],
])('by %j, the answer %j is %s', (rule, typed, outcome) => {
	expect(inShort(judgeBy([rule], typed))).toBe(outcome);
});

test.each<[AnswerRule, string, string]>([
	[cover, 'boat', 'Please answer with one of: Motor Insurance, Travel Insurance, Medical'],
	[cover, 'insurance', 'That could be Motor Insurance or Travel Insurance. Which one?'],
	[meals, 'meat', 'Please answer with one or more of: Rice, Beans, Fish'],
	[{ ...meals, min: 2, max: 2 }, 'rice', 'Please answer with 2 of: Rice, Beans, Fish'],
	[{ type: 'yesOrNo' }, 'perhaps', 'Please answer with yes or no.'],
])('by %j, the answer %j is rejected with: %s', (rule, typed, reason) => {
	expect(judgeBy([rule], typed)).toMatchObject({ kind: 'rejected', reason });
});

test('a line of other words that names no choice is told as a whole', () => {
	const verdict = judgeBy([{ ...cover, synonyms: 'Medical = afya\nMotor car' }], 'motor');
	expect(verdict).toMatchObject({ problem: '"Motor car" is none of the choices' });
});
