const mostCharacters = 600;
const mostDepth = 6;

/**
 * The words of an answer that is no success, for people: Django REST Framework's complaints field
 * by field and item by item (`Buttons, item 2, title: This field is required.`), a web page reduced
 * to its title, anything else shortened. Gives an empty text when there is nothing to say.
 */
export function readApiWords(body: unknown): string {
	const words =
		typeof body === 'string' ? readText(body) : complaints(body, [], mostDepth).join('\n');
	return shorten(words.trim());
}

function complaints(body: unknown, path: string[], depthLeft: number): string[] {
	if (typeof body === 'string' || typeof body === 'number') return [at(path, String(body))];
	if (typeof body !== 'object' || body === null || depthLeft === 0) return [];
	if (Array.isArray(body)) {
		const texts = body.filter((entry) => typeof entry === 'string');
		if (texts.length > 0 && texts.length === body.length) return [at(path, texts.join(' '))];
		return body
			.slice(0, 50)
			.flatMap((entry, index) => complaints(entry, [...path, `item ${index + 1}`], depthLeft - 1));
	}
	return Object.entries(body)
		.slice(0, 50)
		.flatMap(([field, entry]) => complaints(entry, within(path, field), depthLeft - 1));
}

/** The two names that stand for the whole rather than for one field are left out. */
function within(path: string[], field: string): string[] {
	return field === 'detail' || field === 'non_field_errors' ? path : [...path, shorten(field, 60)];
}

function at(path: string[], words: string): string {
	return path.length === 0 ? words : `${path.join(', ')}: ${words}`;
}

function readText(text: string): string {
	// Only the beginning is looked at: a page can be megabytes long.
	const start = text.slice(0, 20_000);
	if (!/<[a-z!]/i.test(start)) return start;
	const title =
		/<title[^>]{0,200}>([^<]{1,300})/i.exec(start)?.[1] ??
		/<h1[^>]{0,200}>([^<]{1,300})/i.exec(start)?.[1];
	return title === undefined ? '' : title.replace(/\s+/g, ' ');
}

function shorten(text: string, most = mostCharacters): string {
	return text.length <= most ? text : `${text.slice(0, most)}…`;
}
