import { jsonLimits } from './jsonLimits.ts';
import type { Excess } from './jsonLimits.ts';

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
			if (typeof parent !== 'object' || parent === null) continue;
			if (Array.isArray(parent)) {
				count += parent.length;
				if (count > jsonLimits.values) return 'tooLarge';
				for (const child of parent) next.push(child);
				continue;
			}
			// Object.values would build the whole list, a million values long, before it is counted.
			for (const key in parent) {
				count += 1;
				if (count > jsonLimits.values) return 'tooLarge';
				next.push(Reflect.get(parent, key));
			}
		}
		level = next;
	}
	return undefined;
}
