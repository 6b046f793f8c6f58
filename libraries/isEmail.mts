// The CommonJS build, since the other one only loads through a bundler.
import isEmailAddress from 'validator/lib/isEmail.js';

/**
 * Whether the text is one e-mail address of the kind that people have: with a domain that has a
 * dot, without a display name, no longer than 254 characters.
 */
export function isEmail(text: string): boolean {
	return isEmailAddress(text);
}
