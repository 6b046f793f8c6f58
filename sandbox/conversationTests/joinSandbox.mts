import { createParser } from 'eventsource-parser';

import type { Account } from '../accounts.mts';
import type { Conversation } from '../conversation/conversationView.mts';
import { Publisher } from '../publisher.mts';
import { Refusal } from '../refusal.mts';
import type { SandboxState } from '../state.mts';
import { waitUntil } from '../waitUntil.mts';
import type { TestedSandbox } from './testedSandbox.mts';

const startTimeoutMs = 10_000;

/** A sandbox that runs elsewhere; `leave` when it is no longer needed. */
export interface JoinedSandbox extends TestedSandbox {
	leave(): void;
}

/**
 * Joins a sandbox that runs already, by its controls and its stream of news.
 *
 * @param url as it is printed, e.g. `http://127.0.0.1:5680`
 * @param account for a sandbox that asks for a password
 * @throws Refusal when no sandbox answers there, or it doesn't let us in
 */
export async function joinSandbox(url: string, account: Account): Promise<JoinedSandbox> {
	const login = Buffer.from(`${account.email}:${account.password}`).toString('base64');
	const leaving = new AbortController();
	const publisher = new Publisher();
	const known = new Map<number, Conversation>();
	let end: string | undefined;

	const call = async (path: string, body?: object, signal = leaving.signal): Promise<Response> => {
		const response = await fetch(`${url}/sandbox${path}`, {
			signal,
			headers: { authorization: `Basic ${login}` },
			...(body && { method: 'POST', body: JSON.stringify(body) }),
		}).catch((error: Error) => {
			throw new Refusal(`No sandbox answers at ${url}: ${reasonOf(error)}.`);
		});
		if (response.ok) return response;
		const { message = `it answered ${response.status}` } = (await response
			.json()
			.catch(() => ({}))) as { message?: string };
		throw new Refusal(`The sandbox at ${url} does not do as it is told: ${message}`);
	};

	/** News that is older than what a call has given is left aside: there was less to read then. */
	const learn = (conversation: Conversation): Conversation => {
		const { session } = conversation;
		const before = known.get(session)?.messages.length ?? 0;
		if (conversation.messages.length >= before) known.set(session, conversation);
		publisher.publish({ kind: 'conversation', session });
		return conversation;
	};
	const tell = async (path: string, body: object) =>
		learn((await (await call(path, body)).json()) as Conversation);

	const starting = AbortSignal.any([leaving.signal, AbortSignal.timeout(startTimeoutMs)]);
	const state: unknown = await (await call('/state', undefined, starting)).json().catch(() => null);
	const bots = readBots(state);
	if (!bots) throw new Refusal(`What answers at ${url} is no sandbox.`);
	const stream = (await call('/stream')).body;
	const listen = async () => {
		if (!stream) throw new Error('it sends no news');
		const parser = createParser({
			onEvent({ event, data }) {
				if (event !== 'conversation') return;
				const news = JSON.parse(data) as Conversation;
				if (known.has(news.session)) learn(news);
			},
		});
		const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
		for (let read = await reader.read(); !read.done; read = await reader.read())
			parser.feed(read.value);
		throw new Error('it has ended');
	};
	listen().catch((error: Error) => {
		if (leaving.signal.aborted) return;
		end = `The sandbox at ${url} is gone: ${reasonOf(error)}.`;
		publisher.publish({ kind: 'state' });
	});

	const conversation = (session: number): Conversation => {
		if (end !== undefined) throw new Refusal(end);
		const found = known.get(session);
		if (!found) throw new Error(`Session ${session} was not started here`);
		return found;
	};
	return {
		bots,
		startConversation: async (bot) => await tell('/conversations', { bot }),
		say: async (session, text) => void (await tell(`/conversations/${session}/say`, { text })),
		press: async (session, button) =>
			void (await tell(`/conversations/${session}/press`, { button })),
		conversation,
		until: async (condition, timeoutMs) =>
			await waitUntil(publisher, condition, { timeoutMs, describe: () => 'The time is up' }),
		leave: () => leaving.abort(),
	};
}

function readBots(state: unknown): SandboxState['bots'] | undefined {
	const { bots } = (state ?? {}) as Partial<SandboxState>;
	return Array.isArray(bots) ? bots : undefined;
}

/** The innermost cause says it in the fewest words: fetch itself only says that it failed. */
function reasonOf({ message, cause }: Error): string {
	return cause instanceof Error ? cause.message : message;
}
