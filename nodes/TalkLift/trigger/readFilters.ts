import type { EventFilter } from '../../../talklift/event/eventFilter.ts';
import { readEventName } from '../../../talklift/event/readEventName.ts';

/**
 * The 'Filters' of the panel, however they were filled in: a list, one text, text with commas, a number
 * from an expression, a module with the prefix it has in TalkLift's `event_name`.
 */
export function readFilters(filters: unknown): EventFilter {
	const given: Record<string, unknown> = { ...Object(filters) };
	return {
		modules: toNames(given.modules).map((name) => readEventName(name).module),
		slots: toNames(given.slots),
		projects: toNames(given.projects),
		orgs: toNames(given.orgs),
	};
}

/** A name can hold a comma, so text with commas counts as it is and as a list. */
function toNames(value: unknown): string[] {
	const texts = [value].flat().flatMap((entry) => (isTold(entry) ? [String(entry).trim()] : []));
	return [
		...new Set(texts.flatMap((text) => [text, ...text.split(',').map((part) => part.trim())])),
	];
}

function isTold(value: unknown): value is string | number {
	return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}
