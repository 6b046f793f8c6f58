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
