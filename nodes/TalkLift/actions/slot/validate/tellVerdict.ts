import { fillPlaceholders } from '../../../../../talklift/answer/placeholders.ts';
import type { Message } from '../../../../../talklift/api/message.ts';
import { writeSlotFeedback } from '../../../../../talklift/api/slotFeedback.ts';
import type { SlotState } from '../../../../../talklift/event/event.ts';
import type { Item } from '../../item/item.ts';
import type { TalkLiftCalls } from '../../operation.ts';
import type { ParametersOf } from '../../parameters/parametersOf.ts';
import { choiceButtons } from '../choiceButtons.ts';
import { messageOption } from '../messageOption.ts';
import { toOtherFeedback } from '../otherSlots.ts';
import { tellAccepted } from '../tellAccepted.ts';
import type { Told } from '../verdictItem.ts';
import type { Judged } from './judge.ts';
import type { validateFields } from './validateFields.ts';

type Parameters = ParametersOf<typeof validateFields>;

/**
 * Tells TalkLift or the user what came of an answer, once the attempt is known that it is.
 * @throws Problem, when called, when something is missing that telling needs
 */
export function tellVerdict(
	item: Item,
	judged: Judged,
	pending: SlotState,
	parameters: Parameters,
): (talkLift: TalkLiftCalls, attempt: number) => Promise<Told> {
	return judged.kind === 'accepted'
		? tellRight(item, judged.value, pending, parameters)
		: tellWrong(item, judged, parameters);
}

function tellRight(
	item: Item,
	value: string,
	pending: SlotState,
	{ options, otherSlots, tellTalkLift }: Parameters,
) {
	const { project, org, slot_label: label } = item.slotFilled();
	const { keepFlags, channel, message: text = '' } = options;
	const { displayName: field } = messageOption;
	item.check(text, field);
	const words = fillPlaceholders(text, { value, label });
	const message = words.trim() === '' ? undefined : item.message({ text: words, field, channel });
	const feedback = writeSlotFeedback(pending, { value, project, org, keepFlags });
	const others = tellTalkLift ? toOtherFeedback(item, otherSlots, keepFlags) : [];
	return async (talkLift: TalkLiftCalls, attempt: number): Promise<Told> => {
		const told: Told = { verdict: 'accepted', cleanedValue: value, attempt };
		if (!tellTalkLift) return told;
		return { ...told, ...(await tellAccepted(talkLift, { message, others, feedback })) };
	};
}

function tellWrong(
	item: Item,
	{ value, rule, reason, message: ownWords }: Extract<Judged, { kind: 'rejected' }>,
	{ options, maxAttempts, handOverMessage, tellTalkLift }: Parameters,
) {
	const event = item.slotFilled();
	const { channel, addChoices } = options;
	item.check(handOverMessage, 'Hand-Over Message');
	if (tellTalkLift) item.conversation();
	const write = (
		template: string,
		isOver: boolean,
		attempts_left?: number,
	): Message | undefined => {
		const text = fillPlaceholders(template, { value, label: event.slot_label, attempts_left });
		const buttons = !isOver && addChoices ? choiceButtons(event) : [];
		return text.trim() === ''
			? undefined
			: item.message({ text, field: 'Message', buttons, channel });
	};
	return async (talkLift: TalkLiftCalls, attempt: number): Promise<Told> => {
		const attemptsLeft = maxAttempts > 0 ? Math.max(0, maxAttempts - attempt) : undefined;
		const isOver = attemptsLeft === 0;
		const told: Told = {
			verdict: isOver ? 'escalated' : 'rejected',
			rule,
			reason,
			attempt,
			attemptsLeft,
		};
		// A person has taken over: the user is not told so again with every further answer.
		if (!tellTalkLift || (isOver && attempt > maxAttempts)) return told;
		const message = write(isOver ? handOverMessage : ownWords, isOver, attemptsLeft);
		if (message) await talkLift.sendMessage(message);
		return { ...told, messageSent: message?.text };
	};
}
