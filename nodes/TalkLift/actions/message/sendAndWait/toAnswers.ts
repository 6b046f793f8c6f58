import { readChoices } from '../../../../../talklift/answer/choices.ts';
import type { Item } from '../../item/item.ts';
import { Problem } from '../../item/problem.ts';
import type { ParametersOf } from '../../parameters/parametersOf.ts';
import type { answerFields } from './answerFields.ts';

/** As many buttons as a chat shows and somebody reads. */
const mostAnswers = 10;

/**
 * What the buttons say, as the parameters of `answerFields` ask for.
 * @throws Problem that names the field
 */
export function toAnswers(
	item: Item,
	{ responseType, approveLabel, declineLabel }: ParametersOf<typeof answerFields>,
): string[] {
	if (responseType === 'approval') {
		const [approve, decline] = [approveLabel.trim(), declineLabel.trim()];
		if (approve === '') throw new Problem("'Approve Button' is empty", 'Say what it shall say.');
		if (decline === '') throw new Problem("'Decline Button' is empty", 'Say what it shall say.');
		if (approve !== decline) return [approve, decline];
		throw new Problem(
			"'Approve Button' and 'Decline Button' say the same",
			'Give them different texts, so that the user can tell them apart.',
		);
	}
	// As given: an expression may give a list.
	const answers = readChoices(item.execute.getNodeParameter('answers', item.index, ''));
	if (answers.length === 0)
		throw new Problem("'Answers' is empty", 'Say what the buttons shall say, e.g. Yes, No, Later.');
	if (answers.length <= mostAnswers) return answers;
	throw new Problem(
		`'Answers' are ${answers.length}, and ${mostAnswers} buttons are the most`,
		'Shorten the list, or ask in two steps.',
	);
}
