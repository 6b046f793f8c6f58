import { parse as parseQuery } from 'node:querystring';
import { createGunzip, createInflate } from 'node:zlib';

import type { Request } from 'express';
import { jsonParse } from 'n8n-workflow';
import rawBody from 'raw-body';

/** What n8n answers itself, before a node sees the request. */
export class RefusedByN8n extends Error {
	readonly status: number;
	constructor(status: number, message: string) {
		super(message);
		this.status = status;
	}
}

/** n8n's default for `N8N_PAYLOAD_SIZE_MAX`. */
const sizeLimit = '16mb';

/** Gives the request what n8n adds to every request before it looks for a webhook. */
export function prepareRequest(request: Request): void {
	const [type, ...parameters] = (request.headers['content-type'] ?? '').split(';');
	if (type) {
		request.contentType = type.toLowerCase();
		const charset = parameters.map((text) => /^\s*charset\s*=\s*"?([^"]*)"?\s*$/i.exec(text)?.[1]);
		request.encoding = (charset.find(Boolean)?.toLowerCase() ?? 'utf-8') as BufferEncoding;
	}
	request.readRawBody = async () => {
		if (request.rawBody) return;
		const decoders: Record<string, () => NodeJS.ReadWriteStream> = {
			gzip: createGunzip,
			deflate: createInflate,
		};
		const decoder = decoders[request.headers['content-encoding'] ?? '']?.();
		const length = decoder ? undefined : request.headers['content-length'];
		request.rawBody = await rawBody(decoder ? request.pipe(decoder) : request, {
			length,
			limit: sizeLimit,
		});
	};
}

/**
 * Reads the body as n8n does for a webhook node: by content type, and for nodes above version 1 not at
 * all when the type isn't one it knows.
 *
 * Left out, since nobody sends events that way: the fields of a multipart form, and XML.
 *
 * @throws RefusedByN8n where n8n answers by itself
 */
export async function readRequestBody(request: Request, typeVersion: number): Promise<void> {
	const type = request.contentType;
	if (type === 'multipart/form-data') {
		request.resume();
		request.body = { data: {}, files: {} };
		return;
	}
	const readers: Record<string, (text: string) => unknown> = {
		'application/json': (text) => jsonParse(text),
		'application/x-www-form-urlencoded': (text) =>
			parseQuery(text, undefined, undefined, { maxKeys: 1000 }),
		'text/plain': (text) => text,
	};
	const reader = readers[type ?? ''];
	if (!reader && typeVersion > 1) return;
	await request.readRawBody();
	if (!reader || request.rawBody.length === 0) return;
	try {
		request.body = reader(request.rawBody.toString(request.encoding).replace(/^\uFEFF/, ''));
	} catch {
		throw new RefusedByN8n(422, 'Failed to parse request body');
	}
}
