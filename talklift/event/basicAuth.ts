import { createHash, timingSafeEqual } from 'node:crypto';

export interface BasicAuth {
	user: string;
	password: string;
}

/** The value of an `Authorization` header for HTTP Basic auth (RFC 7617, UTF-8). */
export function writeBasicAuth({ user, password }: BasicAuth): string {
	return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/**
 * Whether an `Authorization` header says the expected user and password: in UTF-8, as the standard has
 * it, or in Latin-1, as Python's requests sends letters such as ä.
 *
 * Bytes are compared, not texts: decoding would make the same letter of everything unreadable. It takes
 * the same time whichever of the two is wrong, and however much of it is right.
 */
export function matchesBasicAuth(header: unknown, expected: BasicAuth): boolean {
	const given = readBytes(header);
	if (!given) return false;
	const colon = given.indexOf(':');
	if (colon < 0) return false;
	const userMatches = says(given.subarray(0, colon), expected.user);
	const passwordMatches = says(given.subarray(colon + 1), expected.password);
	return userMatches && passwordMatches;
}

function readBytes(header: unknown): Buffer | undefined {
	if (typeof header !== 'string') return undefined;
	const encoded = /^basic +([a-z0-9+/_-]+={0,2}) *$/i.exec(header)?.[1];
	return encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
}

function says(bytes: Buffer, text: string): boolean {
	const inUtf8 = sameBytes(bytes, Buffer.from(text));
	const inLatin1 = sameBytes(bytes, Buffer.from(text, 'latin1'));
	// Writing other letters in Latin-1 cuts them down to some letter that anybody could send instead.
	const isLatin1 = !/[^\0-\xff]/.test(text);
	return inUtf8 || (inLatin1 && isLatin1);
}

/** Digests are compared, since `timingSafeEqual` wants equal lengths and a length is a hint. */
function sameBytes(left: Buffer, right: Buffer): boolean {
	return timingSafeEqual(digest(left), digest(right));
}

function digest(bytes: Buffer): Buffer {
	return createHash('sha256').update(bytes).digest();
}
