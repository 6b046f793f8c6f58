import type { Result, Score } from './result.mts';

const databases = { sqlite: 'SQLite', postgresql: 'PostgreSQL' } satisfies Record<
	Result['database'],
	string
>;

const show = (score: Score | undefined): string =>
	score ? `${score.passed} of ${score.of}` : 'not installed';

const major = (version: string): string => version.split('.')[0] ?? version;

/** A cell must neither end early nor go on in the next line. */
const toCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

/** The README's table of the n8n that the package was tried on. */
export function writeCompatibility(results: readonly Result[]): string {
	return toTable(
		['n8n', 'Node.js', 'Database', 'Stories'],
		results.map(({ version, node, database, scores }) => [
			version,
			major(node),
			databases[database],
			show(scores?.stories),
		]),
	);
}

/** The same with all that was tried, and with what did not pass. */
export function writeCompatibilityNotes(results: readonly Result[]): string {
	const rows = results.map(({ version, node, database, scores, date, unmet, lacking = [] }) => [
		...[version, major(node), databases[database]],
		...[scores?.loads, scores?.stories, scores?.credentials, scores?.proxy].map(show),
		date,
		[...lacking.map((text) => `Too old for: ${text}`), ...unmet].map(toCell).join('; '),
	]);
	const tried = ['Loads', 'Stories', 'Credentials', 'Behind nginx', 'Tried', 'Not passed'];
	return toTable(['n8n', 'Node.js', 'Database', ...tried], rows);
}

const toTable = (head: string[], rows: string[][]): string =>
	[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
