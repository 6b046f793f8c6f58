import { exceedsLimits, readText } from '../json.ts';

/**
 * What a chat user answered, as text: text as it came, a number or a truth value in its usual spelling.
 *
 * Several choices are written one after the other, `Red, Blue`, where that can be read again; anything
 * else, such as a file, as its JSON text.
 *
 * @returns undefined when there is no answer
 */
export function readValue(value: unknown): string | undefined {
	if (value === null) return undefined;
	if (Array.isArray(value)) {
		const texts = value.map(readText);
		if (texts.every(standsAlone)) return texts.join(', ');
	}
	// Writing recurses, and nobody can use such an answer anyway.
	return readText(value) ?? (exceedsLimits(value) ? undefined : JSON.stringify(value));
}

function standsAlone(text: string | undefined): boolean {
	return text !== undefined && text.trim() !== '' && !text.includes(',');
}
