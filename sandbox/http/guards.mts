import { createHash, timingSafeEqual } from 'node:crypto';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Account } from '../accounts.mts';
import { isLoopback } from './isLoopback.mts';

/** Answers a request itself, or lets it pass. */
export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * Keeps other people's web pages off the controls. A page anywhere can make its reader's browser ask
 * this address: directly (then `Origin` names that page), or under a name of its own that it points
 * at 127.0.0.1 (then `Host` is that name).
 */
export const refuseStrangers: Guard = async (request, reply) => {
	const { host = '' } = request.headers;
	if (!isLoopback(host.replace(/:\d+$/, ''))) {
		const message = `The controls answer on this machine only: call them at localhost, not "${host}".`;
		return await reply.code(403).send({ message });
	}
	return await refuseOtherPages(request, reply);
};

/** Lets those in who know the account's e-mail and password, wherever they are, by HTTP Basic auth. */
export function requirePassword({ email, password }: Account): Guard {
	const expected = digest(
		`Basic ${Buffer.from(`${email}:${password}`, 'utf8').toString('base64')}`,
	);
	return async (request, reply) => {
		const given = digest(request.headers.authorization ?? '');
		if (timingSafeEqual(given, expected)) return await refuseOtherPages(request, reply);
		return await reply
			.code(401)
			.header('www-authenticate', 'Basic realm="TalkLift sandbox", charset="UTF-8"')
			.send({ message: "Sign in with the sandbox's e-mail address and password." });
	};
}

async function refuseOtherPages({ headers }: FastifyRequest, reply: FastifyReply) {
	const { host = '', origin } = headers;
	// A link that somebody follows to the chat page is no call.
	const isFollowed =
		headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
	const crossSite = headers['sec-fetch-site'] === 'cross-site' && !isFollowed;
	const isOther = origin !== undefined && ![`http://${host}`, `https://${host}`].includes(origin);
	if (!crossSite && !isOther) return undefined;
	return await reply.code(403).send({ message: 'The controls answer to their own page only.' });
}

/** Digests are compared, since `timingSafeEqual` wants equal lengths and a length is a hint. */
function digest(text: string): Buffer {
	return createHash('sha256').update(text, 'utf8').digest();
}
