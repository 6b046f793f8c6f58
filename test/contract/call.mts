import { request } from 'undici';

export interface Called {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	/** Parsed when it is JSON, else the text. */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests reach into it freely
	body: any;
	text: string;
}

interface CallOptions {
	method?: string;
	headers?: Record<string, string>;
	/** The value of the Authorization header's token. */
	token?: string;
	/** Sent as JSON; text and bytes as they are. */
	body?: unknown;
}

/** A request exactly as described: no redirect is followed, any header can be set. POST by default. */
export async function call(url: string, options: CallOptions = {}): Promise<Called> {
	const { method = 'POST', headers = {}, token, body } = options;
	const raw = typeof body === 'string' || Buffer.isBuffer(body) || body === undefined;
	const response = await request(url, {
		method,
		headers: {
			'content-type': 'application/json',
			...(token === undefined ? {} : { authorization: `Token ${token}` }),
			...headers,
		},
		body: raw ? body : JSON.stringify(body),
	});
	const text = await response.body.text();
	const isJson = String(response.headers['content-type']).startsWith('application/json');
	const parsed = isJson && text !== '' ? (JSON.parse(text) as unknown) : text;
	return { status: response.statusCode, headers: response.headers, body: parsed, text };
}

export const paths = {
	login: '/api-token-auth/',
	feedback: '/api/v1/session-slot-states/update_from_webhook/',
	message: '/api/v1/sessions/send_message/',
};
