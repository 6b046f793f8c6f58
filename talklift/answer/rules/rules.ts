import { date } from './date.ts';
import type { DateRule } from './date.ts';
import { email } from './email.ts';
import type { EmailRule } from './email.ts';
import { expression } from './expression.ts';
import type { ExpressionRule } from './expression.ts';
import { length } from './length.ts';
import type { LengthRule } from './length.ts';
import { number } from './number.ts';
import type { NumberRule } from './number.ts';
import { oneOf } from './oneOf.ts';
import type { OneOfRule } from './oneOf.ts';
import { pattern } from './pattern.ts';
import type { PatternRule } from './pattern.ts';
import { phone } from './phone.ts';
import type { PhoneRule } from './phone.ts';
import { required } from './required.ts';
import type { RequiredRule } from './required.ts';

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
