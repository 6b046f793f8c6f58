import { isKeyOf, readWords } from '../json.ts';
import { cleanAnswer } from './cleanAnswer.ts';
import type { Cleaning } from './cleanAnswer.ts';
import { dropDecoration } from './dropDecoration.ts';
import { dropEnds } from './dropEnds.ts';
import { foldAnswer } from './foldAnswer.ts';
import { isForSlot } from './isForSlot.ts';
import type { Finding, Surroundings } from './rules/rule.ts';
import { answerRules } from './rules/rules.ts';
import type { AnswerRule } from './rules/rules.ts';
import { readSlotSettings } from './slotSettings.ts';
import type { RulePlace, Verdict } from './verdict.ts';

/** TalkLift's answers are chat messages; longer ones than this are not looked at. */
export const longestAnswer = 100_000;

export interface Judging extends Omit<Surroundings, 'now'> {
	/** The answer, as received: nothing about it is certain. */
	value: unknown;
	/** The slot under review, as received. */
	slot?: unknown;
	/** Whether the slot's own settings are checked (before the rules), and its `validation_message`
	 * is used for rejections without words of their own. */
	useSlotSettings: boolean;
	/** Checked in this order; the first that rejects decides. A rule that is for other slots is passed
	 * over. */
	rules: readonly AnswerRule[];
	cleaning?: Cleaning;
	now: Date | number;
}

interface Step {
	place: RulePlace;
	rule: AnswerRule;
	/** Rules that know more of the same: what one of them accepts is not rejected here, nor read
	 * otherwise, and an amount or a phone number that none of them accepts is theirs to reject. */
	better?: AnswerRule[];
	message?: string;
}

/**
 * Judges an answer: cleans it and asks one rule after the other. Each rule gets the answer in the
 * form that the rule before has given it. An empty answer is checked like any other, so that no rule
 * for e-mail addresses accepts a blank one.
 *
 * Never throws. Its time grows in proportion to the answer (at most `longestAnswer` characters),
 * whatever stands in patterns.
 */
export function judgeAnswer(judging: Judging): Verdict {
	const settings = judging.useSlotSettings ? readSlotSettings(judging.slot) : { rules: [] };
	const answer = readAnswer(judging.value);
	if (answer === undefined) {
		const place = { source: 'answer', type: 'text' } as const;
		return reject('', place, 'Please answer with a text.', settings.message);
	}
	if (answer.length > longestAnswer) {
		const place = { source: 'answer', type: 'length' } as const;
		return reject(answer, place, 'Please write a shorter answer.', settings.message);
	}
	const clean = cleanAnswer(answer, judging.cleaning);
	const surroundings = { ...judging, now: Number(judging.now) };
	const slotSteps = settings.rules.map(({ setting, rule }): Step => {
		const place = { source: 'slot settings', type: rule.type, setting } as const;
		// A field type is less than a rule of the same type: a range, say, tells which century '92 is in,
		// and a separator whether 2,000 is two.
		const better = setting === 'field_type' ? judging.rules.filter(isBetter(rule, judging)) : [];
		return { place, rule, better };
	});
	const typed = follow(clean, clean, slotSteps, surroundings, settings.message);
	if (typed.kind !== 'accepted') return typed;
	const value = keepTypedForm(clean, typed.value, slotSteps, surroundings);
	const ownSteps = judging.rules.flatMap((rule, index): Step[] => {
		if (rule?.forSlots && !isForSlot(rule.forSlots, judging.slot)) return [];
		const place = { source: 'own rules', type: rule?.type, position: index + 1 } as const;
		return [{ place, rule, message: rule?.message }];
	});
	return follow(clean, value, ownSteps, surroundings, settings.message);
}

/**
 * An answer as text. Numbers and booleans are taken as they are written, nothing (null, undefined)
 * as an empty answer; anything else isn't text and gives undefined.
 */
function readAnswer(value: unknown): string | undefined {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return undefined;
}

function isBetter(rule: AnswerRule, { slot }: Judging): (own: AnswerRule) => boolean {
	return (own) => own?.type === rule.type && isForSlot(own.forSlots, slot);
}

/** Asks one rule after the other, up to the first that doesn't accept. */
function follow(
	clean: string,
	start: string,
	steps: readonly Step[],
	surroundings: Surroundings,
	fallbackMessage: string | undefined,
): Verdict {
	let value = start;
	for (const { place, rule, better = [], message } of steps) {
		const accepted = better
			.map((one) => check(value, one, surroundings))
			.find(({ kind }) => kind === 'accepted');
		const finding = accepted ?? check(value, rule, surroundings);
		if (finding.kind === 'unusable') return { ...finding, rule: place };
		if (finding.kind === 'rejected') {
			const words = finding.message ?? readWords(message) ?? fallbackMessage;
			return reject(clean, place, finding.reason, words);
		}
		// "KES 20" is not 20 to a rule in USD, nor is 0722… a number in Kenya to a rule for Uganda.
		const isTheirs = better.length > 0 && ['amountOfMoney', 'phone'].includes(rule.type);
		if (accepted || !isTheirs) value = finding.value;
	}
	return { kind: 'accepted', value };
}

function check(value: string, rule: AnswerRule, surroundings: Surroundings): Finding {
	const type = rule?.type;
	if (!isKeyOf(answerRules, type)) {
		return { kind: 'unusable', problem: 'There is no rule of that type', field: 'type' };
	}
	const { check, reads } = answerRules[type];
	if (reads === 'asTyped') return check(value, rule, surroundings);
	const folded = foldAnswer(value);
	const finding = check(folded, rule, surroundings);
	if (finding.kind !== 'rejected') return finding;
	const closed = dropEnds(folded);
	const bare = dropEnds(dropDecoration(closed, () => toText(rule)));
	for (const text of new Set([closed, bare])) {
		if (text === folded) continue;
		const again = check(text, rule, surroundings);
		if (again.kind === 'accepted') return again;
	}
	return finding;
}

/** All that a rule's author wrote, but for the message: an emoji that stands there is part of an answer. */
function toText(rule: AnswerRule): string {
	try {
		return JSON.stringify({ ...rule, message: undefined });
	} catch {
		return '';
	}
}

/** The slot's own pattern has to hold for what TalkLift is told, too: where another form of the
 * answer would break it, the answer stays as it was typed. */
function keepTypedForm(
	typed: string,
	value: string,
	steps: readonly Step[],
	surroundings: Surroundings,
): string {
	const patterns = steps.filter(({ rule }) => rule.type === 'pattern');
	const holds = patterns.every(({ rule }) => check(value, rule, surroundings).kind === 'accepted');
	return holds ? value : typed;
}

function reject(
	value: string,
	rule: RulePlace,
	reason: string,
	message: string | undefined,
): Verdict {
	return { kind: 'rejected', value, rule, reason, ...(message !== undefined && { message }) };
}
