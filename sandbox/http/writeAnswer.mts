import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../api/answer.mts';

/** How an answer goes over the wire. `truncated` stops in the middle of the body. */
export type Manner = 'whole' | 'truncated' | { msPerByte: number };

/** Writes an answer with the headers the framework gives: an object as JSON, text as HTML. */
export async function writeAnswer(
	response: ServerResponse,
	{ status, body, headers }: Answer,
	manner: Manner,
	closing: AbortSignal,
): Promise<void> {
	const isJson = typeof body !== 'string';
	const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8');
	response.writeHead(status, {
		...(status === 204 ? {} : { 'content-length': bytes.length }),
		'content-type': isJson ? 'application/json' : 'text/html; charset=utf-8',
		...(isJson ? { allow: 'POST, OPTIONS', vary: 'Accept' } : {}),
		'x-content-type-options': 'nosniff',
		...headers,
	});
	if (manner === 'whole') {
		response.end(bytes);
	} else if (manner === 'truncated') {
		await new Promise<void>((written) => {
			response.write(bytes.subarray(0, bytes.length >> 1), () => written());
		});
		response.destroy();
	} else {
		for (const byte of bytes) {
			if (response.destroyed) return;
			response.write(Buffer.of(byte));
			await sleep(manner.msPerByte, undefined, { signal: closing });
		}
		response.end();
	}
}
