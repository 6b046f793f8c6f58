import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { Rejection } from './rejections.ts';

/** Replies with a rejection. Starts no execution. */
export function reject(
	context: IWebhookFunctions,
	{ status, message, headers = {} }: Rejection,
): IWebhookResponseData {
	context.getResponseObject().status(status).set(headers).json({ message });
	return { noWebhookResponse: true };
}

/** The reply to a request that was taken: how many events it held, and how many start something. */
export function received(events: number, started: number) {
	return { message: 'Received', events, started };
}
