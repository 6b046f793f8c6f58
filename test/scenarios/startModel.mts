import Fastify from 'fastify';

import { listen } from '../../sandbox/http/listen.mts';

/** What an AI Agent sends to its model. */
export interface ModelRequest {
	messages: Array<{ role: string; content: unknown; tool_call_id?: string }>;
	tools?: Array<{
		function: { name: string; description: string; parameters: Record<string, unknown> };
	}>;
}

/** What a model does next: it uses a tool, or it answers and is done, or it is down with a status. */
export type ModelMove = { uses: string; with: object } | { says: string } | { fails: number };

export interface Model {
	/** The address that n8n's OpenAI credential takes. */
	readonly url: string;
	/** All that was asked since the last `plan`. */
	readonly requests: ModelRequest[];
	/** What the tools answered since the last `plan`, oldest first. */
	toolAnswers(): string[];
	/** The moves of the next conversation, one for each request. */
	plan(moves: Array<ModelMove | ((request: ModelRequest) => ModelMove)>): void;
	close(): Promise<void>;
}

/**
 * A chat model that speaks OpenAI's protocol on this machine and does what it was told: it shows what an
 * AI Agent makes of a tool, without a key and without chance.
 */
export async function startModel(): Promise<Model> {
	const app = Fastify({ forceCloseConnections: true });
	const requests: ModelRequest[] = [];
	let moves: Array<ModelMove | ((request: ModelRequest) => ModelMove)> = [];

	app.get('/v1/models', () => ({ object: 'list', data: [{ id: 'stand-in', object: 'model' }] }));
	app.post<{ Body: ModelRequest }>('/v1/chat/completions', ({ body }, reply) => {
		const planned = moves[requests.length] ?? { says: 'Nothing more was planned.' };
		requests.push(body);
		const move = typeof planned === 'function' ? planned(body) : planned;
		if ('fails' in move)
			return reply.status(move.fails).send({ error: { message: 'The model is down.' } });
		return writeCompletion(move, requests.length);
	});

	const url = `${await listen(app, 0, '127.0.0.1')}/v1`;
	return {
		url,
		requests,
		toolAnswers: () =>
			(requests.at(-1)?.messages ?? [])
				.filter(({ role }) => role === 'tool')
				.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content))),
		plan(next) {
			moves = next;
			requests.length = 0;
		},
		close: async () => await app.close(),
	};
}

function writeCompletion(move: Exclude<ModelMove, { fails: number }>, number: number) {
	const isCall = 'uses' in move;
	const call = isCall && {
		id: `call_${number}`,
		type: 'function',
		function: { name: move.uses, arguments: JSON.stringify(move.with) },
	};
	return {
		id: `completion-${number}`,
		object: 'chat.completion',
		created: 1,
		model: 'stand-in',
		choices: [
			{
				index: 0,
				finish_reason: isCall ? 'tool_calls' : 'stop',
				message: isCall
					? { role: 'assistant', content: null, tool_calls: [call] }
					: { role: 'assistant', content: move.says },
			},
		],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}
