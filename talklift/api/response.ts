import { errorHints } from './errorHints.ts';
import type { Answer, Failed, FailureReason, Outcome } from './outcome.ts';

/** Django REST Framework's words for a token it doesn't take; with session authentication listed
 * first they come with a 403, and nothing else tells that from a 403 for missing rights. */
const deadTokenDetails: unknown[] = [
	'Invalid token.',
	'User inactive or deleted.',
	'Authentication credentials were not provided.',
];

/** What an answer to one of TalkLift's calls means. Never throws, whatever the answer. */
export function readResponse(answer: Answer): Outcome {
	const { status, body } = answer;
	if (status >= 200 && status < 300) {
		if (isWebPage(answer)) return toFailed('unexpectedPage', answer);
		return { kind: 'answered', status, body };
	}
	return toFailed(reasonFor(answer), answer);
}

/** A failure with what the table says about its reason, and what was answered. */
export function toFailed(reason: FailureReason, { status, body, headers }: Answer): Failed {
	const failed: Failed = {
		kind: 'failed',
		reason,
		delivered: errorHints[reason].delivered,
		status,
		body,
	};
	const retryAfter = headers['retry-after'];
	if (typeof retryAfter === 'string') failed.retryAfter = retryAfter;
	const { location } = headers;
	if (reason === 'redirected' && typeof location === 'string')
		failed.detail = `It leads to ${location.slice(0, 200)}.`;
	return failed;
}

function reasonFor(answer: Answer): FailureReason {
	const { status, headers } = answer;
	if (status >= 300 && status < 400) return 'redirected';
	if (status === 403) return hasDeadToken(answer.body) ? 'tokenRefused' : 'noAccess';
	// An unknown row is JSON, an unknown path is a web page.
	if (status === 404) return detailOf(answer.body) === undefined ? 'wrongAddress' : 'notFound';
	// With Retry-After it is TalkLift (or its proxy) declining; without, a proxy may have lost the answer.
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

function hasDeadToken(body: unknown): boolean {
	return deadTokenDetails.includes(detailOf(body));
}

function detailOf(body: unknown): unknown {
	return typeof body === 'object' && body !== null && 'detail' in body ? body.detail : undefined;
}

/** By its beginning, since a server that sends text may well call it HTML. */
function isWebPage({ body }: Answer): boolean {
	return (
		typeof body === 'string' && /^\s*<(!doctype html|html|head|body)\b/i.test(body.slice(0, 1_000))
	);
}
