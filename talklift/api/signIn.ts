import { isObject } from '../json.ts';
import { isToken } from './credential.ts';
import type { Failed } from './outcome.ts';
import { readFailure, readResponse } from './response.ts';
import type { ApiResponse } from './response.ts';
import { toFailed } from './toFailed.ts';

/**
 * What a response to the sign-in call means: a token, or why there is none.
 *
 * Nothing of a successful response is handed on besides the token: whatever else it holds may be one.
 */
export function readSignIn(response: ApiResponse): { kind: 'token'; token: string } | Failed {
	const { status, body } = response;
	const outcome = readResponse(response);
	if (outcome.kind === 'sent' || outcome.reason === 'unexpectedPage') {
		const token = isObject(body) ? body.token : undefined;
		if (isToken(token)) return { kind: 'token', token };
		return toFailed(looksSignedIn(body) ? 'signInUnknown' : 'wrongAddress', { status });
	}
	if ((status === 400 || status === 401 || status === 403) && isObject(body))
		return readFailure('passwordRefused', response);
	// The call exists on every TalkLift and takes nothing but two texts: whatever else complains is not it.
	if (status >= 400 && status < 500 && status !== 403 && status !== 408 && status !== 429)
		return readFailure('wrongAddress', response);
	// Nothing but a sign-in was under way.
	return { ...outcome, delivered: 'no' };
}

/** Names under which other systems give out what they call a token, also one level deeper. */
const tokenNames = /^(auth_?|access_?|id_?|api_?)?(token|key)$|^access$|^jwt$|^session_?id$/i;

function looksSignedIn(body: unknown): boolean {
	if (!isObject(body)) return false;
	return [body, ...Object.values(body).filter(isObject)].some((object) =>
		Object.keys(object).some((name) => tokenNames.test(name)),
	);
}
