import type { Question } from './question.ts';

/** What came of a request to a button's address. */
type Press =
	| { kind: 'open'; question: Question; answer: number }
	/** Another question has taken its place, or there is none. */
	| { kind: 'over' }
	| { kind: 'expired' };

/** The part of a button's address that says which button of which question it is. */
export function writePress({ askedAt }: Question, answer: number): Record<string, string> {
	return { answer: String(answer + 1), asked: askedAt.toString(36) };
}

/**
 * Whether a button's address still belongs to a question that waits.
 * @param query what `writePress` wrote, if nobody has changed it
 */
export function readPress(
	query: Record<string, unknown>,
	question: Question | undefined,
	now: number,
): Press {
	if (!question) return { kind: 'over' };
	const answer = question.answers.findIndex((_, index) => {
		const written = writePress(question, index);
		return written.answer === query.answer && written.asked === query.asked;
	});
	if (answer === -1) return { kind: 'over' };
	if (question.expiresAt !== undefined && now > question.expiresAt) return { kind: 'expired' };
	return { kind: 'open', question, answer };
}
