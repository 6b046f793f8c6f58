import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { recallQuestion } from './question.ts';
import { readPress } from './readPress.ts';
import { writeAnswerItem } from './writeAnswerItem.ts';
import { pagePolicy, writePage } from './writePage.ts';
import type { Page } from './writePage.ts';

const statusOf = { asking: 200, answered: 200, over: 410, expired: 410, invalid: 401 } as const;

/**
 * Answers the address behind a button. Opening it shows a page to press on, and only pressing there lets
 * the execution go on: what previews links opens them, too.
 */
export async function receivePress(webhook: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response = webhook.getResponseObject();
	response.setHeader('Cache-Control', 'no-store');
	response.setHeader('Content-Security-Policy', pagePolicy);
	const show = (page: Page): IWebhookResponseData => {
		response.status(statusOf[page.kind]).type('html').send(writePage(page));
		return { noWebhookResponse: true };
	};

	if (!isSigned(webhook)) return show({ kind: 'invalid' });
	const now = Date.now();
	const press = readPress(webhook.getQueryData() as IDataObject, recallQuestion(webhook), now);
	if (press.kind !== 'open') return show({ kind: press.kind });

	const { question, answer } = press;
	const label = question.answers[answer] ?? '';
	if (webhook.getRequestObject().method !== 'POST')
		return show({ kind: 'asking', question: question.text, answer: label, note: question.note });
	const json = writeAnswerItem(question, { answer, pressedAt: now });
	response.type('html');
	return {
		// n8n sends this once it knows that the execution goes on with this press, and no other.
		webhookResponse: writePage({ kind: 'answered', answer: label, thanks: question.thanks }),
		workflowData: [[{ json, pairedItem: { item: 0 } }]],
	};
}

/** n8n checks the signature too, but not for every execution that an older version has left waiting. */
function isSigned(webhook: IWebhookFunctions): boolean {
	const { signature, ...signed } = webhook.getQueryData() as Record<string, string>;
	const expected = new URL(webhook.getSignedResumeUrl(signed)).searchParams.get('signature');
	return expected !== null && signature === expected;
}
