import { Refusal } from '../refusal.mts';
import { dialects } from './dialects.mts';
import type { DialectName, Readings } from './dialects.mts';

/**
 * Readings that somebody asked for: dialect → reading.
 * @throws with a sentence that names the dialects, or the dialect's readings
 */
export function checkReadings(given: unknown): Partial<Readings> {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) {
		throw new Refusal('Dialects are a JSON object, e.g. {"updatedAt": "stays"}');
	}
	const checked: [DialectName, string][] = Object.entries(given).map(([name, reading]) => {
		if (!isDialect(name)) {
			throw new Refusal(
				`There is no dialect "${name}": the dialects are ${Object.keys(dialects).join(', ')}`,
			);
		}
		const { readings } = dialects[name];
		if (typeof reading !== 'string' || !Object.hasOwn(readings, reading)) {
			throw new Refusal(`${name} is one of ${Object.keys(readings).join(', ')}`);
		}
		return [name, reading];
	});
	return Object.fromEntries(checked) as Partial<Readings>;
}

function isDialect(name: string): name is DialectName {
	return Object.hasOwn(dialects, name);
}
