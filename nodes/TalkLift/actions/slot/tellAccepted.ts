import type { INode } from 'n8n-workflow';

import type { Message } from '../../../../talklift/api/message.ts';
import type { SlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import { readId, readText } from '../../../../talklift/json.ts';
import type { TalkLiftClient } from '../../transport/talkLiftClient.ts';
import { toItemError } from '../toItemError.ts';

export interface Acceptance {
	/** For slots that are filled along with the answered one, in slot order. */
	others: SlotFeedback[];
	/** For the answered slot. It goes last, since with it the bot moves on. */
	feedback: SlotFeedback;
	/** What to write to the user afterwards. */
	message?: Message;
}

/**
 * Tells TalkLift that an answer is accepted.
 * @throws NodeApiError of the call that did not go through; it says which went through before
 */
export async function tellAccepted(
	client: TalkLiftClient,
	{ others, feedback, message }: Acceptance,
	{ node, itemIndex }: { node: INode; itemIndex: number },
): Promise<void> {
	const done: string[] = [];
	try {
		for (const other of others) {
			await client.sendFeedback(other, itemIndex);
			const name = readText(other.slot_label) ?? readId(other.slot);
			done.push(`The slot '${name}' was filled before that.`);
		}
		await client.sendFeedback(feedback, itemIndex);
		done.push('The answer was accepted before that; only the message is missing.');
		if (message) await client.sendMessage(message, itemIndex);
	} catch (error) {
		const failed = toItemError(node, error, itemIndex);
		failed.description = [failed.description, ...done].filter(Boolean).join(' ');
		throw failed;
	}
}
