import { typedAnswers } from '../../../docs/typedAnswers.mts';
import { typedAt } from '../../../docs/writeTypedAnswers.mts';
import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';
import { inShort, judgeBy } from './judgeWith.mts';

const rows = typedAnswers.flatMap(({ rule, answers }) =>
	answers.map(([typed, gets]): [AnswerRule, string, string] => [
		rule,
		typed,
		gets === undefined ? 'rejected' : `accepted: ${gets}`,
	]),
);

test.each(rows)('by %j, the answer %j is %s', (rule, typed, outcome) => {
	expect(inShort(judgeBy([rule], typed, typedAt))).toBe(outcome);
});
