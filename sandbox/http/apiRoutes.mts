import type { FastifyInstance } from 'fastify';

import { calls } from '../api/calls.mts';
import type { Platform } from '../api/calls.mts';
import type { ApiCall } from '../api/endpoint.mts';
import { respondToCall } from '../api/respondToCall.mts';
import { detail, htmlPage, methodNotAllowed, notFound } from '../api/response.mts';
import type { ApiResponse } from '../api/response.mts';
import { members } from '../members.mts';
import { serveCall } from './serveCall.mts';
import type { CallNotes, CallSurroundings } from './serveCall.mts';

const endpoints = Object.keys(calls).filter((name): name is ApiCall => name in calls);

/** TalkLift's documented calls, and the member directory beside them. Bodies are taken as they are. */
export function apiRoutes(platform: Platform, around: CallSurroundings) {
	return (app: FastifyInstance, _options: object, done: () => void) => {
		app.removeAllContentTypeParsers();
		app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => {
			parsed(null, body);
		});

		for (const endpoint of endpoints) {
			const { path } = calls[endpoint];
			app.all(path, (request, reply) =>
				serveCall(request, reply, endpoint, around, (notes) =>
					respondToCall(
						{
							endpoint,
							method: request.method,
							authorization: request.headers.authorization,
							contentType: request.headers['content-type'],
							raw: Buffer.isBuffer(request.body) ? request.body : undefined,
							...notes,
						},
						platform,
					),
				),
			);
			// Django completes the path: a POST comes back as a GET.
			const headers = { location: path };
			app.all(path.slice(0, -1), (request, reply) =>
				serveCall(request, reply, undefined, around, () => ({ status: 301, body: '', headers })),
			);
		}

		app.all<{ Params: { number: string } }>('/members/:number', (request, reply) =>
			serveCall(request, reply, 'members', around, (notes) =>
				findMember(request.method, request.params.number, notes),
			),
		);

		app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
			const { statusCode = 500, message } = error;
			const { status, body } = statusCode < 500 ? detail(statusCode, message) : htmlPage(500);
			return reply.code(status).send(body);
		});
		done();
	};
}

function findMember(method: string, number: string, { hit }: CallNotes): ApiResponse {
	const effect = hit('token') ?? hit('throttle');
	if (effect?.kind === 'responded') return effect.response;
	if (method !== 'GET' && method !== 'HEAD') return methodNotAllowed(method);
	const member = members.find((one) => one.number === number.trim());
	return member ? { status: 200, body: member } : notFound;
}
