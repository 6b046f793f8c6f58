import { dialects } from './dialects.mts';
import type { DialectName, Readings } from './dialects.mts';
import { usualReadings } from './usualReadings.mts';

/** A dialect as it is shown: its readings, and the one that is spoken. */
export interface ShownDialect {
	question: string;
	/** reading → what TalkLift does under it */
	readings: Readonly<Record<string, string>>;
	usual: string;
	reading: string;
}

/** The readings that are spoken. */
export class DialectBoard {
	#readings = usualReadings;
	readonly #changed: () => void;

	constructor(changed: () => void = () => undefined) {
		this.#changed = changed;
	}

	get readings(): Readings {
		return this.#readings;
	}

	/** Speaks these readings from now on; the other dialects stay as they are. */
	speak(readings: Partial<Readings>): Readings {
		this.#readings = { ...this.#readings, ...readings };
		this.#changed();
		return this.#readings;
	}

	show(): Record<DialectName, ShownDialect> {
		const shown = Object.entries(dialects).map(([name, dialect]) => [
			name,
			{ ...dialect, reading: this.#readings[name as DialectName] },
		]);
		return Object.fromEntries(shown) as Record<DialectName, ShownDialect>;
	}
}
