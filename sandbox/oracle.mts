import type { DeliveredFeedback, DeliveredMessage, Oracle, OracleSummary } from './sandbox.mts';

/** Counts every message and feedback that is processed. Made for tens of thousands of them. */
export class Counts implements Oracle {
	readonly #messages = new Map<string, DeliveredMessage>();
	readonly #feedback = new Map<string, DeliveredFeedback>();
	readonly #texts = new Map<number, string[]>();

	countMessage(session: number, text: string): void {
		const key = `${session} ${text}`;
		const counted = this.#messages.get(key);
		if (counted) counted.times += 1;
		else this.#messages.set(key, { session, text, times: 1 });
		const texts = this.#texts.get(session);
		if (texts) texts.push(text);
		else this.#texts.set(session, [text]);
	}

	countFeedback(slotState: number, data: string): void {
		const key = `${slotState} ${data}`;
		const counted = this.#feedback.get(key);
		if (counted) counted.times += 1;
		else this.#feedback.set(key, { slotState, data, times: 1 });
	}

	messages(): DeliveredMessage[] {
		return Array.from(this.#messages.values(), (counted) => ({ ...counted }));
	}

	feedback(): DeliveredFeedback[] {
		return Array.from(this.#feedback.values(), (counted) => ({ ...counted }));
	}

	message(session: number, text: string): number {
		return this.#messages.get(`${session} ${text}`)?.times ?? 0;
	}

	feedbackOn(slotState: number, data: string): number {
		return this.#feedback.get(`${slotState} ${data}`)?.times ?? 0;
	}

	textsTo(session: number): readonly string[] {
		return this.#texts.get(session)?.slice() ?? [];
	}

	summary(): OracleSummary {
		const messages = this.messages();
		const feedback = this.feedback();
		const counted = [...messages, ...feedback];
		return {
			messages: messages.reduce((sum, { times }) => sum + times, 0),
			differentMessages: messages.length,
			feedback: feedback.reduce((sum, { times }) => sum + times, 0),
			differentFeedback: feedback.length,
			mostTimes: counted.reduce((most, { times }) => Math.max(most, times), 0),
		};
	}

	reset(): void {
		this.#messages.clear();
		this.#feedback.clear();
		this.#texts.clear();
	}
}
