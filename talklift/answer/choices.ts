import { isObject, readText } from '../json.ts';
import { readJson } from '../readJson.ts';
import { rememberLast } from './rememberLast.ts';

/** More choices than any chat can offer; a longer list is cut here. */
const mostChoices = 1_000;

export interface Choice {
	/** What the chat user sees, and what the answer becomes. */
	label: string;
	/** What a button of it may send instead. */
	value?: string;
}

/** The labels of a slot's choices: see `readChoiceList`. */
export function readChoices(choiceOptions: unknown): string[] {
	return readChoiceList(choiceOptions).map(({ label }) => label);
}

/**
 * The choices of a slot's `choice_options` (or of a list that somebody typed), in their order, each
 * once. TalkLift doesn't document the format, so all likely ones are read: a list, of texts, of pairs of
 * value and label, or of objects with a label, title, name or value; an object from value to label; a
 * JSON or Python text of these; lines; semicolons, bars, or commas. Gives an empty list for everything
 * else, and for words that stand for nothing, such as `None` and `{}`.
 */
export function readChoiceList(choiceOptions: unknown): readonly Choice[] {
	const isTexts =
		Array.isArray(choiceOptions) && choiceOptions.every((choice) => typeof choice === 'string');
	const text: unknown = isTexts ? JSON.stringify(choiceOptions) : choiceOptions;
	return typeof text === 'string' ? readTyped(text) : makeList(text);
}

const readTyped = rememberLast(makeList);

function makeList(choiceOptions: unknown): readonly Choice[] {
	const choices = readList(choiceOptions)
		.slice(0, mostChoices)
		.flatMap((choice) => readChoice(choice) ?? [])
		.map(({ label, value }) => ({ label: label.trim().normalize('NFC'), value: value?.trim() }));
	return [...new Map(choices.map((choice) => [choice.label, choice])).values()].filter(
		({ label }) => label !== '',
	);
}

function readList(choiceOptions: unknown): unknown[] {
	if (Array.isArray(choiceOptions)) return choiceOptions;
	if (isObject(choiceOptions)) return readTable(choiceOptions);
	const text = typeof choiceOptions === 'string' ? choiceOptions.trim() : '';
	if (/^(?:none|null|undefined|nan|n\/a|-+|\[object object\])$/i.test(text)) return [];
	const parsed = [text, toJson(text)].map(readJson).find(({ kind }) => kind === 'read');
	const value = parsed?.kind === 'read' ? parsed.value : undefined;
	if (Array.isArray(value)) return value;
	if (isObject(value)) return readTable(value);
	const separator = [/[\r\n]/, /;/, /\|/].find((sign) => sign.test(text)) ?? /,/;
	return text.split(separator);
}

/** Of an object, values and labels: unless it is a choice itself, or wraps the list. */
function readTable(table: Record<string, unknown>): unknown[] {
	const list = ['choices', 'options', 'values', 'items']
		.map((name) => table[name])
		.find(Array.isArray);
	if (list !== undefined) return list;
	if (Object.keys(table).some((name) => labelNames.includes(name))) return [table];
	return Object.entries(table).filter(([, label]) => typeof label === 'string');
}

/** Python's way of writing lists as JSON: apostrophes, round brackets, None, True, u'…', a comma at the
 * end. One pass, piece by piece. */
function toJson(text: string): string {
	const pieces =
		/u?'((?:[^'\\]|\\.)*)'|"(?:[^"\\]|\\.)*"|\b(None|True|False)\b|,\s*([\])}])|[()]/gs;
	const words: Record<string, string> = { None: 'null', True: 'true', False: 'false' };
	const brackets: Record<string, string> = { '(': '[', ')': ']' };
	return text.replace(pieces, (piece, quoted?: string, word?: string, end?: string) => {
		if (quoted !== undefined) return JSON.stringify(quoted.replace(/\\(.)/gs, '$1'));
		if (word !== undefined) return words[word] ?? piece;
		if (end !== undefined) return brackets[end] ?? end;
		return brackets[piece] ?? piece;
	});
}

const labelNames = ['label', 'title', 'name', 'text', 'value'];

function readChoice(choice: unknown): Choice | undefined {
	if (Array.isArray(choice)) {
		const [value, label, ...more] = choice.map(readPlain);
		const isPair = label !== undefined && value !== undefined && more.length === 0;
		return isPair ? { label, value } : undefined;
	}
	if (!isObject(choice)) {
		const label = readText(choice);
		return label === undefined ? undefined : { label };
	}
	const fields = new Map<string, unknown>(Object.entries(choice));
	const label = labelNames
		.map((name) => readPlain(fields.get(name)))
		.find((text) => text !== undefined);
	const value = ['value', 'payload', 'id', 'key'].map((name) => readPlain(fields.get(name)));
	return label === undefined
		? undefined
		: { label, value: value.find((text) => text !== undefined) };
}

function readPlain(field: unknown): string | undefined {
	const text = typeof field === 'boolean' ? undefined : readText(field);
	return text?.trim() === '' ? undefined : text;
}
