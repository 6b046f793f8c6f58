import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A response, as it is: an object as JSON, a text as it stands. */
export interface Lie {
	status: number;
	body?: object | string;
	headers?: Record<string, string | string[]>;
	/** Ends the connection, before the response or in the middle of it. */
	breaks?: 'before' | 'midway';
}

/** One call that came in. */
export interface HeardCall {
	method: string;
	path: string;
	authorization: string | undefined;
	body: string;
}

/** A server that says what a test wants it to, in place of TalkLift. */
export interface Liar {
	url: string;
	calls: HeardCall[];
	/** How many calls came to this path. */
	callsTo(path: string): number;
	close(): Promise<void>;
}

/** Starts a server whose every response is what `lie` makes of the call. */
export async function startLiar(lie: (call: HeardCall) => Lie): Promise<Liar> {
	const calls: HeardCall[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { method = '', url: path = '' } = request;
			const call = {
				method,
				path,
				authorization: request.headers.authorization,
				body: Buffer.concat(chunks).toString(),
			};
			calls.push(call);
			const { status, body = '', headers = {}, breaks } = lie(call);
			if (breaks === 'before') {
				request.socket.destroy();
				return;
			}
			const isJson = typeof body === 'object';
			const text = isJson ? JSON.stringify(body) : body;
			response.writeHead(status, {
				'content-type': isJson ? 'application/json' : 'text/plain',
				...headers,
				...(breaks && { 'content-length': Buffer.byteLength(text) + 100 }),
			});
			if (breaks) response.write(`${text} `, () => response.destroy());
			else response.end(text);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		calls,
		callsTo: (path) => calls.filter((call) => call.path === path).length,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
