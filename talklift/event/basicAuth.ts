import { createHash, timingSafeEqual } from 'node:crypto';

export interface BasicAuth {
	user: string;
	password: string;
}

/** The value of an `Authorization` header for HTTP Basic auth (RFC 7617, UTF-8). */
export function writeBasicAuth({ user, password }: BasicAuth): string {
	return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

/** What an `Authorization` header says, or undefined when it is missing or isn't Basic auth. */
export function readBasicAuth(header: unknown): BasicAuth | undefined {
	if (typeof header !== 'string') return undefined;
	const encoded = /^basic +([a-z0-9+/_-]+={0,2}) *$/i.exec(header)?.[1];
	if (encoded === undefined) return undefined;
	const decoded = Buffer.from(encoded, 'base64').toString('utf8');
	const colon = decoded.indexOf(':');
	if (colon < 0) return undefined;
	return { user: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

/**
 * Whether both fields are the expected ones. Takes the same time whichever of them is wrong, and
 * however much of it is right.
 */
export function matchesBasicAuth(given: BasicAuth, expected: BasicAuth): boolean {
	const userMatches = sameText(given.user, expected.user);
	const passwordMatches = sameText(given.password, expected.password);
	return userMatches && passwordMatches;
}

/** Digests are compared, since `timingSafeEqual` wants equal lengths and a length is a hint. */
function sameText(left: string, right: string): boolean {
	return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text, 'utf8').digest();
}
