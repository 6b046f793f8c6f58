import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from '../../machine/workshop.mts';
import { compareVersions } from '../../n8n/serverVersions.mts';
import type { Result, Score } from './result.mts';

const resultsFile = join(projectFolder, 'docs', 'compatibility.json');

const databases = { sqlite: 'SQLite', postgresql: 'PostgreSQL' } satisfies Record<
	Result['database'],
	string
>;

/** What came of every try so far, the oldest n8n first. */
export const readResults = (): Result[] =>
	existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as Result[]) : [];

/** Keeps what came of a try, in place of what came of the same try before. */
export function keepResult(result: Result): void {
	const others = readResults().filter(
		({ version, database }) => version !== result.version || database !== result.database,
	);
	const results = [...others, result].sort(
		(one, other) =>
			compareVersions(one.version, other.version) || other.database.localeCompare(one.database),
	);
	writeFileSync(resultsFile, `${JSON.stringify(results, null, '\t')}\n`);
}

const show = (score: Score | undefined): string =>
	score ? `${score.passed} of ${score.of}` : 'not installed';

const major = (version: string): string => version.split('.')[0] ?? version;

/** The README's table of what the package was tried on, and what did not pass. */
export function writeCompatibility(results: readonly Result[] = readResults()): string {
	const head = ['n8n', 'Node.js', 'Database', 'Loads', 'Stories', 'Credentials', 'Behind a proxy'];
	const rows = results.map(({ version, node, database, scores }) => [
		version,
		major(node),
		databases[database],
		show(scores?.loads),
		show(scores?.stories),
		show(scores?.credentials),
		show(scores?.proxy),
	]);
	const lines = [[...head, 'Not passed'], [...head, ''].map(() => '---')];
	const notes = results.map(({ unmet }) => unmet.join('; '));
	lines.push(...rows.map((cells, index) => [...cells, notes[index] ?? '']));
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
