import type { IDataObject } from 'n8n-workflow';

import type { Question } from './question.ts';

/**
 * What the node gives: the answer, or that none came.
 * @param press which button was pressed (0 is the first) and when, in milliseconds since 1970
 */
export function writeAnswerItem(
	{ text, answers, isApproval, askedAt, conversation }: Question,
	press?: { answer: number; pressedAt: number },
): IDataObject {
	return {
		answer: press ? (answers[press.answer] ?? null) : null,
		...(isApproval && { approved: press?.answer === 0 }),
		timed_out: press === undefined,
		question: text,
		asked_at: new Date(askedAt).toISOString(),
		answered_at: press ? new Date(press.pressedAt).toISOString() : null,
		...conversation,
	};
}
