import { readFlag, readWords } from '../json.ts';
import { readChoices } from './choices.ts';
import { fieldTypes } from './fieldTypes.ts';
import type { FieldType } from './fieldTypes.ts';
import type { AnswerRule } from './rules/rules.ts';

/** The settings of a TalkLift slot that say which answers it takes. */
export type SlotSetting = 'field_type' | 'validation_regex' | 'choice_options' | 'date_gte_today';

interface SlotSettingRule {
	setting: SlotSetting;
	rule: AnswerRule;
}

interface SlotSettings {
	/** In the order in which they are checked. */
	rules: SlotSettingRule[];
	/** The author's words for a rejection, from `validation_message`. */
	message?: string;
}

/**
 * The rules that a slot's settings amount to.
 *
 * `validation_regex` comes first, since its author thought of what users type, not of what other
 * rules make of it. TalkLift's framework looks for a pattern anywhere in the answer; most authors
 * mean all of it. So a pattern with anchors (`^`, `$`, `\A`, `\Z`) is taken at its word, and one
 * without has to describe the whole answer: `\d+` isn't satisfied by "none of the 3".
 *
 * @param slot as received: nothing about it is certain
 */
export function readSlotSettings(slot: unknown): SlotSettings {
	const settings = new Map<string, unknown>(
		typeof slot === 'object' && slot !== null ? Object.entries(slot) : [],
	);
	const rules: SlotSettingRule[] = [];
	const regex = readWords(settings.get('validation_regex'));
	if (regex !== undefined) {
		const rule: AnswerRule = { type: 'pattern', pattern: regex, match: 'anchors' };
		rules.push({ setting: 'validation_regex', rule });
	}
	const { rule: typeRule, choices } = readFieldType(settings.get('field_type'));
	const notInPast = readFlag(settings.get('date_gte_today'));
	if (typeRule !== undefined) rules.push({ setting: 'field_type', rule: typeRule });
	const options = settings.get('choice_options');
	if (options && choices !== 'none' && readChoices(options).length > 0) {
		const type = choices === 'one' ? 'oneOf' : 'severalOf';
		rules.push({ setting: 'choice_options', rule: { type, choices: options } });
	}
	if (notInPast) {
		rules.push({ setting: 'date_gte_today', rule: { type: 'date', range: 'notInPast' } });
	}
	return { rules, message: readWords(settings.get('validation_message')) };
}

/** The kind of slot that a `field_type` names: without regard to case, spaces and dashes. */
function readFieldType(name: unknown): FieldType {
	if (typeof name !== 'string') return fieldTypes.text;
	const plain = name
		.toLowerCase()
		.replace(/[^a-z]/g, '')
		.replace(/field$/, '');
	const kinds: readonly FieldType[] = Object.values(fieldTypes);
	return kinds.find(({ names }) => names.includes(plain)) ?? fieldTypes.text;
}
