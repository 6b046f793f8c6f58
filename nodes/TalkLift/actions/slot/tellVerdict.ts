import type { IDataObject, INode } from 'n8n-workflow';

import { fillPlaceholders } from '../../../../talklift/answer/placeholders.ts';
import type { Button, Message } from '../../../../talklift/api/message.ts';
import { writeSlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import type { SlotFeedback } from '../../../../talklift/api/slotFeedback.ts';
import type { SlotFilled, SlotState } from '../../../../talklift/event/event.ts';
import { readText } from '../../../../talklift/json.ts';
import type { TalkLiftClient } from '../../transport/talkLiftClient.ts';
import { writeTo } from '../writeTo.ts';
import { choiceButtons } from './choiceButtons.ts';
import type { Judged } from './judgeItem.ts';
import { tellAccepted } from './tellAccepted.ts';
import type { Told } from './verdictItem.ts';

export interface Telling {
	event: SlotFilled;
	pending: SlotState;
	judged: Exclude<Judged, { unusable: true }>;
	/** The how-manieth wrong answer it is. */
	attempt: number;
	/** 0: there is no limit. */
	maxAttempts: number;
	handOverMessage: string;
	/** False: nothing is sent, only said. */
	tells: boolean;
	/** Feedback for other slots, sent before that for the answered one. */
	others: SlotFeedback[];
	options: IDataObject;
	place: { node: INode; itemIndex: number };
}

/** Tells TalkLift or the user what came of an answer. */
export async function tellVerdict(client: TalkLiftClient, telling: Telling): Promise<Told> {
	return telling.judged.accepted
		? await accept(client, telling, telling.judged.value)
		: await refuse(client, telling, telling.judged);
}

async function accept(client: TalkLiftClient, telling: Telling, value: string): Promise<Told> {
	const { event, pending, attempt, others, options, tells, place } = telling;
	const told: Told = { verdict: 'accepted', cleanedValue: value, attempt };
	if (!tells) return told;
	const { project, org } = event;
	const keepFlags = options.keepFlags === true;
	const feedback = writeSlotFeedback(pending, { value, project, org, keepFlags });
	const words = { value, label: event.slot_label };
	const text = fillPlaceholders(readText(options.message) ?? '', words);
	const message = toMessage(telling, text);
	await tellAccepted(client, { others, feedback, message }, place);
	return { ...told, messageSent: message?.text };
}

async function refuse(
	client: TalkLiftClient,
	telling: Telling,
	{ value, rule, reason, message: ownWords }: Exclude<Telling['judged'], { accepted: true }>,
): Promise<Told> {
	const { event, attempt, maxAttempts, handOverMessage, options, tells, place } = telling;
	const attemptsLeft = maxAttempts > 0 ? Math.max(0, maxAttempts - attempt) : undefined;
	const isOver = attemptsLeft === 0;
	const verdict = isOver ? 'escalated' : 'rejected';
	const told: Told = { verdict, rule, reason, attempt, attemptsLeft };
	// A person has taken over: the user is not told so again with every further answer.
	if (!tells || (isOver && attempt > maxAttempts)) return told;
	const words = { value, label: event.slot_label, attempts_left: attemptsLeft };
	const text = fillPlaceholders(isOver ? handOverMessage : ownWords, words);
	const buttons = !isOver && options.addChoices === true ? choiceButtons(event) : [];
	const message = toMessage(telling, text, buttons);
	if (message) await client.sendMessage(message, place.itemIndex);
	return { ...told, messageSent: message?.text };
}

/** What to write to the user; undefined when there is nothing to say. */
function toMessage(
	{ event, options, place }: Telling,
	text: string,
	buttons: Button[] = [],
): Message | undefined {
	if (text.trim() === '') return undefined;
	return writeTo(event, { text, buttons, options }, { ...place, field: 'Message' });
}
