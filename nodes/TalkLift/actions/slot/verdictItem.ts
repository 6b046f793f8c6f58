import type { IDataObject } from 'n8n-workflow';

import type { SlotFilled } from '../../../../talklift/event/event.ts';
import type { ItemResult } from '../operation.ts';

/**
 * How an answer fared, and the output it leaves by in Slot: Validate. What needs nothing to be done (an
 * answer that is no longer waited for, an event that came before) leaves where nothing is taken for
 * granted.
 */
export const verdicts = {
	accepted: { output: 0 },
	rejected: { output: 1 },
	escalated: { output: 2 },
	/** A person has taken over this slot before. */
	handed_over: { output: 2 },
	/** Tries have run out: accepted with a value that the flow's author chose. */
	stand_in: { output: 0 },
	/** Tries have run out: accepted as the user typed it. */
	as_typed: { output: 0 },
	/** The slot is done, or no longer waits. */
	stale: { output: 1 },
	/** TalkLift delivered this event before. */
	repeated: { output: 1 },
} as const;

export interface Told {
	verdict: keyof typeof verdicts;
	/** What TalkLift was told, or would have been; null unless the answer was accepted. */
	cleanedValue?: string;
	/** The rule that broke, e.g. `email`, or `slot: validation_regex` for one of the slot's own settings. */
	rule?: string;
	/** What is wrong with the answer, in one sentence. */
	reason?: string;
	/** What the user was told. */
	messageSent?: string;
	/** Why the message did not go through with which an answer was accepted. */
	messageError?: string;
	/** The other slots that could not be filled, by the names that the panel has for them. */
	notFilled?: string[];
	/** How many wrong answers there have been, this one included; 0 for a right one. */
	attempt?: number;
	/** How many are left before a person takes over. */
	attemptsLeft?: number;
}

/** The item that the slot operations give: the event, and how its answer fared. Always the same fields,
 * `message_error` when what was to be said with an acceptance did not go through, and `not_filled` when
 * other slots could not be filled. */
export function verdictItem(event: SlotFilled, told: Told): ItemResult {
	const json = {
		...event,
		verdict: told.verdict,
		cleaned_value: told.cleanedValue ?? null,
		rule: told.rule ?? null,
		reason: told.reason ?? null,
		message_sent: told.messageSent ?? null,
		attempt: told.attempt ?? null,
		attempts_left: told.attemptsLeft ?? null,
		...(told.notFilled?.length && { not_filled: told.notFilled }),
		...(told.messageError && { message_error: told.messageError }),
	};
	return { json: json as unknown as IDataObject };
}
