import type { SlotFilled } from '../../../../../talklift/event/event.ts';
import { readId } from '../../../../../talklift/json.ts';

/** A slot in a conversation. A module that is started again has another story state: it is another. */
export function toConversation({ session, story_state, pending, slot }: SlotFilled): string {
	return JSON.stringify(
		[session, story_state, pending?.id ?? slot.id].map((id) => String(readId(id))),
	);
}

/**
 * What is kept of answers, as n8n's memory keeps it: entries that are there or not. They can't be looked
 * at without being kept, so all mean something that only ever comes to be.
 */
export const answerEntries = {
	/** The event was worked on. */
	seen: ({ event_id: id }: SlotFilled) => `event ${id}`,
	/** Its answer was wrong; without this, an event that was seen was accepted. */
	wrong: ({ event_id: id }: SlotFilled) => `wrong ${id}`,
	/** The user was told so in this second since 1970. */
	told: ({ event_id: id }: SlotFilled, second: number) => `told ${id} ${second}`,
	/** So many wrong answers were given. */
	attempt: (conversation: string, attempt: number) => `attempt ${conversation} ${attempt}`,
	/** After so many a word of the user's handed over to a person. Without meaning once there are more. */
	escape: (conversation: string, attempt: number) => `escape ${conversation} ${attempt}`,
} as const;
