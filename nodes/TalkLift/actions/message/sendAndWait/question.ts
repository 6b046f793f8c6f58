import type { IDataObject, IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import { isObject } from '../../../../../talklift/json.ts';

/** A question that waits for its answer: kept with the execution, so it survives a restart. */
export interface Question {
	text: string;
	/** What the buttons say, in their order. */
	answers: string[];
	/** Whether the first answer approves and the second one declines. */
	isApproval: boolean;
	/** Milliseconds since 1970. It is also what tells this question from an earlier one of the node. */
	askedAt: number;
	/** The same, when there is a time limit. */
	expiresAt?: number;
	/** What the confirmation page says before and after. */
	note: string;
	thanks: string;
	/** Whom it was put to: goes out with the answer. */
	conversation: IDataObject;
}

const key = 'talkLiftQuestion';

export function keepQuestion(execute: IExecuteFunctions, question: Question): void {
	execute.getContext('node')[key] = { ...question };
}

/** The question that the node put last in this execution. */
export function recallQuestion(webhook: IWebhookFunctions): Question | undefined {
	// A webhook can't ask for the node's context otherwise. Braces in a name would end the expression.
	const name = JSON.stringify(webhook.getNode().name).replaceAll('}', '\\u007d');
	const kept = webhook.evaluateExpression(`{{ $(${name}).context.${key} }}`);
	return isQuestion(kept) ? kept : undefined;
}

function isQuestion(kept: unknown): kept is Question {
	return isObject(kept) && Array.isArray(kept.answers) && typeof kept.askedAt === 'number';
}
