import type { SetFault } from '../faults/fault.mts';
import type { Endpoint } from '../sandbox.mts';
import { type Answer, methodNotAllowed, throttled, unauthorized } from './answer.mts';
import { authenticate } from './authenticate.mts';
import { calls, type Platform } from './calls.mts';
import { readJsonBody } from './readJsonBody.mts';

export interface ReceivedCall {
	endpoint: Endpoint;
	method: string;
	authorization: string | undefined;
	contentType: string | undefined;
	raw: Buffer | undefined;
	/** The faults that hit this call. */
	faults: readonly SetFault[];
	/** How long a rate limit makes it wait, in seconds; undefined when it may pass. */
	limited: () => SetFault | undefined;
	concerns: (session: number) => void;
}

/**
 * What Django REST Framework answers, checking in its order: 401, 429, 405, 400 (415), then what the
 * call itself finds (403, 404).
 */
export function answerCall(call: ReceivedCall, platform: Platform): Answer {
	const { open, name, answer } = calls[call.endpoint];
	const authenticated = authenticate(call.authorization, platform.accounts);
	if ('refusal' in authenticated) return authenticated.refusal;
	const { account, token } = authenticated;
	if (!account && !open) return unauthorized('Authentication credentials were not provided.');

	if (call.faults.some(({ kind }) => kind === 'revokeToken') && token) {
		platform.accounts.revoke(token);
		return unauthorized('Invalid token.');
	}
	if (call.faults.some(({ kind }) => kind === 'unauthorized')) return unauthorized('Invalid token.');

	const refused = throttle(call);
	if (refused) return refused;

	if (call.method === 'OPTIONS') return describe(name);
	if (call.method !== 'POST') return methodNotAllowed(call.method);

	const read = readJsonBody(call.raw, call.contentType);
	if ('refusal' in read) return read.refusal;
	return answer(platform, read.body, account, call.concerns);
}

function throttle({ faults, waitSeconds }: ReceivedCall): Answer | undefined {
	const fault = faults.find(({ kind }) => kind === 'throttled');
	if (fault?.kind === 'throttled') return writeThrottled(fault.retryAfter);
	return undefined;
}
