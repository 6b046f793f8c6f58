/** A body with all its texts and names redacted. It has no more levels than an item can have. */
export function redactBody(body: unknown, redact: (text: string) => string): unknown {
	if (typeof body === 'string') return redact(body);
	if (Array.isArray(body)) return body.map((entry) => redactBody(entry, redact));
	if (typeof body !== 'object' || body === null) return body;
	return Object.fromEntries(
		Object.entries(body).map(([name, entry]) => [redact(name), redactBody(entry, redact)]),
	);
}
