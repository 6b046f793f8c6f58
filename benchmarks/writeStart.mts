import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeRows } from './writeRows.mts';

export interface Cost {
	seconds: number;
	megabytes: number;
}

/** What the first start costs, as `npm run bench:start` found it. */
export interface Start {
	n8n: string;
	/** ISO 8601. */
	date: string;
	/** The machine's load before. */
	load: number;
	alone?: Cost;
	demo?: Cost;
	again?: Pick<Cost, 'seconds'>;
}

export const startFile = join(import.meta.dirname, 'start.json');

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format;

const ratio = (value: number, base: number) => `(× ${(value / base).toFixed(2)})`;

/** The table of what was measured last; a word instead when nothing was. */
export function writeStart(): string {
	if (!existsSync(startFile)) return '| Not measured yet |\n| --- |';
	const { alone, demo, again, n8n } = JSON.parse(readFileSync(startFile, 'utf8')) as Start;
	if (!alone || !demo || !again) return '| Not measured to the end |\n| --- |';
	return writeRows(
		['From an empty npm cache', 'Seconds', 'MB on disk, cache included'],
		[
			[`n8n ${n8n} alone, installed`, whole(alone.seconds), whole(alone.megabytes)],
			[
				'`npm run demo` in a fresh clone, until everything runs',
				`${whole(demo.seconds)} ${ratio(demo.seconds, alone.seconds)}`,
				`${whole(demo.megabytes)} ${ratio(demo.megabytes, alone.megabytes)}`,
			],
			['`npm run demo` once more', whole(again.seconds), ''],
		],
	);
}
