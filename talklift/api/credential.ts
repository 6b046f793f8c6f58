import { readBaseUrl } from './baseUrl.ts';
import type { Failed } from './outcome.ts';
import { isToken } from './sessionToken.ts';
import { toFailed } from './toFailed.ts';

/** What it takes to use TalkLift's API. Names and stored values never change. */
export interface ApiCredential {
	baseUrl: string;
	authentication: 'password' | 'apiToken';
	email: string;
	password: string;
	apiToken: string;
	/** `<fingerprint>:<token>`, or empty before the first sign-in. */
	sessionToken: string;
}

/** A credential from stored data, of which anything may be missing. */
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
	const { authentication, apiToken } = credential;
	if (readBaseUrl(credential.baseUrl) === undefined) return toFailed('invalidBaseUrl');
	const needed = authentication === 'apiToken' ? ['apiToken' as const] : loginFields;
	const emptyField = needed.find((field) => credential[field] === '');
	if (emptyField) return toFailed('credentialIncomplete', { emptyField });
	if (authentication === 'apiToken' && !isToken(apiToken)) return toFailed('tokenUnusable');
	return undefined;
}

const loginFields = ['email', 'password'] as const;
