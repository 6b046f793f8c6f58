import { judgeAnswer } from '../talklift/answer/judgeAnswer.ts';
import { answerRules } from '../talklift/answer/rules/rules.ts';
import { typedAnswers } from './typedAnswers.mts';

/** The moment of the table, in Nairobi. */
export const typedAt = { now: Date.UTC(2026, 10, 23, 9), timezone: 'Africa/Nairobi' } as const;

/** The table "what they type, what the bot gets", with the words of each rejection. */
export function writeTypedAnswers(): string {
	const rows = typedAnswers.flatMap(({ rule, settings, answers }) => {
		const name = answerRules[rule.type].displayName;
		const title = settings === undefined ? `**${name}**` : `**${name}**, ${settings}`;
		return answers.map(([typed], index) => {
			const verdict = judgeAnswer({
				value: typed,
				rules: [rule],
				useSlotSettings: false,
				...typedAt,
			});
			const outcome =
				verdict.kind === 'accepted'
					? `\`${verdict.value}\``
					: verdict.kind === 'rejected'
						? `asked again: *${verdict.reason}*`
						: verdict.problem;
			return `| ${index === 0 ? title : ''} | ${typed} | ${outcome} |`;
		});
	});
	return ['| The answer must be | They type | The bot gets |', '| --- | --- | --- |', ...rows].join(
		'\n',
	);
}
