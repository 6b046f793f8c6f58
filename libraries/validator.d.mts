// What this project uses of validator; the package brings no types of its own.
declare module 'validator/lib/isEmail.js' {
	export default function isEmail(
		text: string,
		options?: { allow_utf8_local_part?: boolean; require_tld?: boolean },
	): boolean;
}

declare module 'validator/lib/isURL.js' {
	export default function isURL(
		text: string,
		options?: {
			protocols?: string[];
			require_protocol?: boolean;
			require_valid_protocol?: boolean;
			require_tld?: boolean;
			allow_underscores?: boolean;
			disallow_auth?: boolean;
		},
	): boolean;
}
