import { speakDialects } from '../dialects/speakDialects.mts';
import type { FaultEffect, HitCall, Stage } from '../faults/faultKind.mts';
import { authenticate } from './authenticate.mts';
import { calls } from './calls.mts';
import type { Platform } from './calls.mts';
import type { ApiCall } from './endpoint.mts';
import { readJsonBody } from './readJsonBody.mts';
import { describeCall, methodNotAllowed, unauthorized } from './response.mts';
import type { ApiResponse } from './response.mts';

export interface ReceivedCall {
	endpoint: ApiCall;
	method: string;
	authorization: string | undefined;
	contentType: string | undefined;
	raw: Buffer | undefined;
	/** What the fault makes of the call that hits it at this stage, if one does. */
	hit: (stage: Stage, call?: HitCall) => FaultEffect | undefined;
	/** Told of the session it is about, as soon as that is known. */
	concerns: (session: number) => void;
}

/**
 * What Django REST Framework responds with, checking in its order: 401, 429, 405, 400 (415), then what the
 * call itself finds (403, 404); in the dialects that are spoken.
 */
export function respondToCall(call: ReceivedCall, platform: Platform): ApiResponse {
	return speakDialects(respondAsUsual(call, platform), call, platform.readings());
}

function respondAsUsual(call: ReceivedCall, platform: Platform): ApiResponse {
	const { open, name, respond } = calls[call.endpoint];
	const { accounts } = platform;
	const authenticated = authenticate(call.authorization, accounts);
	if ('refusal' in authenticated) return authenticated.refusal;
	const { account, token } = authenticated;
	if (!account && !open) return unauthorized('Authentication credentials were not provided.');

	const hit =
		call.hit('token', { token, revoke: (dead) => accounts.revoke(dead) }) ?? call.hit('throttle');
	if (hit?.kind === 'responded') return hit.response;

	if (call.method === 'OPTIONS') return describeCall(name);
	if (call.method !== 'POST') return methodNotAllowed(call.method);

	const read = readJsonBody(call.raw, call.contentType);
	if ('refusal' in read) return read.refusal;
	return respond(platform, read.body, account, call.concerns);
}
