import { DateTime } from 'luxon';

import { isKeyOf } from '../../json.ts';
import type { Finding, Surroundings } from '../rules/rule.ts';
import { dateRanges, dateUnits, writeDay } from './dateRanges.ts';
import type { DateBounds, DateRangeName, DateUnit } from './dateRanges.ts';
import { readIsoDay } from './readIsoDay.ts';
import { readLimit } from './readLimits.ts';
import type { Limit } from './readLimits.ts';

/** The fields of a date rule that limit the date. */
interface DateLimits {
	range?: DateRangeName | '';
	/** How many of `unit` from today, for the ranges that need it. */
	amount?: Limit;
	unit?: DateUnit | '';
	/** For `between`, as YYYY-MM-DD; blank for no limit. */
	earliest?: string;
	latest?: string;
}

type Unusable = Extract<Finding, { kind: 'unusable' }>;

/** The first and last day that a date rule allows, today being what it is in the timezone. */
export function readDateBounds(
	limits: DateLimits,
	{ now, timezone }: Pick<Surroundings, 'now' | 'timezone'>,
): ({ kind: 'read' } & DateBounds) | Unusable {
	const name = limits.range || 'any';
	if (!isKeyOf(dateRanges, name)) {
		return { kind: 'unusable', problem: 'There is no date range of that name', field: 'range' };
	}
	if (name === 'any') return { kind: 'read' };
	const range = dateRanges[name];
	if (range.needs === 'dates') return readDates(limits);
	const today = DateTime.fromMillis(now, { zone: timezone });
	if (!today.isValid)
		return { kind: 'unusable', problem: `"${timezone}" is no known timezone`, field: 'timezone' };
	const distance = range.needs === 'distance' ? readDistance(limits) : {};
	if ('problem' in distance) return distance;
	const bounds = range.bounds(today, (direction) => {
		const day = today[direction](distance);
		// Days are compared as texts, so their years need four digits. The year of a day that is too far away
		// for any date is NaN.
		if (day.year >= 1 && day.year <= 9999) return writeDay(day);
		return direction === 'plus' ? '9999-12-31' : '0001-01-01';
	});
	return { kind: 'read', ...bounds };
}

function readDistance({ amount, unit }: DateLimits): Partial<Record<DateUnit, number>> | Unusable {
	const count = readLimit(amount) ?? NaN;
	if (!Number.isInteger(count) || count < 0) {
		return {
			kind: 'unusable',
			problem: 'A whole number of 0 or more is needed here',
			field: 'amount',
		};
	}
	const name = unit || 'years';
	if (!isKeyOf(dateUnits, name)) {
		return {
			kind: 'unusable',
			problem: 'The unit must be days, weeks, months or years',
			field: 'unit',
		};
	}
	return { [name]: count };
}

function readDates({ earliest, latest }: DateLimits): ({ kind: 'read' } & DateBounds) | Unusable {
	const bounds = { earliest: readBound(earliest), latest: readBound(latest) };
	for (const field of ['earliest', 'latest'] as const) {
		if (bounds[field] === null) {
			return { kind: 'unusable', problem: 'A date like 2026-12-31 is needed here', field };
		}
	}
	const first = bounds.earliest ?? undefined;
	const last = bounds.latest ?? undefined;
	if ((first ?? '') > (last ?? '9999-12-31')) {
		return {
			kind: 'unusable',
			problem: `The earliest date ${first} is after the latest date ${last}`,
			field: 'earliest',
		};
	}
	return { kind: 'read', earliest: first, latest: last };
}

/** Undefined for a blank field, null for what is no date. n8n's date picker adds a time of day. */
function readBound(bound: unknown): string | null | undefined {
	if (bound === undefined || bound === null) return undefined;
	if (typeof bound !== 'string') return null;
	const text = bound.trim().replace(/[T ]\d{2}:\d{2}.*/s, '');
	if (text === '') return undefined;
	return readIsoDay(text)?.isValid ? text : null;
}
