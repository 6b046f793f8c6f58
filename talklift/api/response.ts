import { exceedsLimits, isObject } from '../json.ts';
import type { FailureReason } from './failures.ts';
import type { Failed, Outcome } from './outcome.ts';
import { toFailed } from './toFailed.ts';

/** What an HTTP call gave: header names in lower case, the body parsed if it was JSON. */
export interface ApiResponse {
	status: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/** Django REST Framework's words for a token it doesn't take; with session authentication listed
 * first they come with a 403, and nothing else tells that from a 403 for missing rights. */
const deadTokenDetails: unknown[] = [
	'Invalid token.',
	'User inactive or deleted.',
	'Authentication credentials were not provided.',
];

/** What a response to one of TalkLift's calls means. Never throws, whatever came. */
export function readResponse(response: ApiResponse): Outcome {
	const { status, body } = response;
	if (status < 200 || status >= 300) return readFailure(reasonFor(response), response);
	if (isWebPage(body)) return readFailure('unexpectedPage', response);
	return { kind: 'sent', status, body: boundBody(body) };
}

/** A failure for this reason, with what the response says about it. */
export function readFailure(reason: FailureReason, { status, body, headers }: ApiResponse): Failed {
	const retryAfter = headers['retry-after'];
	const { location } = headers;
	return toFailed(reason, {
		status,
		body,
		...(typeof retryAfter === 'string' && { retryAfter }),
		...(reason === 'redirected' && typeof location === 'string' && { location }),
	});
}

function reasonFor({ status, headers, body }: ApiResponse): FailureReason {
	if (status >= 300 && status < 400) return 'redirected';
	if (status === 403)
		return deadTokenDetails.includes(detailOf(body)) ? 'tokenRefused' : 'noAccess';
	// An unknown row is JSON, an unknown path is a web page.
	if (status === 404) return detailOf(body) === undefined ? 'wrongAddress' : 'notFound';
	// With Retry-After it is TalkLift (or its proxy) declining; without, a proxy may have lost the response.
	if (status === 503) return headers['retry-after'] ? 'maintenance' : 'unavailable';
	if (reasons[status] !== undefined) return reasons[status];
	if (status >= 500) return 'serverTrouble';
	return status >= 400 ? 'invalidRequest' : 'unexpected';
}

const reasons: Record<number, FailureReason> = {
	401: 'tokenRefused',
	405: 'wrongAddress',
	408: 'timedOut',
	410: 'wrongAddress',
	413: 'tooLarge',
	415: 'wrongAddress',
	429: 'throttled',
	502: 'unavailable',
	504: 'unavailable',
};

function detailOf(body: unknown): unknown {
	return isObject(body) ? body.detail : undefined;
}

/** By its beginning, since a server that sends text may well call it HTML. */
function isWebPage(body: unknown): boolean {
	return typeof body === 'string' && /^<(!doctype html|html|head|body)\b/i.test(body.trimStart());
}

/** TalkLift's responses have some hundred characters. A run of thousands of items keeps them all. */
const mostCharacters = 100_000;

const notes = {
	tooDeep: 'Left out: nested more deeply than an item can be',
	tooLarge: 'Left out: larger than an item should be',
} as const;

/**
 * The body of a response as it may become part of an item: itself, or a note in its place when it has
 * more levels, more values or more text than an item should have.
 */
function boundBody(body: unknown): unknown {
	const excess = exceedsLimits(body) ?? (hasTooMuchText(body) ? 'tooLarge' : undefined);
	return excess === undefined ? body : notes[excess];
}

/** Recursion is safe here, and a look at everything: there are only so many levels and values. */
function hasTooMuchText(body: unknown): boolean {
	let characters = 0;
	const count = (value: unknown): void => {
		if (typeof value === 'string') characters += value.length;
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			characters += key.length;
			count(inner);
		}
	};
	count(body);
	return characters > mostCharacters;
}
