import { contenders } from './contenders.mts';
import type { Column, Results, Row, Table } from './result.mts';
import { readTargets } from './targets.mts';
import { show, writeRows } from './writeRows.mts';
import { writeStart } from './writeStart.mts';

function cell(column: Column, row: Row, first: Row | undefined): string {
	const value = row.values[column.key];
	const shown = show(value, column.digits);
	const base = first?.values[column.key];
	if (!column.compared || row === first || !base || value === undefined) return shown;
	return `${shown} (× ${show(value / base, 2)})`;
}

/** When a table was measured: measures may be repeated one by one. */
const writeMoment = ({ measured }: Table): string =>
	measured
		? ` Measured ${toMinute(measured.date)}, load ${measured.loadBefore.toFixed(1)} to ${measured.loadAfter.toFixed(1)}.`
		: '';

const toMinute = (date: string): string => `${date.slice(0, 16).replace('T', ' ')} UTC`;

function writeTable(table: Table): string {
	const { title, how, columns, rows } = table;
	const hasStatus = rows.some(({ status }) => status !== undefined);
	const head = ['', ...columns.map((column) => column.title), ...(hasStatus ? ['n8n says'] : [])];
	const body = rows.map((row) => [
		contenders[row.contender] ?? row.contender,
		...columns.map((column) => cell(column, row, rows[0])),
		...(hasStatus ? [row.status ?? ''] : []),
	]);
	return [`## ${title}`, how + writeMoment(table), writeRows(head, body)].join('\n\n');
}

function writeTargets(results: Results): string {
	const rows = readTargets(results)
		.filter(({ found }) => found !== undefined)
		.map(({ name, wanted, found, isReached }) => [
			name,
			wanted,
			show(found, Number.isInteger(found) ? 0 : 2),
			isReached ? 'yes' : 'no',
		]);
	if (rows.length === 0) return '';
	const head = ['What was to be reached', 'Wanted', 'Measured', 'Reached'];
	const reasons = readTargets(results)
		.filter(({ isReached, why }) => isReached === false && why !== undefined)
		.map(({ name, why }) => `- **${name}.** ${why}`);
	const missed = reasons.length > 0 ? ['Why not:', reasons.join('\n')] : [];
	return ['## Targets', writeRows(head, rows), ...missed].join('\n\n');
}

/** The page of results, in Markdown. Everything in it comes from the run. */
export function writeReport(results: Results): string {
	const { surroundings, tables } = results;
	const { versions, quick } = surroundings;
	const place = [
		['Last measure', toMinute(surroundings.date)],
		['n8n', versions.n8n],
		['n8n-nodes-talklift', versions.package],
		['Node.js', versions.node],
		[
			'Machine',
			`${surroundings.processor}, ${surroundings.cores} cores, ${Math.round(surroundings.memoryGb)} GB, ${surroundings.system}`,
		],
		[
			'Load before and after',
			`${surroundings.loadBefore.toFixed(1)}, ${surroundings.loadAfter.toFixed(1)}`,
		],
	];
	return `${[
		'# Benchmarks',
		'Written by `npm run bench`: one real n8n, all contenders in turn (interleaved), medians. The sandbox stands for TalkLift, on the same machine. The flows are in [benchmarks/flows](../benchmarks/flows) and can be imported. In brackets: the ratio to the first row.',
		...(quick
			? ['**A quick run: fewer rounds and messages, to see that it works. Not to be quoted.**']
			: []),
		writeRows(['', ''], place),
		'![The benchmarks as a chart](benchmarks.svg)',
		writeTargets(results),
		...Object.values(tables).map(writeTable),
		'## The first start',
		'Written by `npm run bench:start`: n8n installed by itself from the lockfile in `n8n/server`, and the demo, one after the other in one run, from empty npm caches and without Node.js 24, which the demo brings.',
		`<!-- start -->\n\n${writeStart()}`,
	]
		.filter(Boolean)
		.join('\n\n')}\n`;
}
