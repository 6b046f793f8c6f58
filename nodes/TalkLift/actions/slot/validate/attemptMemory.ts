import type { IExecuteFunctions } from 'n8n-workflow';

import type { SlotFilled } from '../../../../../talklift/event/event.ts';
import { answerEntries, knownAnswers } from './answerNotes.ts';
import type { Known } from './answerNotes.ts';
import { createEntryStore } from './entryStore.ts';
import type { Noted, WrongAnswer } from './noted.ts';

type New = Extract<Noted, { kind: 'new' }>;

/** An event that comes again within this time is a repeated delivery; later, the user has typed the same
 * again. TalkLift may tell the two apart by `updated_at`, but documents nothing about it. */
const repeatedWithinMs = 10_000;

/** Counting ends here: nobody is asked a hundred times. */
const mostAttempts = 100;

const { conversations, toldAtMs } = knownAnswers;

/** What a node remembers of answers, across executions and workers. */
export class AttemptMemory {
	readonly #store;
	readonly #place: string;
	/** In the editor the same event is tried again and again: that is no repeated delivery. */
	readonly #isTrial: boolean;

	constructor(execute: IExecuteFunctions) {
		this.#store = createEntryStore(execute);
		this.#place = `${execute.getWorkflow().id ?? ''} ${execute.getNode().id}`;
		this.#isTrial = execute.getMode() === 'manual';
	}

	/** An answer that the rules accept. Accepted before, it is repeated; rejected before, it is not. */
	async noteRight(event: SlotFilled): Promise<Noted> {
		return await this.#store.inTurn(answerEntries.conversation(event), async () => {
			const seen = answerEntries.seen(event);
			const [isNew] = await this.#store.keep(seen);
			if (!isNew && !this.#isTrial && !(await this.#wasWrong(event))) return { kind: 'repeated' };
			return { kind: 'new', attempt: 0, entries: isNew ? [seen] : [] };
		});
	}

	async noteWrong(event: SlotFilled, wrong: WrongAnswer): Promise<Noted> {
		const conversation = answerEntries.conversation(event);
		return await this.#store.inTurn(conversation, async () => {
			const nowMs = Date.now();
			const before = conversations.get(this.#key(conversation));
			if (!this.#isTrial) {
				const lastMs = toldAtMs.get(this.#key(event.event_id)) ?? -Infinity;
				if (nowMs - lastMs <= repeatedWithinMs) return { kind: 'repeated' };
				if (before?.isOver) return { kind: 'handedOver' };
			}
			return await this.#count(event, wrong, Math.floor(nowMs / 1_000), before);
		});
	}

	/** The user was told: what was noted is made sure. */
	async confirm(): Promise<void> {
		await this.#store.confirm();
	}

	/** The slot is accepted: what was noted of wrong answers needs no place any more. */
	async settle(event: SlotFilled, { entries: noted }: New): Promise<void> {
		const isNew = noted.length > 0;
		const conversation = this.#key(answerEntries.conversation(event));
		const entries = conversations.get(conversation)?.entries ?? [];
		conversations.delete(conversation);
		toldAtMs.delete(this.#key(event.event_id));
		const wrong = isNew ? [] : [answerEntries.wrong(event)];
		const useless = [...entries, ...wrong].filter((entry) => entry !== answerEntries.seen(event));
		await this.#store.drop(...useless);
	}

	/** It could not be told: the event may come again, and is worked on then. */
	async forget(event: SlotFilled, { attempt, entries }: New): Promise<void> {
		const conversation = this.#key(answerEntries.conversation(event));
		const before = conversations.get(conversation);
		if (attempt > 0 && before)
			conversations.set(conversation, { ...before, attempts: attempt - 1, isOver: false });
		toldAtMs.delete(this.#key(event.event_id));
		await this.#store.drop(...entries);
	}

	async #count(
		event: SlotFilled,
		{ limit, canEscape, escapes }: WrongAnswer,
		second: number,
		before: Known | undefined,
	): Promise<Noted> {
		const conversation = answerEntries.conversation(event);
		const entries: string[] = [];
		const keep = async (asked: string[], again: string[] = []): Promise<boolean[]> => {
			const isNew = await this.#store.keep(...asked, ...again);
			entries.push(...asked.filter((_, index) => isNew[index]));
			return isNew.slice(0, asked.length);
		};
		let attempt = Math.min(before?.attempts ?? 0, (limit || mostAttempts) - 1) + 1;
		const step = () => [
			answerEntries.attempt(conversation, attempt),
			...(canEscape ? [answerEntries.escape(conversation, attempt - 1)] : []),
		];
		const [isUnseen, isNotWrong, isNotTold, ...first] = await keep(
			[
				answerEntries.seen(event),
				answerEntries.wrong(event),
				answerEntries.told(event, second),
				...step(),
			],
			// Kept before; should another worker have overwritten one since, the count must not go back.
			Array.from({ length: attempt - 1 }, (_, index) =>
				answerEntries.attempt(conversation, index + 1),
			),
		);
		let [isNext, isFree = true] = first;
		const isTriedAgain = !isUnseen && this.#isTrial;
		if (!isUnseen && !isTriedAgain) {
			// What was seen and not wrong was accepted.
			if (isNotWrong || !isNotTold || (await this.#wasToldBefore(event, second))) {
				await this.#store.drop(...entries);
				return { kind: 'repeated' };
			}
		}
		while (!isNext && attempt < (limit || mostAttempts)) {
			attempt += 1;
			[isNext, isFree = true] = await keep(step());
		}
		const isOver = isNext ? !isFree : limit > 0;
		if (isOver && !isTriedAgain) {
			if (isNext) await this.#store.keep(answerEntries.escape(conversation, attempt));
			await this.#store.drop(...entries);
			conversations.set(this.#key(conversation), {
				attempts: attempt,
				isOver: true,
				entries: before?.entries ?? [],
			});
			return { kind: 'handedOver' };
		}
		if (isTriedAgain) {
			await this.#store.drop(...entries);
			return { kind: 'new', attempt: isNext ? Math.max(1, attempt - 1) : attempt, entries: [] };
		}
		if (escapes) await keep([answerEntries.escape(conversation, attempt)]);
		toldAtMs.set(this.#key(event.event_id), Date.now());
		conversations.set(this.#key(conversation), {
			attempts: attempt,
			isOver: escapes || attempt === limit,
			entries: [...(before?.entries ?? []), ...entries],
		});
		return { kind: 'new', attempt, entries };
	}

	/** Whether an event that was seen was rejected then: what was accepted is accepted once. */
	async #wasWrong(event: SlotFilled): Promise<boolean> {
		const wrong = answerEntries.wrong(event);
		const [isNew] = await this.#store.keep(wrong);
		if (isNew) await this.#store.drop(wrong);
		return !isNew;
	}

	/** Whether the user was told within the last ten seconds, by whichever worker. */
	async #wasToldBefore(event: SlotFilled, second: number): Promise<boolean> {
		const before = Array.from({ length: repeatedWithinMs / 1_000 }, (_, index) =>
			answerEntries.told(event, second - 1 - index),
		);
		const isNew = await this.#store.keep(...before);
		await this.#store.drop(...before.filter((_, index) => isNew[index]));
		return isNew.includes(false);
	}

	#key(name: string): string {
		return `${this.#place} ${name}`;
	}
}
