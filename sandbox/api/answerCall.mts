import type { FaultKind } from '../faults/fault.mts';
import type { FaultBoard } from '../faults/faultBoard.mts';
import type { ApiCall } from '../sandbox.mts';
import { describeCall, methodNotAllowed, unauthorized } from './answer.mts';
import type { Answer } from './answer.mts';
import { authenticate } from './authenticate.mts';
import { calls } from './calls.mts';
import type { Platform } from './calls.mts';
import { readJsonBody } from './readJsonBody.mts';
import { throttle } from './throttle.mts';

export interface ReceivedCall {
	endpoint: ApiCall;
	method: string;
	authorization: string | undefined;
	contentType: string | undefined;
	raw: Buffer | undefined;
	faults: FaultBoard;
	/** Told of a fault that had a hand in the answer, for the traffic list. */
	hitBy: (kind: FaultKind) => void;
	/** Told of the session it is about, as soon as that is known. */
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

	if (token !== undefined && call.faults.hit('revokeToken', call.endpoint)) {
		call.hitBy('revokeToken');
		platform.accounts.revoke(token);
		return unauthorized('Invalid token.');
	}
	if (call.faults.hit('unauthorized', call.endpoint)) {
		call.hitBy('unauthorized');
		return unauthorized('Invalid token.');
	}

	const refused = throttle(call);
	if (refused) return refused;

	if (call.method === 'OPTIONS') return describeCall(name);
	if (call.method !== 'POST') return methodNotAllowed(call.method);

	const read = readJsonBody(call.raw, call.contentType);
	if ('refusal' in read) return read.refusal;
	return answer(platform, read.body, account, call.concerns);
}
