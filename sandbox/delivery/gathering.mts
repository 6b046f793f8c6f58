import type { Delivery } from './outbox.mts';

const momentMs = 50;

interface Gathered {
	body: { event_name: string; payload: unknown[] };
	sessions: number[];
	delivered: Promise<Delivery | undefined>;
}

type Fire = (
	body: unknown,
	project: number,
	sessions: readonly number[],
) => Promise<Delivery | undefined>;

/** Events of one project and name that come within a moment become the entries of one request. */
export class Gathering {
	readonly #open = new Map<string, Gathered>();
	readonly #fire: Fire;

	constructor(fire: Fire) {
		this.#fire = fire;
	}

	/** Resolves with the delivery of the request that the event has become part of. */
	async add(body: unknown, project: number, session: number): Promise<Delivery | undefined> {
		if (!isEvent(body)) return await this.#fire(body, project, [session]);
		const key = `${project} ${body.event_name}`;
		const open = this.#open.get(key);
		if (open) {
			open.body.payload.push(...body.payload);
			open.sessions.push(session);
			return await open.delivered;
		}
		const begun: Gathered = {
			body: { ...body, payload: body.payload.slice() },
			sessions: [session],
			delivered: new Promise((resolve, reject) => {
				setTimeout(() => {
					this.#open.delete(key);
					this.#fire(begun.body, project, begun.sessions).then(resolve, reject);
				}, momentMs);
			}),
		};
		this.#open.set(key, begun);
		return await begun.delivered;
	}
}

function isEvent(body: unknown): body is Gathered['body'] {
	if (typeof body !== 'object' || body === null) return false;
	return 'event_name' in body && 'payload' in body && Array.isArray(body.payload);
}
