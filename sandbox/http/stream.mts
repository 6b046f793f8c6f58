import type { ServerResponse } from 'node:http';

import type { News, Publisher } from '../publisher.mts';

/** A reader that is this far behind is let go: it can come back and begin anew. */
const mostBacklogBytes = 8 * 1024 * 1024;
const gatherMs = 60;

interface StreamSource {
	state: () => unknown;
	conversation: (session: number) => unknown;
}

/** Server-sent events for whoever watches: the chat page, or a script. */
export class Stream {
	readonly #readers = new Set<ServerResponse>();
	readonly #source: StreamSource;
	readonly #sessions = new Set<number>();
	#stateChanged = false;
	#gathering: NodeJS.Timeout | undefined;

	constructor(publisher: Publisher, source: StreamSource) {
		this.#source = source;
		publisher.subscribe((news) => {
			if (this.#readers.size > 0) this.#take(news);
		});
	}

	add(reader: ServerResponse): void {
		this.#readers.add(reader);
		reader.on('close', () => this.#readers.delete(reader));
		reader.writeHead(200, {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		});
		reader.write(`retry: 1000\n\n${write('state', this.#source.state())}`);
	}

	close(): void {
		clearTimeout(this.#gathering);
		for (const reader of this.#readers) reader.end();
		this.#readers.clear();
	}

	/** Conversations and the state go out a moment later, once, however often they change until then. */
	#take(news: News): void {
		if (news.kind === 'load') this.#send('load', news.progress);
		if (news.kind === 'traffic') this.#send('traffic', news.entry);
		if (news.kind === 'traffic' || news.kind === 'state') this.#stateChanged = true;
		// A conversation tells how its latest event fared, too.
		if (news.kind === 'conversation' || news.kind === 'delivery') this.#sessions.add(news.session);
		if (news.kind !== 'load') this.#gather();
	}

	#gather(): void {
		this.#gathering ??= setTimeout(() => this.#sendGathered(), gatherMs);
	}

	#sendGathered(): void {
		this.#gathering = undefined;
		const sessions = [...this.#sessions];
		this.#sessions.clear();
		for (const session of sessions) this.#send('conversation', this.#source.conversation(session));
		if (this.#stateChanged) this.#send('state', this.#source.state());
		this.#stateChanged = false;
	}

	#send(event: string, data: unknown): void {
		if (this.#readers.size === 0) return;
		const text = write(event, data);
		for (const reader of this.#readers) {
			if (reader.writableLength > mostBacklogBytes) reader.destroy();
			else reader.write(text);
		}
	}
}

function write(event: string, data: unknown): string {
	return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
