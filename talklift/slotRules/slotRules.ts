import { date, type DateRule } from './date.ts';
import { email, type EmailRule } from './email.ts';
import { expression, type ExpressionRule } from './expression.ts';
import { length, type LengthRule } from './length.ts';
import { number, type NumberRule } from './number.ts';
import { oneOf, type OneOfRule } from './oneOf.ts';
import { pattern, type PatternRule } from './pattern.ts';
import { phone, type PhoneRule } from './phone.ts';
import { required, type RequiredRule } from './required.ts';

/** The only list of rules: the panel's menu and fields are made from it. Sorted as the menu is. The
 * keys are stored in people's workflows and never change. */
export const slotRules = {
	date,
	email,
	expression,
	length,
	number,
	oneOf,
	pattern,
	phone,
	required,
} as const;

export type SlotRuleType = keyof typeof slotRules;

/** One rule, as the panel stores it. */
export type SlotRule =
	| DateRule
	| EmailRule
	| ExpressionRule
	| LengthRule
	| NumberRule
	| OneOfRule
	| PatternRule
	| PhoneRule
	| RequiredRule;
