import type { DateFormat } from '../notations/dateFormats.ts';
import type { DecimalSeparator } from '../notations/decimalSeparators.ts';

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
	/** For amounts of money where a rule names none: codes as in ISO 4217, the first is the usual one. */
	currencies?: unknown;
	/** For dates; the usual formats if missing. */
	dateFormats?: readonly DateFormat[];
}

/** What a rule says of an answer: accepted, in its canonical form; rejected, with one sentence to the
 * chat user; or the rule can't be applied, because of one of its own fields. */
export type Finding =
	| { kind: 'accepted'; value: string }
	/** `message` holds words that the rule's author wrote for this very answer. */
	| { kind: 'rejected'; reason: string; message?: string }
	| { kind: 'unusable'; field: string; problem: string };

/** A field of a rule: enough for any panel to show it. */
export interface RuleField {
	name: string;
	displayName: string;
	/** `filter` stands for conditions that the panel's side evaluates: the rule gets what came of them. */
	type: 'string' | 'number' | 'boolean' | 'options' | 'multiOptions' | 'filter';
	default: string | number | boolean | readonly string[];
	description: string;
	placeholder?: string;
	options?: ReadonlyArray<{ name: string; value: string; description?: string }>;
	/** The field matters only when another field of the rule has one of these values. */
	shownFor?: { field: string; values: readonly string[] };
	/** Rarely needed: to be shown after the others, out of the way. */
	advanced?: true;
	/** More than text may come, from an expression: a list, an object, a truth value. */
	takesAnything?: true;
}

type ValueOf<Field extends RuleField> = Field extends { takesAnything: true } | { type: 'filter' }
	? unknown
	: Field extends { type: 'options'; options: ReadonlyArray<{ value: infer Value }> }
		? Value | ''
		: Field extends { type: 'multiOptions'; options: ReadonlyArray<{ value: infer Value }> }
			? readonly Value[]
			: Field extends { type: 'number' }
				? number | string | null
				: Field extends { type: 'boolean' }
					? boolean
					: string;

/** The settings that a rule with these fields has. Any can be missing: the panel hides some, and rules
 * that were stored before a field existed don't know it. */
export type SettingsOf<Fields extends readonly RuleField[]> = {
	readonly [Field in Fields[number] as Field['name']]?: ValueOf<Field>;
};

export interface Rule<Settings> {
	displayName: string;
	description: string;
	/** Whether it gets the answer as it was typed, or folded (see `foldAnswer`): then an answer that it
	 * rejects is tried again without the punctuation at its ends. */
	reads: 'asTyped' | 'folded';
	fields: readonly RuleField[];
	/** Never throws, whatever stands in the rule's settings. An answer in canonical form is found to be
	 * in canonical form. */
	check(answer: string, settings: Settings, surroundings: Surroundings): Finding;
}
