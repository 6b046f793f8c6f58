const dots = '••••••';

/**
 * Hides secrets in what is kept for people to read: anything that looks like one of our tokens, a
 * field called password, and the secrets that are known.
 */
export function mask(text: string, secrets: readonly string[]): string {
	const shown = text
		.replace(/("password"\s*:\s*)"(?:[^"\\]|\\.)*"?/g, `$1"${dots}"`)
		.replace(/\b([0-9a-f]{4})[0-9a-f]{36}\b/g, '$1…');
	return secrets.reduce((masked, secret) => {
		if (secret === '') return masked;
		const asJson = JSON.stringify(secret).slice(1, -1);
		return masked.replaceAll(secret, dots).replaceAll(asJson, dots);
	}, shown);
}

/** An Authorization header as `Token 3f2a…`. */
export function maskAuthorization(header: string): string {
	const [scheme = '', credential = ''] = header.trim().split(/\s+/);
	if (scheme.toLowerCase() !== 'token') return credential ? `${scheme} …` : '…';
	return credential === '' ? scheme : `${scheme} ${credential.slice(0, 4)}…`;
}
