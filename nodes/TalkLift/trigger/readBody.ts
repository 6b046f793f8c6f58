import type { IWebhookFunctions } from 'n8n-workflow';

import { readJson } from '../../../talklift/readJson.ts';
import { rejections } from './rejections.ts';
import type { Rejection } from './rejections.ts';

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;
type Body = { ok: true; body: unknown } | { ok: false; rejection: Rejection };

/**
 * The JSON body of a request, whatever content type it was sent with. Never throws.
 *
 * n8n has parsed it already if it was sent as JSON, but has read long IDs inexactly: the text is read
 * once more.
 */
export async function readBody(request: Request): Promise<Body> {
	if (request.contentType?.startsWith('multipart/'))
		return { ok: false, rejection: rejections.form };
	try {
		await request.readRawBody();
	} catch {
		// The sender hung up, sent more than n8n takes, or claimed a compression that it isn't.
		return { ok: false, rejection: rejections.unreadable };
	}
	const text = toText(request);
	if (text === '') return { ok: false, rejection: rejections.empty };
	const json = readJson(text);
	return json.kind === 'read'
		? { ok: true, body: json.value }
		: { ok: false, rejection: rejections[json.kind] };
}

function toText({ rawBody, encoding }: Request): string {
	const text = rawBody.toString(Buffer.isEncoding(encoding) ? encoding : 'utf8');
	return text.replace(/^\uFEFF/, '').trim();
}
