import { isInexact, jsonLimits } from './json.ts';
import type { Excess } from './json.ts';

type Json = { kind: 'read'; value: unknown } | { kind: 'notJson' } | { kind: Excess };

/**
 * Reads JSON as it comes from outside. Never throws.
 *
 * - What has more levels or more values than an item should have (see `exceedsLimits`) is not even
 *   parsed: reading ends where the limit is reached.
 * - A whole number that JavaScript can't hold exactly (from 2^53 on), or at all, becomes the text as it
 *   stands. Otherwise two IDs could become the same.
 */
export function readJson(text: string): Json {
	const scanned = scan(text);
	if (typeof scanned === 'string') return { kind: scanned };
	try {
		const value: unknown = JSON.parse(text);
		// Parsed first as it is: quoting could make JSON of what is none.
		return {
			kind: 'read',
			value: scanned.length === 0 ? value : JSON.parse(quote(text, scanned)),
		};
	} catch {
		return { kind: 'notJson' };
	}
}

type Span = [start: number, end: number];

/** Numbers that need quoting, or the limit that is exceeded. Of what is no JSON it may say either. */
function scan(text: string): Span[] | Excess {
	const inexact: Span[] = [];
	// An opening quote, a bracket, a colon, or a number or name as a whole.
	const sign = /["[\]{}:]|[^\s,"[\]{}:]+/g;
	let depth = 0;
	let values = 0;
	for (let found = sign.exec(text); found; found = sign.exec(text)) {
		const [token] = found;
		if (token === ':') {
			// What stood before it was a name.
			values -= 1;
			continue;
		}
		if (token === ']' || token === '}') {
			depth -= 1;
			continue;
		}
		if (depth > jsonLimits.depth) return 'tooDeep';
		values += 1;
		// The outermost value doesn't count, and where the last one is a name its value is still to come.
		if (values - 1 > jsonLimits.values) return 'tooLarge';
		if (token === '[' || token === '{') depth += 1;
		else if (token === '"') sign.lastIndex = endOfText(text, found.index);
		else if (isInexact(Number(token))) inexact.push([found.index, sign.lastIndex]);
	}
	return inexact;
}

/** Where the text goes on behind the string that begins at `start`. */
function endOfText(text: string, start: number): number {
	let quote = start;
	do {
		quote = text.indexOf('"', quote + 1);
		if (quote < 0) return text.length;
	} while (isEscaped(text, quote));
	return quote + 1;
}

/** An odd number of backslashes before it makes a quote part of the string. */
function isEscaped(text: string, quote: number): boolean {
	let start = quote;
	while (text[start - 1] === '\\') start -= 1;
	return (quote - start) % 2 === 1;
}

function quote(text: string, spans: Span[]): string {
	const parts: string[] = [];
	let done = 0;
	for (const [start, end] of spans) {
		parts.push(text.slice(done, start), '"', text.slice(start, end), '"');
		done = end;
	}
	return [...parts, text.slice(done)].join('');
}
