import { createHash } from 'node:crypto';

import { readBaseUrl } from './baseUrl.ts';
import type { Failed } from './outcome.ts';

/** The fields of the `talkLiftApi` credential. Names and stored values never change. */
export interface ApiCredential {
	baseUrl: string;
	authentication: 'password' | 'apiToken';
	email: string;
	password: string;
	apiToken: string;
	/** `<fingerprint>:<token>`, or empty before the first sign-in. */
	sessionToken: string;
}

/** The credential as n8n hands it over: anything may be missing. */
export function readApiCredential(data: Record<string, unknown>): ApiCredential {
	const text = (name: keyof ApiCredential) => (typeof data[name] === 'string' ? data[name] : '');
	return {
		baseUrl: text('baseUrl'),
		authentication: data.authentication === 'apiToken' ? 'apiToken' : 'password',
		// Django REST Framework trims user names, and leaves passwords as they are.
		email: text('email').trim(),
		password: text('password'),
		// People copy "Token abc…" from an Authorization header.
		apiToken: text('apiToken')
			.trim()
			.replace(/^token\s+/i, ''),
		sessionToken: text('sessionToken'),
	};
}

/** What is missing in the credential, before anything is sent with it. */
export function findGap(credential: ApiCredential): Failed | undefined {
	const { authentication, email, password, apiToken } = credential;
	if (readBaseUrl(credential.baseUrl) === undefined) return gap('invalidBaseUrl');
	if (authentication === 'apiToken') {
		if (apiToken === '') return gap('credentialIncomplete', "'API Token' is empty.");
		if (!isHeaderSafe(apiToken)) return gap('tokenRefused', 'It holds characters no token has.');
		return undefined;
	}
	if (email === '') return gap('credentialIncomplete', "'E-Mail' is empty.");
	if (password === '') return gap('credentialIncomplete', "'Password' is empty.");
	return undefined;
}

/** The value of `sessionToken` for a token that was obtained with this credential. */
export function writeSessionToken(credential: ApiCredential, token: string): string {
	return `${fingerprint(credential)}:${token}`;
}

/**
 * The token to send, or undefined when there is none yet. A token that was obtained with another
 * e-mail, password or base URL than the credential now holds counts as none: n8n keeps it when the
 * credential is edited, and it must neither be used nor reach another server.
 */
export function readToken(credential: ApiCredential): string | undefined {
	if (credential.authentication === 'apiToken') return credential.apiToken || undefined;
	const prefix = `${fingerprint(credential)}:`;
	const { sessionToken } = credential;
	return sessionToken.startsWith(prefix) ? sessionToken.slice(prefix.length) : undefined;
}

/** Whether a text can stand in a header as it is: a line break in it would start another header. */
export function isHeaderSafe(token: string): boolean {
	return /^[\x21-\x7e]+$/.test(token);
}

function fingerprint({ baseUrl, email, password }: ApiCredential): string {
	const origin = readBaseUrl(baseUrl) ?? baseUrl;
	return createHash('sha256')
		.update(JSON.stringify([origin, email, password]))
		.digest('hex');
}

function gap(reason: Failed['reason'], detail?: string): Failed {
	return { kind: 'failed', reason, delivered: 'no', ...(detail === undefined ? {} : { detail }) };
}
