import type { DateTime } from 'luxon';

export const dateUnits = {
	days: { displayName: 'Days' },
	months: { displayName: 'Months' },
	weeks: { displayName: 'Weeks' },
	years: { displayName: 'Years' },
} as const;

export type DateUnit = keyof typeof dateUnits;

/** The first and the last day allowed, in ISO 8601; no limit where it is missing. */
export interface DateBounds {
	earliest?: string;
	latest?: string;
}

/** The day that lies as far from today as the rule says: `plus` for the future, `minus` for the past. */
type Move = (direction: 'plus' | 'minus') => string;

interface DateRange {
	displayName: string;
	/** Which further fields the range needs. */
	needs: 'nothing' | 'distance' | 'dates';
	bounds(today: DateTime, move: Move): DateBounds;
}

/** The keys are stored in people's workflows. */
export const dateRanges = {
	any: { displayName: 'Any Date', needs: 'nothing', bounds: () => ({}) },
	atLeastAgo: {
		displayName: 'At Least … Ago',
		needs: 'distance',
		bounds: (_today, move) => ({ latest: move('minus') }),
	},
	atLeastAhead: {
		displayName: 'At Least … From Now',
		needs: 'distance',
		bounds: (_today, move) => ({ earliest: move('plus') }),
	},
	atMostAgo: {
		displayName: 'Within the Last …',
		needs: 'distance',
		bounds: (today, move) => ({ earliest: move('minus'), latest: writeDay(today) }),
	},
	atMostAhead: {
		displayName: 'Within the Next …',
		needs: 'distance',
		bounds: (today, move) => ({ earliest: writeDay(today), latest: move('plus') }),
	},
	between: { displayName: 'Between Dates', needs: 'dates', bounds: () => ({}) },
	future: {
		displayName: 'In the Future',
		needs: 'nothing',
		bounds: (today) => ({ earliest: writeDay(today.plus({ days: 1 })) }),
	},
	notInFuture: {
		displayName: 'Not in the Future',
		needs: 'nothing',
		bounds: (today) => ({ latest: writeDay(today) }),
	},
	notInPast: {
		displayName: 'Not in the Past',
		needs: 'nothing',
		bounds: (today) => ({ earliest: writeDay(today) }),
	},
	past: {
		displayName: 'In the Past',
		needs: 'nothing',
		bounds: (today) => ({ latest: writeDay(today.minus({ days: 1 })) }),
	},
} as const satisfies Record<string, DateRange>;

export type DateRangeName = keyof typeof dateRanges;

/** A valid day in ISO 8601, YYYY-MM-DD. */
export function writeDay(day: DateTime): string {
	return String(day.toISODate());
}
