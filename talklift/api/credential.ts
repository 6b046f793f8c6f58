import { createHash } from 'node:crypto';

import type { Failed } from './outcome.ts';
import { toFailed } from './toFailed.ts';

/** What is stored of it. Names and values never change. */
export interface StoredCredential {
	baseUrl: string;
	authentication: 'password' | 'apiToken';
	email: string;
	password: string;
	apiToken: string;
	/** `<fingerprint>:<token>`, or empty before the first sign-in. */
	sessionToken: string;
}

/** What it takes to use TalkLift's API. */
export interface ApiCredential extends Omit<StoredCredential, 'baseUrl' | 'sessionToken'> {
	/** The address all paths are put behind, without a slash at its end; undefined where none is stored. */
	baseUrl: string | undefined;
	/**
	 * The token to send, or undefined when there is none yet. A token that was obtained with another
	 * e-mail, password or base URL than the credential now holds counts as none: it is still stored when
	 * the credential is edited, and must neither be used nor reach another server.
	 */
	token: string | undefined;
	/** What is missing, before anything is sent with it. */
	gap: Failed | undefined;
}

/** A credential from stored data, of which anything may be missing. */
export function readApiCredential(data: Record<string, unknown>): ApiCredential {
	const stored = readStored(data);
	const { authentication, email, password, apiToken } = stored;
	const baseUrl = readBaseUrl(stored.baseUrl);
	const token = authentication === 'apiToken' ? apiToken || undefined : readSessionToken(stored);
	const gap = findGap(stored, baseUrl);
	return { authentication, email, password, apiToken, baseUrl, token, gap };
}

/** The value of `sessionToken` for a token that was obtained with this credential. */
export function writeSessionToken(data: Record<string, unknown>, token: string): string {
	return `${fingerprint(readStored(data))}:${token}`;
}

/** TalkLift's tokens have 40 characters. Servers end a connection at headers of 8,000 or so. */
const mostCharacters = 4_096;

/**
 * Whether something can be sent as a token: text that can stand in a header as it is. A line break in
 * it would start another header, and one too long would make every later request fail.
 */
export function isToken(value: unknown): value is string {
	return (
		typeof value === 'string' && value.length <= mostCharacters && /^[\x21-\x7e]+$/.test(value)
	);
}

function readStored(data: Record<string, unknown>): StoredCredential {
	const text = (name: keyof StoredCredential) => (typeof data[name] === 'string' ? data[name] : '');
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

/**
 * A path is kept (TalkLift behind a reverse proxy); a user name, a question mark or a hash sign is
 * refused rather than dropped.
 */
function readBaseUrl(text: string): string | undefined {
	const trimmed = text.trim();
	if (!/^https?:\/\/[^/\s]/i.test(trimmed) || /[\s?#\\]/.test(trimmed)) return undefined;
	if (!URL.canParse(trimmed)) return undefined;
	const url = new URL(trimmed);
	if (url.username !== '' || url.password !== '') return undefined;
	return url.href.replace(/\/+$/, '');
}

function readSessionToken(stored: StoredCredential): string | undefined {
	const prefix = `${fingerprint(stored)}:`;
	const { sessionToken } = stored;
	const token = sessionToken.startsWith(prefix) ? sessionToken.slice(prefix.length) : undefined;
	return isToken(token) ? token : undefined;
}

function fingerprint({ baseUrl, email, password }: StoredCredential): string {
	const origin = readBaseUrl(baseUrl) ?? baseUrl;
	return createHash('sha256')
		.update(JSON.stringify([origin, email, password]))
		.digest('hex');
}

function findGap(stored: StoredCredential, baseUrl: string | undefined): Failed | undefined {
	const { authentication, apiToken } = stored;
	if (baseUrl === undefined) return toFailed('invalidBaseUrl');
	const needed = authentication === 'apiToken' ? ['apiToken' as const] : loginFields;
	const emptyField = needed.find((field) => stored[field] === '');
	if (emptyField) return toFailed('credentialIncomplete', { emptyField });
	if (authentication === 'apiToken' && !isToken(apiToken)) return toFailed('tokenUnusable');
	return undefined;
}

const loginFields = ['email', 'password'] as const;
