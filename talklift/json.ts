import type { Id } from './event/event.ts';

/** A value that came from outside, once it is known to be a JSON object. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a number has lost digits on its way: from 2^53 on, two whole numbers can become the same. */
export function isInexact(value: unknown): boolean {
	return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** An id as it came, number or text; undefined for anything else, blank text and inexact numbers included. */
export function readId(value: unknown): Id | undefined {
	if (typeof value === 'number') return Number.isNaN(value) || isInexact(value) ? undefined : value;
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Text as it came; a number or a truth value in its usual spelling; undefined for anything else. */
export function readText(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Text that isn't blank, without the space around it; undefined for anything else. */
export function readWords(value: unknown): string | undefined {
	return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** The texts that TalkLift's framework, Django REST Framework, takes for true. */
const trueTexts = new Set(['true', 't', 'yes', 'y', 'on', '1']);

/** True for `true`, for 1, and for their usual spellings as text in any case: "true", "yes", "on", "1". */
export function readFlag(value: unknown): boolean {
	return trueTexts.has(readText(value)?.trim().toLowerCase() ?? '');
}

/** Whether both are the same id: 3442 and "3442" are. */
export function sameId(left: unknown, right: unknown): boolean {
	const [one, other] = [readId(left), readId(right)];
	return one !== undefined && other !== undefined && String(one).trim() === String(other).trim();
}

/** Whether a name that somebody else has chosen stands in one of our tables. */
export function isKeyOf<Table extends object>(table: Table, name: unknown): name is keyof Table {
	return typeof name === 'string' && Object.hasOwn(table, name);
}
