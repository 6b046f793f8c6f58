import { amountOfMoney } from './amountOfMoney.ts';
import { condition } from './condition.ts';
import { date } from './date.ts';
import { email } from './email.ts';
import { expression } from './expression.ts';
import { identifier } from './identifier.ts';
import { length } from './length.ts';
import { number } from './number.ts';
import { oneOf } from './oneOf.ts';
import { pattern } from './pattern.ts';
import { phone } from './phone.ts';
import { required } from './required.ts';
import type { Rule } from './rule.ts';
import { severalOf } from './severalOf.ts';
import { timeOfDay } from './timeOfDay.ts';
import { url } from './url.ts';
import { yesOrNo } from './yesOrNo.ts';

/** The only list of rules: panels and documents are made from it. The keys are stored in people's
 * workflows and never change. */
export const answerRules = {
	amountOfMoney,
	condition,
	date,
	email,
	expression,
	identifier,
	length,
	number,
	oneOf,
	pattern,
	phone,
	required,
	severalOf,
	timeOfDay,
	url,
	yesOrNo,
} as const;

type Settings = {
	[Type in keyof typeof answerRules]: (typeof answerRules)[Type] extends Rule<infer Known>
		? Known
		: never;
};

/** What every rule of a list can have besides its own fields. */
interface EveryRule {
	/** What the chat user is told when this rule rejects the answer. */
	message?: string;
	/** The slots that the rule is for, by label or ID (see `isForSlot`); every slot if empty. */
	forSlots?: unknown;
}

/** One rule of a list, as it is stored. */
export type AnswerRule<Type extends keyof Settings = keyof Settings> = {
	[Each in Type]: { readonly type: Each } & EveryRule & Settings[Each];
}[Type];
