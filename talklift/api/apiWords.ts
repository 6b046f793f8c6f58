import type { Redact } from './redaction.ts';

const mostCharacters = 600;
const mostDepth = 6;
/** Values looked at: far more than fit into `mostCharacters`. */
const mostValues = 1_000;
/** Only the beginning of a text is looked at: it can be megabytes long. */
const mostRead = 2_000;
/** The beginning of a web page, by the end of which it has told its title. */
const mostOfPage = 20_000;

/**
 * The words of a response that is no success, for people: Django REST Framework's complaints field
 * by field and item by item (`Buttons, item 2, title: This field is required.`), a web page reduced
 * to its title, anything else shortened. Gives an empty text when there is nothing to say.
 *
 * @param redact cuts out what must not be shown, before anything is shortened: half a secret would stay
 */
export function readApiWords(
	body: unknown,
	redact: Redact = (text, most) => text.slice(0, most),
): string {
	const read = (text: string, most = mostRead) => redact(text, most);
	if (typeof body === 'string') return shorten(readText(read(body, mostOfPage)).trim());

	const complaints: string[] = [];
	let values = 0;
	let characters = 0;
	const collect = (entry: unknown, path: string[], depth: number): void => {
		values += 1;
		if (values > mostValues || characters > mostCharacters || depth > mostDepth) return;
		if (typeof entry === 'string' || typeof entry === 'number') {
			const words = read(String(entry));
			complaints.push(path.length === 0 ? words : `${path.join(', ')}: ${words}`);
			characters += words.length;
		} else if (isListOfTexts(entry)) {
			collect(entry.slice(0, mostValues).join(' '), path, depth);
		} else if (Array.isArray(entry)) {
			entry
				.slice(0, mostValues)
				.forEach((inner, index) => collect(inner, [...path, `item ${index + 1}`], depth + 1));
		} else if (typeof entry === 'object' && entry !== null) {
			for (const [field, inner] of Object.entries(entry).slice(0, mostValues))
				collect(inner, isWhole(field) ? path : [...path, shorten(read(field), 60)], depth + 1);
		}
	};
	collect(body, [], 0);
	return shorten(complaints.join('\n').trim());
}

/** Whether a name stands for the whole rather than for one field. */
const isWhole = (field: string) => field === 'detail' || field === 'non_field_errors';

const isListOfTexts = (entry: unknown): entry is string[] =>
	Array.isArray(entry) && entry.length > 0 && entry.every((text) => typeof text === 'string');

function readText(text: string): string {
	if (!/<[a-z!]/i.test(text)) return text;
	const title =
		/<title[^>]{0,200}>([^<]{1,300})/i.exec(text)?.[1] ??
		/<h1[^>]{0,200}>([^<]{1,300})/i.exec(text)?.[1];
	return title === undefined ? '' : title.replace(/\s+/g, ' ');
}

/** Cuts between characters, not between the two halves of an emoji. */
function shorten(text: string, most = mostCharacters): string {
	if (text.length <= most) return text;
	return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}
