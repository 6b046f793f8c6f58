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

/** The table of the n8n that the package was tried on; the longer one also has what did not pass. */
export function writeCompatibility(results: readonly Result[], isLong = false): string {
	const notes = results.map(({ unmet, lacking = [] }) =>
		[...lacking.map((text) => `Too old for: ${text}`), ...unmet].map(toCell).join('; '),
	);
	const hasNotes = isLong && notes.some((note) => note !== '');
	const head = [
		...['n8n', 'Node.js', 'Database', 'Loads', 'Stories', 'Credentials', 'Behind nginx', 'Tried'],
		...(hasNotes ? ['Not passed'] : []),
	];
	const rows = results.map(({ version, node, database, scores, date }, index) => [
		...[version, major(node), databases[database]],
		...[scores?.loads, scores?.stories, scores?.credentials, scores?.proxy].map(show),
		date,
		...(hasNotes ? [notes[index] ?? ''] : []),
	]);
	return [head, head.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}
