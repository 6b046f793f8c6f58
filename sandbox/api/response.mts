// How Django REST Framework words its responses (3.14).

/** A response before it meets the wire: an object goes out as JSON, text as HTML. */
export interface ApiResponse {
	status: number;
	body: unknown;
	headers?: Record<string, string>;
}

export function detail(
	status: number,
	words: string,
	headers?: Record<string, string>,
): ApiResponse {
	return { status, body: { detail: words }, headers };
}

/** Field errors, or `non_field_errors`. */
export function invalid(errors: object): ApiResponse {
	return { status: 400, body: errors };
}

export const noPermission = detail(403, 'You do not have permission to perform this action.');
export const notFound = detail(404, 'Not found.');

export function unauthorized(words: string): ApiResponse {
	return detail(401, words, { 'www-authenticate': 'Token' });
}

export function methodNotAllowed(method: string): ApiResponse {
	return detail(405, `Method "${method}" not allowed.`);
}

/** @param waitSeconds rounded up, as the framework does; undefined: it doesn't say how long. */
export function throttled(waitSeconds: number | undefined): ApiResponse {
	const words = 'Request was throttled.';
	if (waitSeconds === undefined) return detail(429, words);
	const seconds = Math.ceil(waitSeconds);
	const unit = seconds === 1 ? 'second' : 'seconds';
	return detail(429, `${words} Expected available in ${seconds} ${unit}.`, {
		'retry-after': String(seconds),
	});
}

const pages: Record<number, [title: string, sentence: string]> = {
	404: ['Not Found', 'The requested resource was not found on this server.'],
	500: ['Server Error (500)', ''],
	502: ['502 Bad Gateway', 'nginx'],
	503: ['503 Service Temporarily Unavailable', 'nginx'],
};

/** What Django responds with for an unknown URL and an unhandled error, and a proxy for a dead Django. */
export function htmlPage(status: number, headers?: Record<string, string>): ApiResponse {
	const [title, sentence] = pages[status] ?? [`${status}`, ''];
	return {
		status,
		headers,
		body: `<!doctype html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n</head>\n<body>\n  <h1>${title}</h1><p>${sentence}</p>\n</body>\n</html>\n`,
	};
}

/** The response to OPTIONS. */
export function describeCall(name: string): ApiResponse {
	const body = {
		name,
		description: '',
		renders: ['application/json'],
		parses: ['application/json'],
	};
	return { status: 200, body };
}
