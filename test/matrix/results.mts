import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from '../../machine/workshop.mts';
import { compareVersions } from '../../n8n/serverVersions.mts';
import type { Result } from './result.mts';

const file = join(projectFolder, 'docs', 'compatibility.json');

/** What came of every try so far, the oldest n8n first. */
export const readResults = (): Result[] =>
	existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result[]) : [];

/** The results with one more, in place of what came of the same try before. */
export function putResult(results: readonly Result[], result: Result): Result[] {
	const others = results.filter(
		({ version, database }) => version !== result.version || database !== result.database,
	);
	return [...others, result].sort(
		(one, other) =>
			compareVersions(one.version, other.version) || other.database.localeCompare(one.database),
	);
}

/** Keeps what came of a try; `npm run docs` makes the README's table of it. */
export function keepResult(result: Result): void {
	writeFileSync(file, `${JSON.stringify(putResult(readResults(), result), null, '\t')}\n`);
}
