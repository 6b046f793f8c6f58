import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { readApiCredential } from '../talklift/api/credential.ts';
import { connectionTestHeader } from './connectionTest.ts';
import { connectionTestRun } from './connectionTestRun.ts';

/**
 * Puts the token on a request. It is left out when it belongs to other data than the credential now
 * holds, and when the request goes anywhere but to the credential's own base URL: then the answer is
 * a 401, and n8n signs in.
 */
export function authenticateRequest(
	data: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): IHttpRequestOptions {
	const headers = { ...options.headers };
	if (connectionTestHeader in headers) {
		delete headers[connectionTestHeader];
		options.headers = headers;
		// n8n takes this for a request that was answered with 401, signs in, and comes here again.
		if (!connectionTestRun.hasSignedIn(data)) {
			connectionTestRun.begin(data);
			throw Object.assign(new Error('Sign in first'), { response: { status: 401 } });
		}
	}
	const { token, baseUrl } = readApiCredential(data);
	delete headers.Authorization;
	if (token !== undefined && goesToBaseUrl(baseUrl, options))
		headers.Authorization = `Token ${token}`;
	return { ...options, headers, sendCredentialsOnCrossOriginRedirect: false };
}

/** The HTTP Request node can use this credential for any address, and calls the address `uri`. */
function goesToBaseUrl(
	baseUrl: string | undefined,
	options: IHttpRequestOptions & { uri?: string },
): boolean {
	if (baseUrl === undefined) return false;
	const url = options.url ?? options.uri ?? '';
	const target = URL.canParse(url, options.baseURL) ? new URL(url, options.baseURL).href : '';
	return target.startsWith(`${baseUrl}/`);
}
