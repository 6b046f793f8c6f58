import { judgeAnswer } from '../../../talklift/answer/judgeAnswer.ts';
import type { Judging } from '../../../talklift/answer/judgeAnswer.ts';
import type { AnswerRule } from '../../../talklift/answer/rules/rules.ts';

/** Sunday, 22 November 2026, 22:30 in London and already Monday the 23rd in Nairobi. */
export const now = Date.UTC(2026, 10, 22, 22, 30);

export const surroundings = { now, timezone: 'Europe/London' };

/** Judges by the given rules alone. */
export function judgeBy(rules: readonly AnswerRule[], value: unknown, more: Partial<Judging> = {}) {
	return judgeAnswer({ value, rules, useSlotSettings: false, ...surroundings, ...more });
}

/** Judges by the slot's settings alone. */
export function judgeBySlot(slot: unknown, value: unknown, more: Partial<Judging> = {}) {
	return judgeAnswer({ value, slot, rules: [], useSlotSettings: true, ...surroundings, ...more });
}

/** A verdict in short, for tables: `accepted: value`, `rejected` or `unusable: field`. */
export function inShort(verdict: ReturnType<typeof judgeAnswer>): string {
	if (verdict.kind === 'unusable') return `unusable: ${verdict.field}`;
	return verdict.kind === 'accepted' ? `accepted: ${verdict.value}` : 'rejected';
}
