import { Agent } from 'undici';

import type { Readings } from '../dialects/dialects.mts';
import type { Publisher } from '../publisher.mts';
import { Refusal } from '../refusal.mts';
import type { Traffic } from '../traffic/traffic.mts';
import type { EventEntry } from '../traffic/trafficEntry.mts';
import { checkAddress } from './checkAddress.mts';
import { Gathering } from './gathering.mts';
import { postEvent } from './postEvent.mts';
import type { Posted } from './postEvent.mts';
import { Redelivery } from './redelivery.mts';
import type { Webhook, Webhooks } from './webhooks.mts';

/** One attempt to hand an event to the webhook: it has an `answer` or a `failure`. */
export interface Delivery extends Posted {
	/** The event it delivers, to be given to `deliverAgain`. */
	event: number;
	/** 1 for the first delivery of the event. */
	attempt: number;
	url: string;
	/** The body that was sent. */
	body: unknown;
	at: string;
}

interface FiredEvent {
	number: number;
	/** The conversations that have an entry in it. */
	sessions: readonly number[];
	project: number;
	eventName: string;
	/** The very bytes: a repeated delivery is the same in every way. */
	text: string;
	body: unknown;
	attempts: number;
	replayOf?: number;
}

interface OutboxOptions {
	webhooks: Webhooks;
	timeoutMs: number;
	keep: number;
	traffic: Traffic;
	publisher: Publisher;
	/** Masks secrets in what a receiver answered. */
	mask: (text: string) => string;
	/** The dialects spoken now. */
	readings: () => Readings;
	/** How long a failed delivery waits for the next attempt, whatever the dialect says. */
	redeliveryDelayMs?: number;
}

/** Events on their way to the webhooks. */
export class Outbox {
	#events = new Map<number, FiredEvent>();
	#deliveries: Delivery[] = [];
	#next = 1;
	readonly #agent = new Agent({ connectTimeout: 5_000 });
	readonly #options: OutboxOptions;
	readonly #redelivery: Redelivery;
	readonly #gathering = new Gathering((body, project, sessions) =>
		this.#fire(body, { project, sessions }),
	);

	constructor(options: OutboxOptions) {
		this.#options = options;
		this.#redelivery = new Redelivery(options.readings, options.redeliveryDelayMs);
	}

	/** Delivers a new event. Without a webhook it is kept, and can be delivered again later. */
	async fire(body: unknown, project: number, session?: number): Promise<Delivery | undefined> {
		if (session !== undefined && this.#options.readings().entries === 'several') {
			return await this.#gathering.add(body, project, session);
		}
		return await this.#fire(body, { project, sessions: session === undefined ? [] : [session] });
	}

	/**
	 * Delivers an event once more, byte for byte.
	 * @throws when the event isn't known (any more), or its project has no webhook
	 */
	async again(number: number): Promise<Delivery> {
		const event = this.#needEvent(number);
		return await this.#deliver(event, this.#needWebhook(event.project));
	}

	/**
	 * Sends an event once more with another body or to another address (under its project's user and
	 * password): an event of its own, which its conversation doesn't hear of.
	 *
	 * @throws when the event isn't known (any more), the address isn't http(s), or the project has no
	 * webhook and no address is given
	 */
	async replay(number: number, { body, url }: { body?: unknown; url?: string }): Promise<Delivery> {
		const event = this.#needEvent(number);
		if (body === undefined && url === undefined) return await this.again(number);
		const { project } = event;
		const webhook =
			url === undefined
				? this.#needWebhook(project)
				: { ...this.#options.webhooks.of(project), url: url.trim() };
		checkAddress(webhook.url, 'The address');
		const replayed = this.#keep(body === undefined ? event.text : body, { project, sessions: [] });
		if (body === undefined) replayed.body = event.body;
		replayed.eventName = nameOf(replayed.body);
		replayed.replayOf = number;
		return await this.#deliver(replayed, webhook);
	}

	/** Delivers any body. @throws when the project has no webhook */
	async send(body: unknown, project: number): Promise<Delivery> {
		this.#needWebhook(project);
		const delivery = await this.fire(body, project);
		if (!delivery) throw new Refusal(`The webhook of project ${project} was taken away meanwhile`);
		return delivery;
	}

	deliveries(): Delivery[] {
		return this.#deliveries.slice();
	}

	clear(): void {
		this.#deliveries = [];
		this.#redelivery.clear();
	}

	async close(): Promise<void> {
		this.#redelivery.clear();
		await this.#agent.destroy();
	}

	async #fire(
		body: unknown,
		place: Pick<FiredEvent, 'project' | 'sessions'>,
	): Promise<Delivery | undefined> {
		const event = this.#keep(body, place);
		const webhook = this.#options.webhooks.of(place.project);
		if (webhook) return await this.#deliver(event, webhook);
		const entry = { ...describe(event), state: 'kept' as const };
		this.#options.traffic.add(entry);
		this.#tell(event, entry);
		return undefined;
	}

	#keep(body: unknown, place: Pick<FiredEvent, 'project' | 'sessions'>): FiredEvent {
		const event: FiredEvent = {
			...place,
			number: this.#next++,
			eventName: nameOf(body),
			text: typeof body === 'string' ? body : JSON.stringify(body),
			body,
			attempts: 0,
		};
		this.#events.set(event.number, event);
		const [oldest] = this.#events.keys();
		if (this.#events.size > this.#options.keep && oldest !== undefined) this.#events.delete(oldest);
		return event;
	}

	async #deliver(event: FiredEvent, webhook: Webhook): Promise<Delivery> {
		event.attempts += 1;
		const { number, attempts: attempt, body } = event;
		const { traffic, timeoutMs, keep, readings } = this.#options;
		const at = new Date().toISOString();
		const sending = { ...describe(event), state: 'sending' as const, url: webhook.url };
		const finish = traffic.add(sending);
		this.#tell(event, sending);
		const encoding = readings().basicAuthEncoding;
		const how = { timeoutMs, agent: this.#agent, encoding };
		const posted = this.#mask(await postEvent(webhook, event.text, how));
		const ended = { ...posted, state: posted.answer ? ('answered' as const) : ('failed' as const) };
		finish(ended);
		this.#tell(event, { ...sending, ...ended });
		const delivery = { event: number, attempt, url: webhook.url, body, at, ...posted };
		this.#deliveries.push(delivery);
		if (this.#deliveries.length > keep * 1.5) this.#deliveries = this.#deliveries.slice(-keep);
		this.#redelivery.consider(delivery, async () => {
			const now = this.#options.webhooks.of(event.project);
			if (now) await this.#deliver(event, now);
		});
		return delivery;
	}

	#mask({ answer, ...posted }: Posted): Posted {
		if (!answer) return posted;
		const { mask } = this.#options;
		const headers = Object.entries(answer.headers).map(([name, value]) => [name, mask(value)]);
		return {
			...posted,
			answer: { ...answer, body: mask(answer.body), headers: Object.fromEntries(headers) },
		};
	}

	#tell({ sessions }: FiredEvent, entry: Progress): void {
		const { event, state, failure, answer } = entry;
		const progress = { event, state, failure, status: answer?.status };
		for (const session of sessions) {
			this.#options.publisher.publish({ kind: 'delivery', session, progress });
		}
	}

	#needEvent(number: number): FiredEvent {
		const event = this.#events.get(number);
		if (event) return event;
		throw new Refusal(`There is no event ${number} to deliver again`, 404);
	}

	#needWebhook(project: number): Webhook {
		const webhook = this.#options.webhooks.of(project);
		if (webhook) return webhook;
		throw new Refusal(`Project ${project} has no webhook: there is nowhere to deliver to`);
	}
}

type Progress = Pick<EventEntry, 'event' | 'state' | 'answer' | 'failure'>;

function describe({ number, sessions, eventName, body, attempts, replayOf }: FiredEvent) {
	return {
		kind: 'event' as const,
		...{ event: number, session: sessions[0], eventName, body, attempt: attempts },
		...(replayOf === undefined ? {} : { replayOf }),
	};
}

function nameOf(body: unknown): string {
	const named = typeof body === 'object' && body !== null && 'event_name' in body;
	return named ? String(body.event_name) : '';
}
