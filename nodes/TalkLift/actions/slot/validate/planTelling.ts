import { fillPlaceholders } from '../../../../../talklift/answer/placeholders.ts';
import type { Button, Message } from '../../../../../talklift/api/message.ts';
import { writeSlotFeedback } from '../../../../../talklift/api/slotFeedback.ts';
import type { SlotState } from '../../../../../talklift/event/slot.ts';
import { dropUnsendable, readFlag, readText } from '../../../../../talklift/json.ts';
import type { Item } from '../../item/item.ts';
import { Problem } from '../../item/problem.ts';
import type { TalkLiftCalls } from '../../operation.ts';
import type { ParametersOf } from '../../parameters/parametersOf.ts';
import { choiceButtons } from '../choiceButtons.ts';
import { messageOption } from '../messageOption.ts';
import { toOtherFeedback } from '../otherSlots.ts';
import { tellAccepted } from '../tellAccepted.ts';
import type { Told } from '../verdictItem.ts';
import type { validateFields } from './validateFields.ts';

/** What the rules say of an item's answer. */
export type Judged =
	| { kind: 'accepted'; value: string }
	/** `rule` is its type, e.g. `email`, or `slot: validation_regex` for one of the slot's own settings. */
	| { kind: 'rejected'; value: string; rule: string; reason: string; message: string };

type Tell = (talkLift: TalkLiftCalls, attempt: number) => Promise<Told>;

/** What came of the answer; `escapes`: it is the wish for a person. */
type Outcome = Judged | { kind: 'escapes' };

/**
 * Tells TalkLift or the user what came of an answer, as soon as it is known which attempt it is.
 * @throws Problem, at once, when something is missing that telling may need
 */
export function planTelling(
	item: Item,
	outcome: Outcome,
	pending: SlotState,
	parameters: ParametersOf<typeof validateFields>,
): Tell {
	const { options, otherSlots, maxAttempts, handOverMessage } = parameters;
	const { channel, keepFlags, whenExhausted = 'handOver', standInValue = '' } = options;
	const tells = readFlag(options.tellTalkLift ?? parameters.tellTalkLift);
	const { value: typed, slot_label: label, project, org } = item.slotFilled();

	const write = (
		text: string,
		words: { value: string; attempts_left?: number },
		buttons: Button[] = [],
	): Message | undefined => {
		if (!tells || text === '') return undefined;
		const filled = dropUnsendable(fillPlaceholders(text, { ...words, label }));
		const field = messageOption.displayName;
		return filled.trim() === ''
			? undefined
			: item.message({ text: filled, field, channel, buttons });
	};
	const accept = (value: string, text: string, fillsOthers: boolean) => {
		item.check(text, messageOption.displayName);
		const message = write(text, { value });
		const feedback = writeSlotFeedback(pending, { value, project, org, keepFlags });
		const { others, notFilled } = fillsOthers
			? toOtherFeedback(item, otherSlots, keepFlags)
			: { others: [], notFilled: [] };
		return async (talkLift: TalkLiftCalls, told: Told): Promise<Told> => ({
			...told,
			notFilled,
			cleanedValue: value,
			...(tells ? await tellAccepted(talkLift, { message, others, feedback }) : {}),
		});
	};

	if (outcome.kind === 'accepted') {
		// Nothing is looked through for others where none are given.
		const fillsOthers = tells && otherSlots.slot !== undefined;
		const tell = accept(outcome.value, options.message ?? '', fillsOthers);
		return async (talkLift, attempt) => await tell(talkLift, { verdict: 'accepted', attempt });
	}

	const later = readLater(item, options.laterMessages);
	item.check(handOverMessage, 'Hand-Over Message');
	if (tells) item.conversation();
	const send = async (talkLift: TalkLiftCalls, told: Told, message?: Message): Promise<Told> => {
		if (!message) return told;
		await talkLift.sendMessage(message);
		return { ...told, messageSent: message.text };
	};
	if (outcome.kind === 'escapes') {
		const reason = 'The user asked for a person.';
		return async (talkLift, attempt) =>
			await send(
				talkLift,
				{ verdict: 'escalated', rule: 'escape_words', reason, attempt, attemptsLeft: 0 },
				write(handOverMessage, { value: typed, attempts_left: 0 }),
			);
	}

	const { value, rule, reason, message: ownWords } = outcome;
	item.check(ownWords, 'Message');
	if (whenExhausted === 'standIn' && standInValue.trim() === '')
		throw new Problem(
			"'Stand-In Value' is empty",
			"Add it to 'Options': the bot gets it when tries have run out.",
		);
	item.check(standInValue, 'Stand-In Value');
	const lastResort = whenExhausted === 'standIn' ? standInValue : value;
	const isTaken = whenExhausted !== 'handOver' && lastResort.trim() !== '';
	const takeAnyway = isTaken ? accept(lastResort, '', false) : undefined;
	return async (talkLift, attempt) => {
		const attemptsLeft = maxAttempts > 0 ? Math.max(0, maxAttempts - attempt) : undefined;
		const told = { rule, reason, attempt, attemptsLeft };
		const words = { value, attempts_left: attemptsLeft };
		if (attemptsLeft !== 0) {
			const text = later[Math.min(attempt - 2, later.length - 1)]?.trim() || ownWords;
			const buttons = options.addChoices ? choiceButtons(item.slotFilled()) : [];
			// Words that only repeat a blank answer are none, and the user must hear something.
			const message = write(text, words, buttons) ?? write(reason, words, buttons);
			return await send(talkLift, { verdict: 'rejected', ...told }, message);
		}
		if (takeAnyway) {
			const verdict = whenExhausted === 'standIn' ? 'stand_in' : 'as_typed';
			return await takeAnyway(talkLift, { verdict, ...told });
		}
		return await send(talkLift, { verdict: 'escalated', ...told }, write(handOverMessage, words));
	};
}

function readLater(item: Item, { later = [] }: Later = {}): string[] {
	const texts = later.map(({ message }) => readText(message) ?? '');
	for (const text of texts) item.check(text, 'Later Messages');
	return texts;
}

interface Later {
	later?: Array<Record<string, unknown>>;
}
