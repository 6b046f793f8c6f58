/** A value that came from outside, once it is known to be a JSON object. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a number has lost digits on its way: from 2^53 on, two whole numbers can become the same. */
export function isInexact(value: unknown): boolean {
	return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** TalkLift sends ids as numbers; text is taken as well, and handed on as it came. */
export type Id = number | string;

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

/** How much JSON from outside may become an item. */
export const jsonLimits = {
	/** TalkLift's events have six levels. n8n itself walks items by recursion, which ends at a few thousand. */
	depth: 64,
	/** An event with a hundred slots has about a thousand values. n8n takes bodies with millions. */
	values: 50_000,
} as const;

/** The limit that is exceeded. */
export type Excess = 'tooDeep' | 'tooLarge';

/**
 * What keeps a JSON value from being one that n8n could store and hand on, if anything: more levels or
 * more values than an item should have. Values are counted, not bytes: one long text is one value.
 *
 * Looks at no more values than it allows and doesn't recurse. Where the text is at hand, `readJson` is
 * the better choice: it ends early even for one object with a million keys, whose keys JavaScript lists
 * before the first can be looked at.
 */
export function exceedsLimits(value: unknown): Excess | undefined {
	let level = [value];
	let count = 0;
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > jsonLimits.depth) return 'tooDeep';
		const next: unknown[] = [];
		for (const parent of level) {
			if (Array.isArray(parent)) {
				count += parent.length;
				if (count > jsonLimits.values) return 'tooLarge';
				for (const child of parent) next.push(child);
			} else if (isObject(parent)) {
				// Object.values would build the whole list, a million values long, before it is counted.
				for (const key in parent) {
					count += 1;
					if (count > jsonLimits.values) return 'tooLarge';
					next.push(parent[key]);
				}
			}
		}
		level = next;
	}
	return undefined;
}

/** NUL and halves of emoji: TalkLift's framework, Django REST Framework, rejects a text that holds one. */
const unsendable = /\0|\p{Cs}/gu;

/** A text as TalkLift takes it. What is left out nobody has typed on purpose, and nobody can see. */
export function dropUnsendable(text: string): string {
	return text.replace(unsendable, '');
}
