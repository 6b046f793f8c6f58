import type { IWebhookFunctions } from 'n8n-workflow';

import { refusals } from './webhookAnswer.ts';
import type { Refusal } from './webhookAnswer.ts';

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;
export type Body = { ok: true; body: unknown } | { ok: false; refusal: Refusal };

/**
 * The JSON body of a request. n8n has parsed it if it was sent as JSON; JSON under another content type,
 * or none, is parsed here. Never throws.
 */
export async function readBody(request: Request): Promise<Body> {
	const { contentType } = request;
	if (contentType?.startsWith('multipart/')) return { ok: false, refusal: refusals.form };
	if (contentType === 'application/json' && request.body !== undefined) {
		return { ok: true, body: request.body };
	}
	try {
		await request.readRawBody();
	} catch {
		// The sender hung up, sent more than n8n takes, or claimed a compression that it isn't.
		return { ok: false, refusal: refusals.unreadable };
	}
	return parseText(toText(request));
}

function toText({ rawBody, encoding }: Request): string {
	const text = rawBody.toString(Buffer.isEncoding(encoding) ? encoding : 'utf8');
	return text.replace(/^\uFEFF/, '').trim();
}

function parseText(text: string): Body {
	if (text === '') return { ok: false, refusal: refusals.empty };
	try {
		return { ok: true, body: JSON.parse(text) };
	} catch {
		return { ok: false, refusal: refusals.notJson };
	}
}
