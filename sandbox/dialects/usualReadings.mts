import { dialects } from './dialects.mts';
import type { DialectName, Readings } from './dialects.mts';

/** Each dialect's usual reading. */
export const usualReadings = Object.fromEntries(
	Object.entries(dialects).map(([name, { usual }]) => [name, usual]),
) as Record<DialectName, string> as Readings;
