import type { IExecuteFunctions } from 'n8n-workflow';

import type { SlotFilled } from '../../../../../talklift/event/event.ts';
import { readId } from '../../../../../talklift/json.ts';

/** n8n keeps so many entries for each node, the oldest go first. */
const remembered = { mode: 'entries', maxEntries: 2000 } as const;

/** Counting ends here: nobody is asked a hundred times. */
const mostAttempts = 100;

/** What is done one after the other, by node: n8n's memory is read, changed and written back. */
const turns = new Map<string, Promise<unknown>>();

/** What the node remembers of answers, across executions and workers. */
export interface AttemptMemory {
	/**
	 * Notes the event and, for a wrong answer, one more attempt at its slot in this conversation.
	 * @returns the number of the attempt (0 for a right answer), or 'repeated' for an event seen before
	 */
	note: (event: SlotFilled, isWrong: boolean) => Promise<number | 'repeated'>;
	/** Forgets what `note` noted, since TalkLift could not be told: the event may come again. */
	forget: (event: SlotFilled, attempt: number) => Promise<void>;
}

/**
 * The memory of a node, kept in n8n's database by the helper that its Remove Duplicates node uses.
 *
 * A conversation is a session and a story state: a module that is started again begins to count anew.
 * Two workers that write in the same moment can lose one of two attempts; within one process they take
 * turns.
 */
export function createAttemptMemory(execute: IExecuteFunctions): AttemptMemory {
	const { helpers } = execute;
	const place = `${execute.getWorkflow().id ?? ''} ${execute.getNode().id}`;
	/** In the editor the same event is tried again and again: that is no repeated delivery. */
	const isTrial = execute.getMode() === 'manual';
	const inTurn = async <Result>(task: () => Promise<Result>): Promise<Result> => {
		const before = turns.get(place) ?? Promise.resolve();
		const mine = before.then(task, task);
		turns.set(place, mine);
		try {
			return await mine;
		} finally {
			if (turns.get(place) === mine) turns.delete(place);
		}
	};
	const isNew = async (...entries: string[]) => {
		const record = async () => await helpers.checkProcessedAndRecord(entries, 'node', remembered);
		// Of two workers that write a node's first entry in one moment the database refuses the later;
		// looking again, it finds what the other has written.
		const { new: unseen } = await record().catch(record);
		return entries.map((entry) => unseen.includes(entry));
	};
	/** The first number from `from` on that was not noted yet; it is now. */
	const noteNext = async (event: SlotFilled, from: number): Promise<number> => {
		for (let attempt = from; attempt < mostAttempts; attempt += 1) {
			const [isNoted] = await isNew(attemptEntry(event, attempt));
			if (isNoted) return attempt;
		}
		return mostAttempts;
	};

	return {
		note: async (event, isWrong) =>
			await inTurn(async () => {
				const entries = isWrong ? [eventEntry(event), attemptEntry(event, 1)] : [eventEntry(event)];
				const [isNewEvent, isFirst] = await isNew(...entries);
				if (!isNewEvent && !isTrial) return 'repeated';
				if (!isWrong) return 0;
				if (isFirst) return 1;
				const next = await noteNext(event, 2);
				if (isNewEvent) return next;
				await helpers.removeProcessed([attemptEntry(event, next)], 'node', remembered);
				return next - 1;
			}),
		forget: async (event, attempt) =>
			await inTurn(async () => {
				const entries = [eventEntry(event)];
				if (attempt > 0) entries.push(attemptEntry(event, attempt));
				await helpers.removeProcessed(entries, 'node', remembered);
			}),
	};
}

function eventEntry({ event_id: id }: SlotFilled): string {
	return `event ${id}`;
}

function attemptEntry(
	{ session, story_state: storyState, pending, slot }: SlotFilled,
	attempt: number,
) {
	const ids = [session, storyState, pending?.id ?? slot.id].map((id) => String(readId(id)));
	return `attempt ${JSON.stringify(ids)} ${attempt}`;
}
