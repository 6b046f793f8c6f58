import { isKeyOf } from '../../json.ts';
import { readChoiceList } from '../choices.ts';
import type { Choice } from '../choices.ts';
import type { Ways } from '../notations/findChoices.ts';
import { readSynonyms } from '../notations/readSynonyms.ts';
import { spellings } from '../notations/spellings.ts';
import { shorten } from '../shorten.ts';
import type { choiceFields } from './choiceFields.ts';
import type { Finding, SettingsOf } from './rule.ts';

/** Choices named in a rejection. */
const mostNamed = 10;

/** The choices of a rule, and the ways in which they can be answered. */
export function readWays(
	rule: SettingsOf<typeof choiceFields>,
):
	| { kind: 'read'; choices: readonly Choice[]; ways: Ways }
	| Extract<Finding, { kind: 'unusable' }> {
	const choices = readChoiceList(rule.choices);
	if (choices.length === 0) {
		return { kind: 'unusable', problem: 'There is no choice in the list', field: 'choices' };
	}
	const spelling = rule.spelling || 'ignoreCaseAndAccents';
	if (!isKeyOf(spellings, spelling)) {
		return {
			kind: 'unusable',
			problem: 'There is no spelling rule of that name',
			field: 'spelling',
		};
	}
	const synonyms = readSynonyms(rule.synonyms);
	const stray = synonyms.find(({ label }) => !choices.some((choice) => choice.label === label));
	if (stray !== undefined) {
		const problem = `"${stray.label.slice(0, 40)}" is none of the choices`;
		return { kind: 'unusable', problem, field: 'synonyms' };
	}
	const byPlace = rule.byPlace !== false;
	const byOwnWords = rule.byOwnWords !== false;
	return { kind: 'read', choices, ways: { spelling, byPlace, byOwnWords, synonyms } };
}

/** Choices as a rejection names them, in words: `Car, Home …`, `Car or Home`. */
export function nameChoices(choices: readonly Choice[], between: string): string {
	const named = choices.slice(0, mostNamed).map(({ label }) => shorten(label));
	return `${named.join(between)}${choices.length > mostNamed ? ' …' : ''}`;
}
