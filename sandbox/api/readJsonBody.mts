import type { ApiResponse } from './response.mts';
import { detail } from './response.mts';

/** The body of a call, or the framework's response to one that can't be read. No body is an empty object. */
export function readJsonBody(
	raw: Buffer | undefined,
	contentType: string | undefined,
): { body: unknown } | { refusal: ApiResponse } {
	if (!raw || raw.length === 0) return { body: {} };
	const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
	if (mediaType !== 'application/json') {
		const words = `Unsupported media type "${contentType ?? ''}" in request.`;
		return { refusal: detail(415, words) };
	}
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
	} catch {
		const words = "'utf-8' codec can't decode byte: invalid start byte";
		return { refusal: detail(400, `JSON parse error - ${words}`) };
	}
	try {
		return { body: JSON.parse(text) };
	} catch (error) {
		return { refusal: detail(400, `JSON parse error - ${placeOf(error, text)}`) };
	}
}

/** Python's wording, with the place that V8 found. */
function placeOf(error: unknown, text: string): string {
	const found = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
	const at = Math.min(Number(found ?? text.length), text.length);
	const before = text.slice(0, at).split('\n');
	const column = (before.at(-1)?.length ?? 0) + 1;
	return `Expecting value: line ${before.length} column ${column} (char ${at})`;
}
