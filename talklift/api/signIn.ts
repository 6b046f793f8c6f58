import { isHeaderSafe } from './credential.ts';
import type { Answer, Failed } from './outcome.ts';
import { readResponse, toFailed } from './response.ts';

/** What an answer to the sign-in call means: a token, or why there is none. */
export function readSignIn(answer: Answer): { kind: 'token'; token: string } | Failed {
	const outcome = readResponse(answer);
	if (outcome.kind === 'answered') {
		const token = tokenIn(answer.body);
		return token === undefined ? notTalkLift(answer) : { kind: 'token', token };
	}
	const { status } = answer;
	if ((status === 400 || status === 401 || status === 403) && isObject(answer.body))
		return toFailed('passwordRefused', answer);
	// The call exists on every TalkLift and takes nothing but two texts: whatever else complains is not it.
	if (
		outcome.reason === 'unexpectedPage' ||
		(status >= 400 && status < 500 && status !== 403 && status !== 408 && status !== 429)
	)
		return notTalkLift(answer);
	// Nothing but a sign-in was under way.
	return { ...outcome, delivered: 'no' };
}

function notTalkLift(answer: Answer): Failed {
	return toFailed('wrongAddress', answer);
}

function tokenIn(body: unknown): string | undefined {
	if (!isObject(body)) return undefined;
	const { token } = body;
	return typeof token === 'string' && isHeaderSafe(token) ? token : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
