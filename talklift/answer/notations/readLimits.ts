import type { Finding } from '../rules/rule.ts';

/** A limit as a panel or an expression gives it; blank means no limit. */
export type Limit = number | string | null | undefined;

interface Limits {
	kind: 'read';
	min?: number;
	max?: number;
}

type Unusable = Extract<Finding, { kind: 'unusable' }>;

/**
 * Reads the fields `min` and `max` of a rule: numbers, or texts that are plain numbers.
 * @param atLeast neither may be lower (a length can't be negative)
 */
export function readLimits(
	rule: { min?: Limit; max?: Limit },
	atLeast = -Infinity,
): Limits | Unusable {
	const min = readLimit(rule.min);
	const max = readLimit(rule.max);
	if (Number.isNaN(min) || (min ?? atLeast) < atLeast) return unusable('min', rule.min);
	if (Number.isNaN(max) || (max ?? atLeast) < atLeast) return unusable('max', rule.max);
	if ((min ?? -Infinity) > (max ?? Infinity)) {
		return {
			kind: 'unusable',
			problem: `The minimum ${min} is above the maximum ${max}`,
			field: 'min',
		};
	}
	return { kind: 'read', min, max };
}

/** A number; undefined for a blank field; NaN for what can't be a limit. */
export function readLimit(limit: unknown): number | undefined {
	if (limit === undefined || limit === null) return undefined;
	if (typeof limit === 'string' && limit.trim() === '') return undefined;
	if (typeof limit !== 'string' && typeof limit !== 'number') return NaN;
	const number = Number(limit);
	return Number.isFinite(number) ? number : NaN;
}

function unusable(field: string, limit: unknown): Unusable {
	return { kind: 'unusable', problem: `${describe(limit)} can't be used as a limit`, field };
}

function describe(limit: unknown): string {
	if (typeof limit === 'number') return String(limit);
	return typeof limit === 'string' ? `"${limit.slice(0, 40)}"` : 'What was given';
}
