import { createHash } from 'node:crypto';

import { readBaseUrl } from './baseUrl.ts';
import type { ApiCredential } from './credential.ts';
import { isToken } from './isToken.ts';

/** The value of `sessionToken` for a token that was obtained with this credential. */
export function writeSessionToken(credential: ApiCredential, token: string): string {
	return `${fingerprint(credential)}:${token}`;
}

/**
 * The token to send, or undefined when there is none yet. A token that was obtained with another
 * e-mail, password or base URL than the credential now holds counts as none: it is still stored when
 * the credential is edited, and must neither be used nor reach another server.
 */
export function readToken(credential: ApiCredential): string | undefined {
	if (credential.authentication === 'apiToken') return credential.apiToken || undefined;
	const prefix = `${fingerprint(credential)}:`;
	const { sessionToken } = credential;
	const token = sessionToken.startsWith(prefix) ? sessionToken.slice(prefix.length) : undefined;
	return isToken(token) ? token : undefined;
}

function fingerprint({ baseUrl, email, password }: ApiCredential): string {
	const origin = readBaseUrl(baseUrl) ?? baseUrl;
	return createHash('sha256')
		.update(JSON.stringify([origin, email, password]))
		.digest('hex');
}
