import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import type { ApiResponse } from '../api/response.mts';
import type { Manner } from '../faults/faultKind.mts';

interface Writing {
	/** Aborted when the sandbox closes. */
	closing: AbortSignal;
	/** Called before the last of it goes out: whoever has the response finds it noted. */
	noteEnd: () => void;
}

/** Writes a response with the headers the framework gives: an object as JSON, text as HTML. */
export async function writeResponse(
	response: ServerResponse,
	{ status, body, headers }: ApiResponse,
	manner: Manner,
	{ closing, noteEnd }: Writing,
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
		noteEnd();
		response.end(bytes);
	} else if (manner === 'truncated') {
		await new Promise<void>((written) => {
			response.write(bytes.subarray(0, bytes.length >> 1), () => written());
		});
		noteEnd();
		response.destroy();
	} else {
		for (const byte of bytes.subarray(0, -1)) {
			if (response.destroyed) break;
			response.write(Buffer.of(byte));
			await sleep(manner.msPerByte, undefined, { signal: closing });
		}
		noteEnd();
		response.end(bytes.subarray(-1));
	}
}
