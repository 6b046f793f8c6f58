import { shorten } from './shorten.ts';

/** What a message to the chat user can mention. */
export interface PlaceholderValues {
	/** The answer. */
	value: unknown;
	/** The slot's label. */
	label: unknown;
	/** How many tries are left after this one; unknown when there is no limit. */
	attempts_left?: number;
}

/** For the panel's hints and the README. */
export const placeholders = {
	value: 'The answer that the chat user gave',
	label: "The slot's label",
	attempts_left: 'How many tries are left',
} as const satisfies Record<keyof PlaceholderValues, string>;

/**
 * Puts values in the place of `{value}`, `{label}` and `{attempts_left}`. Other braces stay as they
 * are, and so does `{attempts_left}` where there is no limit. What is put in is never looked at
 * again: an answer that reads `{label}` appears as `{label}`.
 */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
	return text.replace(/\{(value|label|attempts_left)\}/g, (placeholder, name: string) => {
		if (name === 'value') return write(values.value);
		if (name === 'label') return write(values.label);
		return values.attempts_left === undefined ? placeholder : String(values.attempts_left);
	});
}

function write(value: unknown): string {
	if (value === null || value === undefined) return '';
	return shorten(typeof value === 'object' ? writeJson(value) : String(value));
}

function writeJson(value: object): string {
	try {
		return JSON.stringify(value) ?? '';
	} catch {
		return '';
	}
}
