import type { ICredentialTestRequest } from 'n8n-workflow';

import type { Endpoint } from '../talklift/api/endpoints.ts';

/** Tells `authenticate` that a request is the connection test's; it never leaves n8n. */
export const connectionTestHeader = 'x-talklift-connection-test';

/**
 * n8n's connection test for a credential. What it finds is found by `signIn`, which `authenticate` makes
 * n8n call first, every time: what is thrown there reaches the user in full sentences, while n8n
 * reports what happens to the request itself by status or code alone ("ECONNREFUSED").
 *
 * n8n wants a request all the same. It is a GET on a call that takes POST, so that nothing is sent or
 * changed, and whatever status comes back: after a sign-in that worked, or a token that was taken,
 * the credential is good.
 */
export function connectionTest({ path }: Endpoint): ICredentialTestRequest {
	return {
		request: {
			method: 'GET',
			url: `={{$credentials.baseUrl.trim().replace(/\\/+$/, '')}}${path}`,
			headers: { [connectionTestHeader]: 'true' },
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
		},
	};
}
