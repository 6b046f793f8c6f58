// What this project uses of validator's e-mail check; the package brings no types of its own.
declare module 'validator/lib/isEmail.js' {
	export default function isEmail(
		text: string,
		options?: { allow_utf8_local_part?: boolean; require_tld?: boolean },
	): boolean;
}
