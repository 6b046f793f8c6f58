import { isObject, readText } from './readField.ts';

/**
 * A slot's choices. TalkLift doesn't document the format of `choice_options`, so a JSON array (of texts
 * or of objects with a label), lines, and commas are all taken. Blank and repeated choices are left out.
 */
export function readChoices(choiceOptions: unknown): string[] {
	const choices = toList(choiceOptions).map((choice) => readChoice(choice)?.trim() ?? '');
	return [...new Set(choices.filter((choice) => choice !== ''))];
}

function toList(given: unknown): unknown[] {
	if (Array.isArray(given)) return given;
	if (typeof given !== 'string') return [];
	try {
		const parsed: unknown = JSON.parse(given);
		if (Array.isArray(parsed)) return parsed;
	} catch {
		// Not JSON: lines or commas.
	}
	return given.split(/\r\n|\r|\n/).length > 1 ? given.split(/\r\n|\r|\n/) : given.split(',');
}

function readChoice(choice: unknown): string | undefined {
	if (!isObject(choice)) return readText(choice);
	return readText(choice.label) ?? readText(choice.title) ?? readText(choice.value);
}
