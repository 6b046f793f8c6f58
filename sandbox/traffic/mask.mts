/**
 * Hides secrets in what is kept for people to read: anything that looks like one of our tokens, and
 * the passwords that are known.
 */
export function mask(text: string, passwords: readonly string[]): string {
	const shown = text.replace(/\b([0-9a-f]{4})[0-9a-f]{36}\b/g, '$1…');
	return passwords.reduce(
		(masked, password) => (password === '' ? masked : masked.replaceAll(password, '••••••')),
		shown,
	);
}
