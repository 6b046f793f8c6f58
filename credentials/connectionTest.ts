import type { IAuthenticateRuleResponseCode, ICredentialTestRequest } from 'n8n-workflow';

import { describeFailure } from '../talklift/api/describeFailure.ts';
import type { Endpoint } from '../talklift/api/endpoints.ts';
import { readResponse } from '../talklift/api/response.ts';

/** Tells `authenticate` that a request is the connection test's; it never leaves n8n. */
export const connectionTestHeader = 'x-talklift-connection-test';

/** What TalkLift answers to GET on a call that takes POST, once the token is accepted. */
const tokenAccepted = 405;

const otherStatuses = Array.from({ length: 400 }, (_, index) => 200 + index).filter(
	(status) => status !== tokenAccepted,
);

/**
 * n8n's connection test for a credential: GET on a call that takes only POST. TalkLift looks at the
 * token first (401) and at the method after (405), so nothing is sent or changed, and 405 is the only
 * good answer: a web server that knows nothing of tokens does not give it.
 *
 * n8n reports what it can't explain by code alone ("ECONNREFUSED"). So `authenticate` makes n8n
 * sign in first, every time: what `signIn` throws is shown in full.
 */
export function connectionTest({ path }: Endpoint): ICredentialTestRequest {
	return {
		request: {
			method: 'GET',
			url: `={{$credentials.baseUrl.trim().replace(/\\/+$/, '')}}${path}`,
			headers: { [connectionTestHeader]: 'true' },
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: { ignore: true, except: otherStatuses },
		},
		rules: likelyStatuses.map(toRule),
	};
}

/** Those a user is likely to meet; for the others n8n shows the server's own status text. */
const likelyStatuses = [200, 301, 302, 303, 307, 308, 400, 401, 403, 404, 429, 500, 502, 503, 504];

function toRule(status: number): IAuthenticateRuleResponseCode {
	// A 200 to a GET that TalkLift doesn't offer is somebody else's.
	const outcome = readResponse({ status: status < 300 ? 404 : status, headers: {}, body: '' });
	const words = outcome.kind === 'failed' ? describeFailure(outcome) : undefined;
	return {
		type: 'responseCode',
		properties: { value: status, message: `${words?.message}. ${words?.description}` },
	};
}
