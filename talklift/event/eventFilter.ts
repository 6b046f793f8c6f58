import type { TalkLiftEvent } from './event.ts';

/** What an event must be to pass; an empty or missing list lets everything through. */
export interface EventFilter {
	modules?: string[];
	/** Slot labels or ids. Only slot events are held to it. */
	slots?: string[];
	projects?: string[];
	orgs?: string[];
}

/**
 * Gives the test whether an event passes the filter. Case and the space around names and ids don't
 * count.
 */
export function createEventFilter(filter: EventFilter): (event: TalkLiftEvent) => boolean {
	const modules = createNameFilter(filter.modules);
	const slots = createNameFilter(filter.slots);
	const projects = createNameFilter(filter.projects);
	const orgs = createNameFilter(filter.orgs);
	return (event) =>
		modules(event.module) &&
		projects(event.project) &&
		orgs(event.org) &&
		(event.event !== 'slot_filled' || slots(event.slot_label, event.slot.id));
}

function createNameFilter(wanted: string[] = []): (...found: unknown[]) => boolean {
	// Made once: a request can hold thousands of events, and a filter hundreds of names.
	const names = new Set(wanted.map(plain).filter(Boolean));
	return (...found) => names.size === 0 || found.some((value) => names.has(plain(value)));
}

function plain(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number'
		? String(value).trim().toLowerCase()
		: undefined;
}
