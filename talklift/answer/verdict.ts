import type { SlotRuleType } from './rules/rules.ts';
import type { SlotSetting } from './slotSettings.ts';

/** Which rule a verdict is about. */
export type RulePlace =
	/** What holds for every answer: it is text, and not endless. */
	| { source: 'answer'; type: 'text' | 'length' }
	| { source: 'slot settings'; type: SlotRuleType; setting: SlotSetting }
	/** The rule's place in the user's own list, counted from 1. */
	| { source: 'own rules'; type: SlotRuleType; position: number };

export interface Accepted {
	accepted: true;
	/** Cleaned, and in the form that the rules agree on: this is what TalkLift should be told. */
	value: string;
}

export interface Refused {
	accepted: false;
	/** The cleaned answer; empty when it wasn't text. */
	value: string;
	rule: RulePlace;
	/** One plain sentence, fit for the chat user when nobody wrote a better one. */
	reason: string;
	/** The author's own words: the rule's, else the slot's `validation_message`. */
	message?: string;
}

/** Neither accepted nor refused: a rule can't be applied, whatever the answer. */
export interface Unusable {
	unusable: true;
	rule: RulePlace;
	/** The rule's field that has to be changed (a name from the `slotRules` table, `type` for a rule
	 * of no known type, or `timezone`). For slot settings, `rule.setting` names what to change. */
	field: string;
	/** What is wrong with it and what is possible instead, as a sentence. */
	problem: string;
}

export type Verdict = Accepted | Refused | Unusable;
