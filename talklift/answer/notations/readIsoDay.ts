import { DateTime } from 'luxon';

/**
 * A day as ISO 8601 writes it: YYYY-MM-DD and nothing around it. Undefined for any other text; invalid where
 * the calendar has no such day.
 */
export function readIsoDay(text: string): DateTime | undefined {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	return parts ? DateTime.utc(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}
