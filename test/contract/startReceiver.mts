import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
	method: string;
	path: string;
	headers: IncomingHttpHeaders;
	/** The bytes of the body as text. */
	body: string;
}

export interface Receiver {
	url: string;
	received: ReceivedRequest[];
	close(): Promise<void>;
}

/** A web server that keeps what it is sent and answers as told, 200 with `{}` by default. */
export async function startReceiver(
	answer: {
		status?: number;
		headers?: Record<string, string>;
		body?: string;
		silent?: boolean;
	} = {},
): Promise<Receiver> {
	const {
		status = 200,
		headers = { 'content-type': 'application/json' },
		body = '{}',
		silent,
	} = answer;
	const received: ReceivedRequest[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { method = '', url = '' } = request;
			const text = Buffer.concat(chunks).toString('utf8');
			received.push({ method, path: url, headers: request.headers, body: text });
			if (!silent) response.writeHead(status, headers).end(body);
		});
	});
	await new Promise<void>((listening) => {
		server.listen(0, '127.0.0.1', listening);
	});
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/webhook/talklift`,
		received,
		close: async () => {
			server.closeAllConnections();
			await new Promise((closed) => {
				server.close(closed);
			});
		},
	};
}
