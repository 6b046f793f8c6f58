import type { AnswerRule } from './rules/rules.ts';
import type { SlotSetting } from './slotSettings.ts';

/** Which rule a verdict is about. */
export type RulePlace =
	/** What holds for every answer: it is text, and not endless. */
	| { source: 'answer'; type: 'text' | 'length' }
	| { source: 'slot settings'; type: AnswerRule['type']; setting: SlotSetting }
	/** The rule's place in the author's own list, counted from 1. */
	| { source: 'own rules'; type: AnswerRule['type']; position: number };

export type Verdict =
	/** Cleaned, and in the form that the rules agree on: this is what TalkLift should be told. */
	| { kind: 'accepted'; value: string }
	| {
			kind: 'rejected';
			/** The cleaned answer; empty when it wasn't text. */
			value: string;
			rule: RulePlace;
			/** Plain words, fit for the chat user when nobody wrote better ones. */
			reason: string;
			/** The author's own words: the rule's, else the slot's `validation_message`. */
			message?: string;
	  }
	/** A rule can't be applied, whatever the answer. */
	| {
			kind: 'unusable';
			rule: RulePlace;
			/** The rule's field that has to be changed (a name from the rule's `fields`, `type` for a rule
			 * of no known type, or `timezone`). For slot settings, `rule.setting` names what to change. */
			field: string;
			/** What is wrong with it and what is possible instead, as a sentence. */
			problem: string;
	  };
