import { refusals } from './webhookAnswer.ts';
import type { Refusal } from './webhookAnswer.ts';

/** TalkLift's events have six levels. n8n itself walks items by recursion, which ends at a few thousand. */
const maxDepth = 64;
/** An event with a hundred slots has about a thousand values. n8n takes bodies with millions. */
const maxValues = 50_000;

/**
 * What keeps a body from being an event that n8n could store and hand on, if anything. Looks at no more
 * than it allows, however large the body is, and doesn't recurse.
 */
export function exceedsLimits(body: unknown): Refusal | undefined {
	let level = [body];
	let values = 0;
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > maxDepth) return refusals.tooDeep;
		const next: unknown[] = [];
		for (const value of level) {
			if (typeof value !== 'object' || value === null) continue;
			const children = Object.values(value);
			values += children.length;
			if (values > maxValues) return refusals.tooLarge;
			next.push(...children);
		}
		level = next;
	}
	return undefined;
}
