import { createHash } from 'node:crypto';

import { readBaseUrl } from './baseUrl.ts';
import type { ApiCredential } from './credential.ts';

/** TalkLift's tokens have 40 characters. Servers end a connection at headers of 8,000 or so. */
const mostCharacters = 4_096;

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

/**
 * Whether something can be sent as a token: text that can stand in a header as it is. A line break in
 * it would start another header, and one too long would make every later request fail.
 */
export function isToken(value: unknown): value is string {
	return (
		typeof value === 'string' && value.length <= mostCharacters && /^[\x21-\x7e]+$/.test(value)
	);
}

function fingerprint({ baseUrl, email, password }: ApiCredential): string {
	const origin = readBaseUrl(baseUrl) ?? baseUrl;
	return createHash('sha256')
		.update(JSON.stringify([origin, email, password]))
		.digest('hex');
}
