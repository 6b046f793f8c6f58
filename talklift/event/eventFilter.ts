import type { TalkLiftEvent } from './event.ts';

/** What an event must be to pass; an empty or missing list lets everything through. */
export interface EventFilter {
	modules?: string[];
	/** Slot labels or ids. Only slot events are held to it. */
	slots?: string[];
	projects?: string[];
	orgs?: string[];
}

/** Whether an event passes the filter. Case and the space around names and ids don't count. */
export function matchesFilter(event: TalkLiftEvent, filter: EventFilter): boolean {
	return (
		isListed(filter.modules, [event.module]) &&
		isListed(filter.projects, [event.project]) &&
		isListed(filter.orgs, [event.org]) &&
		(event.event !== 'slot_filled' || isListed(filter.slots, [event.slot_label, event.slot.id]))
	);
}

function isListed(wanted: string[] | undefined, found: unknown[]): boolean {
	const names = (wanted ?? []).map(plain).filter((name) => name !== '');
	return names.length === 0 || found.some((value) => names.includes(plain(value)));
}

function plain(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number'
		? String(value).trim().toLowerCase()
		: '';
}
