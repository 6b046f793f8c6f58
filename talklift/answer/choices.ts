/** More choices than any chat can offer; a longer list is cut here. */
const mostChoices = 1_000;

/**
 * The choices of a slot's `choice_options` (or of a list that somebody typed), in their order, each
 * once. TalkLift doesn't document the format, so all likely ones are read: a list or a JSON text of
 * one, of texts or of objects with a label, title, name or value; lines; commas. Gives an empty
 * list for everything else.
 */
export function readChoices(choiceOptions: unknown): string[] {
	const texts = readList(choiceOptions)
		.slice(0, mostChoices)
		.map((choice) => readChoice(choice).trim().normalize('NFC'));
	return [...new Set(texts)].filter((choice) => choice !== '');
}

function readList(choiceOptions: unknown): unknown[] {
	if (Array.isArray(choiceOptions)) return choiceOptions;
	if (typeof choiceOptions !== 'string') return [];
	const text = choiceOptions.trim();
	if (text.startsWith('[')) {
		const parsed = readJson(text);
		if (Array.isArray(parsed)) return parsed;
	}
	return text.split(/[\r\n]/.test(text) ? /[\r\n]+/ : ',');
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What the chat user sees of a choice. */
function readChoice(choice: unknown): string {
	if (typeof choice === 'string') return choice;
	if (typeof choice === 'number' || typeof choice === 'boolean') return String(choice);
	if (typeof choice !== 'object' || choice === null || Array.isArray(choice)) return '';
	const fields = new Map<string, unknown>(Object.entries(choice));
	for (const name of ['label', 'title', 'name', 'text', 'value']) {
		const field = fields.get(name);
		if (typeof field === 'string' && field.trim() !== '') return field;
		if (typeof field === 'number') return String(field);
	}
	return '';
}
