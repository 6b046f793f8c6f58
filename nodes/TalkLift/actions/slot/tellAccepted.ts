import { NodeApiError } from 'n8n-workflow';

import type { Message } from '../../../../talklift/api/message.ts';
import type { SlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import { readId, readText } from '../../../../talklift/json.ts';
import type { TalkLiftCalls } from '../operation.ts';

interface Acceptance {
	/** What to write to the user. It goes first, so that it stands before the bot's next question. */
	message?: Message;
	/** For slots that are filled along with the answered one, in slot order. */
	others: SlotFeedback[];
	/** For the answered slot. It goes last, since with it the bot moves on. */
	feedback: SlotFeedback;
}

/** What of the message came through. A message that didn't never keeps the bot from moving on. */
interface AcceptanceTold {
	messageSent?: string;
	messageError?: string;
}

/**
 * Tells the user and TalkLift that an answer is accepted.
 * @throws NodeApiError of the feedback that did not go through; it says what went through before
 */
export async function tellAccepted(
	talkLift: TalkLiftCalls,
	{ message, others, feedback }: Acceptance,
): Promise<AcceptanceTold> {
	const told: AcceptanceTold = {};
	if (message) {
		const [sent] = await Promise.allSettled([talkLift.sendMessage(message)]);
		if (sent.status === 'fulfilled') told.messageSent = message.text;
		else told.messageError = readReason(sent.reason);
	}
	const done = told.messageSent === undefined ? [] : ['The message was sent before that.'];
	for (const one of [...others, feedback]) {
		const sending = talkLift.sendFeedback(one);
		const [sent] = await Promise.allSettled([sending]);
		if (sent.status === 'rejected' && sent.reason instanceof NodeApiError)
			sent.reason.description = [sent.reason.description, ...done].join(' ');
		await sending;
		done.push(`The slot '${readText(one.slot_label) ?? readId(one.slot)}' was filled before that.`);
	}
	return told;
}

function readReason(error: unknown): string {
	const { message, description } = error as Partial<NodeApiError>;
	return [message, description].filter(Boolean).join(': ');
}
