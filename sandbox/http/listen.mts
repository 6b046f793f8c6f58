import type { FastifyInstance } from 'fastify';

/**
 * Starts listening and gives the URL to reach it at from this machine.
 * @throws when the port is in use: the error keeps its code, `EADDRINUSE`
 */
export async function listen(app: FastifyInstance, port: number, host: string): Promise<string> {
	try {
		await app.listen({ port, host });
	} catch (error) {
		await app.close();
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'EADDRINUSE') throw error;
		const message = `Port ${port} of ${host} is in use: something else listens there already`;
		throw Object.assign(new Error(message, { cause: error }), { code });
	}
	const address = app.server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	const everywhere = host === '0.0.0.0' || host === '::';
	const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
	return `http://${name}:${taken}`;
}
