interface DeliveredMessage {
	session: number;
	text: string;
	times: number;
}

interface DeliveredFeedback {
	slotState: number;
	data: string;
	times: number;
}

export interface OracleSummary {
	messages: number;
	differentMessages: number;
	feedback: number;
	differentFeedback: number;
	/** The most that any one message or feedback was delivered: 1 when nothing came twice. */
	mostTimes: number;
}

/**
 * Counts what was processed, however it was answered: the measure of "none lost, none twice". Made for
 * tens of thousands of messages.
 */
export class Counts {
	readonly #messages = new Map<string, DeliveredMessage>();
	readonly #feedback = new Map<string, DeliveredFeedback>();
	readonly #texts = new Map<number, string[]>();
	// Kept up to date with each call: the summary is asked for while thousands come in.
	#messagesTotal = 0;
	#feedbackTotal = 0;
	#mostTimes = 0;

	countMessage(session: number, text: string): void {
		const key = `${session} ${text}`;
		const counted = this.#messages.get(key) ?? { session, text, times: 0 };
		this.#messages.set(key, counted);
		counted.times += 1;
		this.#messagesTotal += 1;
		this.#mostTimes = Math.max(this.#mostTimes, counted.times);
		const texts = this.#texts.get(session);
		if (texts) texts.push(text);
		else this.#texts.set(session, [text]);
	}

	countFeedback(slotState: number, data: string): void {
		const key = `${slotState} ${data}`;
		const counted = this.#feedback.get(key) ?? { slotState, data, times: 0 };
		this.#feedback.set(key, counted);
		counted.times += 1;
		this.#feedbackTotal += 1;
		this.#mostTimes = Math.max(this.#mostTimes, counted.times);
	}

	/** Every different message that was delivered, and how often. */
	messages(): DeliveredMessage[] {
		return Array.from(this.#messages.values(), (counted) => ({ ...counted }));
	}

	feedback(): DeliveredFeedback[] {
		return Array.from(this.#feedback.values(), (counted) => ({ ...counted }));
	}

	/** How often this text was delivered to this session. */
	message(session: number, text: string): number {
		return this.#messages.get(`${session} ${text}`)?.times ?? 0;
	}

	feedbackOn(slotState: number, data: string): number {
		return this.#feedback.get(`${slotState} ${data}`)?.times ?? 0;
	}

	/** The texts delivered to a session, in the order they came. */
	textsTo(session: number): readonly string[] {
		return this.#texts.get(session)?.slice() ?? [];
	}

	summary(): OracleSummary {
		return {
			messages: this.#messagesTotal,
			differentMessages: this.#messages.size,
			feedback: this.#feedbackTotal,
			differentFeedback: this.#feedback.size,
			mostTimes: this.#mostTimes,
		};
	}

	reset(): void {
		this.#messages.clear();
		this.#feedback.clear();
		this.#texts.clear();
		this.#messagesTotal = 0;
		this.#feedbackTotal = 0;
		this.#mostTimes = 0;
	}
}
