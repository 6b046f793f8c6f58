import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Keeps other people's web pages off the controls. A page anywhere can make its reader's browser ask
 * this address: directly (then `Origin` names that page), or under a name of its own that it points
 * at 127.0.0.1 (then `Host` is that name).
 */
export async function refuseStrangers(request: FastifyRequest, reply: FastifyReply) {
	const { host = '', origin } = request.headers;
	if (!isLoopback(host)) {
		const message = `The controls answer on this machine only: call them at localhost, not "${host}".`;
		return await reply.code(403).send({ message });
	}
	const crossSite = request.headers['sec-fetch-site'] === 'cross-site';
	if (crossSite || (origin !== undefined && origin !== `http://${host}`)) {
		return await reply.code(403).send({ message: 'The controls answer to their own page only.' });
	}
	return undefined;
}

/** @param host a Host header: a name or address, perhaps with a port */
function isLoopback(host: string): boolean {
	const name = host.replace(/:\d+$/, '').toLowerCase();
	return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}
