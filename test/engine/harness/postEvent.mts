/** What came back for a request. */
export interface Answer {
	status: number;
	headers: Headers;
	body: unknown;
}

/** Sends a body to a webhook: text and bytes as they are, anything else as JSON. */
export async function postEvent(
	url: string,
	body: unknown,
	headers: Record<string, string> = { 'Content-Type': 'application/json' },
): Promise<Answer> {
	const asItIs = typeof body === 'string' || body instanceof Uint8Array;
	const response = await fetch(url, {
		method: 'POST',
		headers,
		body: asItIs ? (body as BodyInit) : JSON.stringify(body),
	});
	const text = await response.text();
	return {
		status: response.status,
		headers: response.headers,
		body: text === '' ? undefined : JSON.parse(text),
	};
}
