/** What it takes to use TalkLift's API. Names and stored values never change. */
export interface ApiCredential {
	baseUrl: string;
	authentication: 'password' | 'apiToken';
	email: string;
	password: string;
	apiToken: string;
	/** `<fingerprint>:<token>`, or empty before the first sign-in. */
	sessionToken: string;
}

/** A credential from stored data, of which anything may be missing. */
export function readApiCredential(data: Record<string, unknown>): ApiCredential {
	const text = (name: keyof ApiCredential) => (typeof data[name] === 'string' ? data[name] : '');
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
