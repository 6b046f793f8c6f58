import type { Slot } from '../../talklift/event/slot.ts';
import { readChoices } from '../conversation/readChoices.mts';
import type { Readings } from './dialects.mts';

const words: Readonly<Record<string, string>> = {
	TEXT: 'Text',
	EMAIL: 'E-mail Address',
	NUMBER: 'Number',
	PHONE: 'Phone Number',
	DATE: 'Date',
	CHOICE: 'Single Choice',
};

/** A slot's settings as events carry them, in the dialects that concern them. */
export function writeSettings(
	settings: Required<Slot>,
	{ choiceFormat, fieldTypeNames }: Pick<Readings, 'choiceFormat' | 'fieldTypeNames'>,
): Required<Slot> {
	return {
		...settings,
		field_type: writeFieldType(settings.field_type, fieldTypeNames),
		choice_options: writeChoices(settings.choice_options, choiceFormat),
	};
}

function writeFieldType(name: string, reading: Readings['fieldTypeNames']): string {
	if (reading === 'lowerCase') return name.toLowerCase();
	if (reading === 'words') return words[name] ?? name;
	if (reading === 'byBot') return name;
	return `TYPE_${Object.keys(words).indexOf(name) + 1}`;
}

function writeChoices(options: unknown, format: Readings['choiceFormat']): unknown {
	const choices = readChoices(options);
	if (format === 'byBot' || choices.length === 0) return options;
	if (format === 'json') return JSON.stringify(choices);
	if (format === 'lines') return choices.join('\n');
	if (format === 'commas') return choices.join(', ');
	return `[${choices.map(writePythonText).join(', ')}]`;
}

/** As Python's `repr` quotes a text. */
function writePythonText(text: string): string {
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	const escaped = text
		.replaceAll('\\', '\\\\')
		.replaceAll('\n', '\\n')
		.replaceAll(quote, `\\${quote}`);
	return `${quote}${escaped}${quote}`;
}
