import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import type { ApiCredential } from '../talklift/api/credential.ts';
import { endpoints } from '../talklift/api/endpoints.ts';
import type { FailureReason } from '../talklift/api/failures.ts';
import type { Failed } from '../talklift/api/outcome.ts';
import { readFailure, readResponse } from '../talklift/api/response.ts';
import type { ApiResponse } from '../talklift/api/response.ts';
import { isObject } from '../talklift/json.ts';
import { callTalkLift } from './callTalkLift.ts';

/**
 * Tries out an API token, without anything being sent or changed; gives what is wrong, if anything.
 *
 * First a GET where only POST exists. TalkLift's framework looks at the token first (401) and at the
 * method after (405), so a 405 says that the token is good. Whatever else comes may be TalkLift's or
 * somebody else's; then a message without session and text is posted, which only a TalkLift that took
 * the token turns down for what is missing in it.
 */
export async function tryToken(
	helpers: IHttpRequestHelper['helpers'],
	{ baseUrl, apiToken }: ApiCredential,
): Promise<Failed | undefined> {
	const { method, path } = endpoints.sendMessage;
	const options = {
		url: `${baseUrl}${path}`,
		headers: { Authorization: `Token ${apiToken}` },
	} satisfies IHttpRequestOptions;

	const first = await callTalkLift(helpers, { ...options, method: 'GET' });
	if (first.kind === 'failed') return first;
	if (first.status === 405) return undefined;
	const failure = readResponse(first);
	if (failure.kind === 'failed' && failure.reason === 'tokenRefused') return failure;

	const second = await callTalkLift(helpers, { ...options, method, body: {} });
	if (second.kind === 'failed') return second;
	return turnsEmptyMessageDown(second) ? undefined : whatElse(second);
}

/** Reasons that say enough by themselves, whatever was called. */
const isClear = new Set<FailureReason>([
	'tokenRefused',
	'unexpectedPage',
	'redirected',
	'throttled',
	'maintenance',
	'unavailable',
	'serverTrouble',
]);

/** As TalkLift's framework does once it has taken the token: complaints by field, or missing rights. */
function turnsEmptyMessageDown(response: ApiResponse): boolean {
	const outcome = readResponse(response);
	if (outcome.kind === 'sent' || !isObject(response.body)) return false;
	if (outcome.reason === 'noAccess') return 'detail' in response.body;
	return response.status === 400 && outcome.reason === 'invalidRequest';
}

/** What a response means that is none of TalkLift's to a good token. */
function whatElse(response: ApiResponse): Failed {
	const outcome = readResponse(response);
	if (outcome.kind === 'failed' && isClear.has(outcome.reason)) return outcome;
	return readFailure('wrongAddress', response);
}
