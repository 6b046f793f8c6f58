import type { FastifyInstance } from 'fastify';

import { writeTest } from '../conversationTests/writeTest.mts';
import { checkReadings } from '../dialects/checkReadings.mts';
import { checkFault } from '../faults/checkFault.mts';
import { Refusal } from '../refusal.mts';
import type { Sandbox } from '../sandbox.mts';
import { exportConversation } from './exportConversation.mts';
import type { Guard } from './guards.mts';
import { readFields, readNumber, readText } from './readBody.mts';
import { readButton } from './readButton.mts';
import type { Stream } from './stream.mts';

interface Numbered {
	Params: { number: string };
	Body: unknown;
}

/**
 * What the chat page (and anybody's script on this machine) can do with the sandbox.
 * @param guard who is let in
 */
export function controlRoutes(sandbox: Sandbox, stream: Stream, guard: Guard) {
	return (app: FastifyInstance, _options: object, done: () => void) => {
		app.addHook('onRequest', guard);
		app.removeAllContentTypeParsers();
		app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => {
			parsed(null, body);
		});
		app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
			const status = error instanceof Refusal ? error.status : (error.statusCode ?? 500);
			return reply.code(status).send({ message: error.message });
		});
		app.setNotFoundHandler((request, reply) =>
			reply.code(404).send({ message: `There is no ${request.method} ${request.url}` }),
		);

		app.get('/state', () => sandbox.state());
		app.get('/traffic', () => sandbox.traffic());
		app.get('/stream', (_request, reply) => {
			reply.hijack();
			stream.add(reply.raw);
		});

		app.post('/conversations', (request, reply) => {
			const conversation = sandbox.startConversation(readText(request.body, 'bot'));
			return reply.code(201).send(conversation);
		});
		app.get<Numbered>('/conversations/:number', ({ params }) =>
			sandbox.conversation(readNumber(params.number)),
		);
		app.get<Numbered>('/conversations/:number/export', ({ params }) =>
			exportConversation(sandbox, readNumber(params.number)),
		);
		app.get<Numbered>('/conversations/:number/test', ({ params }, reply) =>
			reply
				.type('text/yaml; charset=utf-8')
				.send(writeTest(exportConversation(sandbox, readNumber(params.number)))),
		);
		// The two answer before the event has been delivered: news of that come by the stream.
		app.post<Numbered>('/conversations/:number/say', ({ params, body }) => {
			const session = readNumber(params.number);
			sandbox.conversation(session);
			void sandbox.say(session, readText(body, 'text'));
			return sandbox.conversation(session);
		});
		app.post<Numbered>('/conversations/:number/press', ({ params, body }) => {
			const session = readNumber(params.number);
			sandbox.conversation(session);
			void sandbox.press(session, readButton(readFields(body).button));
			return sandbox.conversation(session);
		});

		app.put<Numbered>('/webhooks/:number', ({ params, body }) => {
			const project = readNumber(params.number);
			const { user, password } = readFields(body);
			const before = sandbox.webhookOf(project);
			sandbox.setWebhook(
				{
					url: readText(body, 'url').trim(),
					user: user === undefined ? '' : readText(body, 'user'),
					password: password === undefined ? before?.password : readText(body, 'password'),
				},
				project,
			);
			return sandbox.state().webhooks.find((webhook) => webhook.project === project);
		});
		app.delete<Numbered>('/webhooks/:number', ({ params }, reply) => {
			sandbox.setWebhook(undefined, readNumber(params.number));
			return reply.code(204).send();
		});

		app.post('/faults', ({ body }, reply) =>
			reply.code(201).send(sandbox.faults.set(checkFault(readFields(body)))),
		);
		app.delete('/faults', (_request, reply) => {
			sandbox.faults.clear();
			return reply.code(204).send();
		});
		app.delete<Numbered>('/faults/:number', ({ params }, reply) => {
			sandbox.faults.clear(readNumber(params.number));
			return reply.code(204).send();
		});

		app.put('/latency', ({ body }) => {
			const { ms } = readFields(body);
			if (typeof ms !== 'number' || !(ms >= 0 && ms <= 600_000)) {
				throw new Refusal('ms is a number from 0 to 600000');
			}
			sandbox.latencyMs = ms;
			return { ms };
		});
		app.post<Numbered>('/events/:number/deliver', ({ params }) =>
			sandbox.deliverAgain(readNumber(params.number)),
		);
		app.post<Numbered>('/events/:number/replay', ({ params, body }) => {
			const fields = readFields(body);
			return sandbox.replay(readNumber(params.number), {
				body: fields.body,
				url: fields.url === undefined ? undefined : readText(body, 'url'),
			});
		});
		app.put('/dialects', ({ body }) => sandbox.dialects.speak(checkReadings(readFields(body))));
		app.post('/load', ({ body }, reply) => {
			const { people, seconds } = readFields(body);
			const wanted = readText(body, 'bot');
			const bot = sandbox.bots.find(({ id }) => id === wanted);
			if (!bot) throw new Refusal(`There is no bot "${wanted}"`);
			if (typeof people !== 'number') throw new Refusal('people is a number');
			if (seconds !== undefined && typeof seconds !== 'number') {
				throw new Refusal('seconds is a number');
			}
			return reply.code(202).send(sandbox.load.start({ bot, people, seconds }));
		});
		app.delete('/load', (_request, reply) => {
			sandbox.load.stop();
			return reply.code(204).send();
		});
		app.post('/tokens/revoke', () => {
			const revoked = sandbox.tokens.count();
			sandbox.tokens.revokeAll();
			return { revoked };
		});
		app.post('/reset', (_request, reply) => {
			sandbox.reset();
			return reply.code(204).send();
		});
		done();
	};
}
