import type { DateFormat } from '../notations/dateFormats.ts';
import type { DecimalSeparator } from '../notations/readNumber.ts';

/** What a rule may know besides the answer and its own settings: nothing of it comes from the
 * machine. */
export interface Surroundings {
	/** Milliseconds since 1970. */
	now: number;
	/** Where "today" is: an IANA name such as `Africa/Nairobi`. */
	timezone: string;
	/** For phone numbers without country code: two letters, ISO 3166-1. */
	defaultCountry?: string;
	/** For numbers that can be read in two ways. */
	decimalSeparator?: DecimalSeparator;
	/** For dates; the usual formats if missing. */
	dateFormats?: readonly DateFormat[];
}

/** What a rule says of an answer: it agrees, with the answer in its canonical form; it refuses, in
 * one sentence to the chat user; or it can't be applied, because of one of its own fields. */
export type Finding =
	| { value: string }
	/** `message` holds words that the rule's author wrote for this very answer. */
	| { refused: string; message?: string }
	| { unusable: string; field: string };

/** A field of a rule, in the words of n8n's panels, so that the panel is made from this table. */
export interface RuleField {
	name: string;
	displayName: string;
	type: 'string' | 'number' | 'boolean' | 'options' | 'multiOptions';
	default: string | number | boolean | string[];
	description: string;
	placeholder?: string;
	options?: Array<{ name: string; value: string; description?: string }>;
	/** The field matters only when another field of the rule has one of these values. */
	shownFor?: { field: string; values: string[] };
}

export interface SlotRuleKind<Rule> {
	displayName: string;
	description: string;
	fields: readonly RuleField[];
	/** Never throws, whatever stands in the rule's fields. An answer in canonical form is found to be
	 * in canonical form. */
	check(value: string, rule: Rule, surroundings: Surroundings): Finding;
}

/** What every rule of the panel has. */
export interface AnyRule {
	/** What the chat user is told when this rule breaks. */
	message?: string;
}
