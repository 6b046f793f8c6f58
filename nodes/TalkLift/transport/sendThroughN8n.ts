import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { readApiCredential } from '../../../talklift/api/credential.ts';
import { readFault } from '../../../talklift/api/fault.ts';
import { readResponse } from '../../../talklift/api/response.ts';
import { toFailed } from '../../../talklift/api/toFailed.ts';
import { isBlockedByN8n } from '../panels/isBlockedByN8n.ts';
import { findSignInFailure } from '../panels/signInFailure.ts';
import type { Send } from './send.ts';
import type { Session } from './shareSignIn.ts';

const credentialType = 'talkLiftApi';

/**
 * Sends through n8n's HTTP helper, so that its proxy and network policy hold.
 *
 * The credential is read once. n8n signs in when the session token is empty, keeps the new token in
 * its database and in `data`, which is the same object for all requests. Statuses come back as
 * responses, also 401: left to itself, n8n would sign in again for each request that gets one.
 */
export function sendThroughN8n(
	n8n: IExecuteFunctions,
	data: ICredentialDataDecryptedObject,
	timeoutMs: number,
): { send: Send; session: Session } {
	const cancelSignal = n8n.getExecutionCancelSignal();
	const { baseUrl, gap, token } = readApiCredential(data);
	// Of which n8n looks at the data alone.
	const credentialsDecrypted = { id: '', name: '', type: credentialType, data };
	if (token === undefined) data.sessionToken = '';

	const send: Send = async ({ endpoint, body }) => {
		if (gap) return { ...gap, duringSignIn: true };
		if (cancelSignal?.aborted) return toFailed('cancelled');
		// The time for the whole response: n8n's `timeout` starts again with every byte.
		const deadline = AbortSignal.timeout(timeoutMs);
		const signal = cancelSignal ? AbortSignal.any([cancelSignal, deadline]) : deadline;
		// n8n asks the context for the signal and would overwrite one among the options.
		const context = Object.create(n8n, { getExecutionCancelSignal: { value: () => signal } });
		try {
			const response: IN8nHttpFullResponse = await n8n.helpers.httpRequestWithAuthentication.call(
				context,
				credentialType,
				{
					method: endpoint.method,
					url: `${baseUrl}${endpoint.path}`,
					body,
					json: true,
					returnFullResponse: true,
					ignoreHttpStatusErrors: true,
					disableFollowRedirect: true,
				},
				{ credentialsDecrypted },
			);
			const { statusCode: status, headers } = response;
			return readResponse({ status, headers, body: response.body });
		} catch (error) {
			const signInFailure = findSignInFailure(error, data);
			if (signInFailure) return { ...signInFailure, delivered: 'no', duringSignIn: true };
			const failed = readFault(error, isBlockedByN8n);
			return cancelSignal?.aborted ? { ...failed, reason: 'cancelled' } : failed;
		}
	};

	const session: Session = {
		token: () => readApiCredential(data).token,
		forget: () => {
			data.sessionToken = '';
		},
	};
	return { send, session };
}
