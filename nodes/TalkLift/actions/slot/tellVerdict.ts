import type { IDataObject, INode } from 'n8n-workflow';

import type { SlotFilled, SlotState } from '../../../../talklift/event.ts';
import { fillPlaceholders } from '../../../../talklift/fillPlaceholders.ts';
import { writeSlotFeedback, type SlotFeedback } from '../../../../talklift/slotFeedback.ts';
import type { TalkLiftClient } from '../../transport/talkLiftClient.ts';
import { writeTo } from '../writeTo.ts';
import { choiceButtons } from './choiceButtons.ts';
import type { Judged } from './judgeItem.ts';
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

async function accept(
	client: TalkLiftClient,
	{ event, pending, attempt, others, options, tells, place }: Telling,
	value: string,
): Promise<Told> {
	const told: Told = { verdict: 'accepted', cleanedValue: value, attempt };
	if (!tells) return told;
	const { project, org } = event;
	const keepFlags = options.keepFlags === true;
	for (const feedback of others) await client.sendFeedback(feedback, place.itemIndex);
	const feedback = writeSlotFeedback(pending, { value, project, org, keepFlags });
	await client.sendFeedback(feedback, place.itemIndex);
	const text = fillPlaceholders(String(options.message ?? ''), { value, label: event.slot_label });
	return { ...told, messageSent: await write(client, event, text, options, place) };
}

async function refuse(
	client: TalkLiftClient,
	{ event, attempt, maxAttempts, handOverMessage, options, tells, place }: Telling,
	{ value, rule, reason, message }: Exclude<Telling['judged'], { accepted: true }>,
): Promise<Told> {
	const isLimited = maxAttempts > 0;
	const attemptsLeft = isLimited ? Math.max(0, maxAttempts - attempt) : undefined;
	const isOver = attemptsLeft === 0;
	const told: Told = {
		verdict: isOver ? 'escalated' : 'rejected',
		rule,
		reason,
		attempt,
		attemptsLeft,
	};
	// A person has taken over: the user is not told so again with every further answer.
	if (!tells || (attempt > maxAttempts && isLimited)) return told;
	const words = { value, label: event.slot_label, attempts_left: attemptsLeft };
	const text = fillPlaceholders(isOver ? handOverMessage : message, words);
	const buttons = !isOver && options.addChoices === true ? choiceButtons(event) : [];
	return { ...told, messageSent: await write(client, event, text, options, place, buttons) };
}

/** Writes to the user, unless there is nothing to say. */
async function write(
	client: TalkLiftClient,
	event: SlotFilled,
	text: string,
	options: IDataObject,
	place: Telling['place'],
	buttons: ReturnType<typeof choiceButtons> = [],
): Promise<string | undefined> {
	if (text.trim() === '') return undefined;
	const message = writeTo(event, { text, buttons, options }, { ...place, field: 'Message' });
	await client.sendMessage(message, place.itemIndex);
	return text;
}
