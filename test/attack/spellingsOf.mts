/** How a secret can be written: as it is, as JSON, in a URL, in HTML, in base64 (alone and as Basic auth). */
export function spellingsOf(secret: string, user = ''): string[] {
	const inHtml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
	return [
		secret,
		JSON.stringify(secret).slice(1, -1),
		// Stored executions are JSON within JSON.
		JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
		encodeURIComponent(secret),
		inHtml,
		Buffer.from(secret).toString('base64').replace(/=+$/, ''),
		...['utf8', 'latin1'].map((encoding) =>
			Buffer.from(`${user}:${secret}`, encoding as BufferEncoding)
				.toString('base64')
				.replace(/=+$/, ''),
		),
	];
}
