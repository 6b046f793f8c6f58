// The CommonJS build, since the other one only loads through a bundler.
import isWebAddress from 'validator/lib/isURL.js';

/** Whether the text is an http or https address of a host that has a dot, or of an IP address. */
export function isUrl(text: string): boolean {
	return isWebAddress(text, {
		protocols: ['http', 'https'],
		require_protocol: true,
		require_valid_protocol: true,
		require_tld: true,
		allow_underscores: false,
		disallow_auth: true,
	});
}
