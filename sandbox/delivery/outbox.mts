import { Agent } from 'undici';

import { Refusal } from '../refusal.mts';
import type { Delivery, EventEntry, Webhook } from '../sandbox.mts';
import type { Traffic } from '../traffic/traffic.mts';
import { postEvent } from './postEvent.mts';
import type { Webhooks } from './webhooks.mts';

interface FiredEvent {
	number: number;
	session?: number;
	project: number;
	eventName: string;
	/** The very bytes: a repeated delivery is the same in every way. */
	text: string;
	body: unknown;
	attempts: number;
}

type EventProgress = Pick<EventEntry, 'event' | 'state' | 'answer' | 'failure'>;

interface OutboxOptions {
	webhooks: Webhooks;
	timeoutMs: number;
	keep: number;
	traffic: Traffic;
	/** Masks secrets in what a receiver answered. */
	mask: (text: string) => string;
	/** Told whenever a delivery of a session's event begins or ends. */
	progress: (session: number, progress: EventProgress) => void;
}

/** Events on their way to the webhooks. */
export class Outbox {
	#events = new Map<number, FiredEvent>();
	#deliveries: Delivery[] = [];
	#next = 1;
	readonly #agent = new Agent({ connectTimeout: 5_000 });
	readonly #options: OutboxOptions;

	constructor(options: OutboxOptions) {
		this.#options = options;
	}

	/** Delivers a new event. Without a webhook it is kept, and can be delivered again later. */
	async fire(body: unknown, project: number, session?: number): Promise<Delivery | undefined> {
		const event: FiredEvent = {
			number: this.#next++,
			session,
			project,
			eventName: nameOf(body),
			text: typeof body === 'string' ? body : JSON.stringify(body),
			body,
			attempts: 0,
		};
		this.#events.set(event.number, event);
		this.#forget(this.#events);
		const webhook = this.#options.webhooks.of(project);
		if (webhook) return await this.#deliver(event, webhook);
		const entry = { ...this.#describe(event), state: 'kept' as const };
		this.#options.traffic.add(entry);
		this.#tell(event, entry);
		return undefined;
	}

	/** @throws when the event isn't known (any more), or its project has no webhook */
	async again(number: number): Promise<Delivery> {
		const event = this.#events.get(number);
		if (!event) throw new Refusal(`There is no event ${number} to deliver again`, 404);
		return await this.#deliver(event, this.#needWebhook(event.project));
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
	}

	async close(): Promise<void> {
		await this.#agent.destroy();
	}

	async #deliver(event: FiredEvent, webhook: Webhook): Promise<Delivery> {
		event.attempts += 1;
		const { number, attempts: attempt, body } = event;
		const { traffic, timeoutMs, keep, mask } = this.#options;
		const at = new Date().toISOString();
		const sending = { ...this.#describe(event), state: 'sending' as const, url: webhook.url };
		const finish = traffic.add(sending);
		this.#tell(event, sending);
		const posted = await postEvent(webhook, event.text, { timeoutMs, agent: this.#agent });
		const { answer } = posted;
		if (answer) {
			answer.body = mask(answer.body);
			for (const name of Object.keys(answer.headers)) {
				answer.headers[name] = mask(answer.headers[name] ?? '');
			}
		}
		const ended = { ...posted, state: answer ? ('answered' as const) : ('failed' as const) };
		finish(ended);
		this.#tell(event, { ...sending, ...ended });
		const delivery = { event: number, attempt, url: webhook.url, body, at, ...posted };
		this.#deliveries.push(delivery);
		if (this.#deliveries.length > keep * 1.5) this.#deliveries = this.#deliveries.slice(-keep);
		return delivery;
	}

	#describe({ number, session, eventName, body, attempts }: FiredEvent) {
		return { kind: 'event' as const, event: number, session, eventName, body, attempt: attempts };
	}

	#tell({ session }: FiredEvent, progress: EventProgress): void {
		if (session !== undefined) this.#options.progress(session, progress);
	}

	#needWebhook(project: number): Webhook {
		const webhook = this.#options.webhooks.of(project);
		if (webhook) return webhook;
		throw new Refusal(`Project ${project} has no webhook: there is nowhere to deliver to`);
	}

	#forget(events: Map<number, FiredEvent>): void {
		const [oldest] = events.keys();
		if (events.size > this.#options.keep && oldest !== undefined) events.delete(oldest);
	}
}

function nameOf(body: unknown): string {
	const named = typeof body === 'object' && body !== null && 'event_name' in body;
	return named ? String(body.event_name) : '';
}
