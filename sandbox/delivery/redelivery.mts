import type { Readings } from '../dialects/dialects.mts';
import type { Delivery } from './outbox.mts';

const delaysMs = { seconds: 3_000, minutes: 120_000 };
const mostAttempts = 4;

/** Failed deliveries that wait for their next attempt, where the dialect has one. */
export class Redelivery {
	readonly #waiting = new Set<NodeJS.Timeout>();
	readonly #readings: () => Readings;
	readonly #delayMs: number | undefined;

	/** @param delayMs how long one waits, whatever the dialect says */
	constructor(readings: () => Readings, delayMs?: number) {
		this.#readings = readings;
		this.#delayMs = delayMs;
	}

	/** Has the event delivered again later, if this delivery failed and the dialect says so. */
	consider(delivery: Delivery, deliver: () => Promise<unknown>): void {
		const { redelivery, webhookResponse } = this.#readings();
		if (redelivery === 'never' || delivery.attempt >= mostAttempts) return;
		if (!hasFailed(delivery, webhookResponse)) return;
		const timer = setTimeout(() => {
			this.#waiting.delete(timer);
			void deliver();
		}, this.#delayMs ?? delaysMs[redelivery]);
		this.#waiting.add(timer);
	}

	clear(): void {
		for (const timer of this.#waiting) clearTimeout(timer);
		this.#waiting.clear();
	}
}

function hasFailed({ answer }: Delivery, reading: Readings['webhookResponse']): boolean {
	if (!answer || answer.status < 200 || answer.status >= 300) return true;
	return reading === 'json' && !isJson(answer.body);
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
