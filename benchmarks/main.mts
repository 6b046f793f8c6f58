// npm run bench: measures everything (about a quarter of an hour), and writes benchmarks/results.json,
// docs/benchmarks.md, docs/benchmarks.svg and the tables in README.md and docs/scale.md.
//   -- --quick        fewer rounds and messages: to see that it works
//   -- --only NAME    measures only this, prints it, and writes nothing
//   -- --again NAME   measures only this, and keeps the last results of the others
//   -- --report       measures nothing, and writes the documents anew from the last results
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { serverVersion } from '../n8n/installServer.mts';
import { writeArithmetic } from './arithmetic.mts';
import { measureBurst } from './burst.mts';
import { measureConversations } from './conversations.mts';
import { drawChart } from './drawChart.mts';
import { measureThrottling, measureTokenDeath } from './faults.mts';
import { measureFiltering, measureLazyReceiving, measureReceiving } from './receiving.mts';
import type { Results, Table } from './result.mts';
import { measureSending, measureSendingMany } from './sending.mts';
import { measureSlots, measureTuning } from './slots.mts';
import { lazyIsolates, startBench } from './startBench.mts';
import type { Bench } from './startBench.mts';
import { readTargets } from './targets.mts';
import { measureWorkers } from './workers.mts';
import { writeReport } from './writeReport.mts';
import { withTable } from './writeRows.mts';
import { writeBurst, writeSummary, writeTuning } from './writeSummary.mts';

const projectFolder = join(import.meta.dirname, '..');
const resultsFile = join(import.meta.dirname, 'results.json');

/** By the n8n it needs: one that several measures share, or one (or several) of its own. */
type Measure =
	| { within: 'default' | 'lazy'; run: (bench: Bench, quick: boolean) => Promise<Table> }
	| { within: 'own'; run: (quick: boolean) => Promise<Table> };

const size = (quick: boolean, rounds: number, count: number) =>
	quick ? { rounds: 1, count: Math.ceil(count / 5) } : { rounds, count };

/** One measure for each number of people who talk at the same time, e.g. `conversations10`. */
function conversations(within: 'default' | 'lazy', prefix: string): Record<string, Measure> {
	const name = prefix === '' ? 'conversations' : `${prefix}Conversations`;
	return Object.fromEntries(
		[1, 10, 50].map((together) => [
			`${name}${together}`,
			{
				within,
				run: async (bench: Bench, quick: boolean) =>
					await measureConversations(bench, together, size(quick, 5, Math.max(80, 4 * together))),
			},
		]),
	);
}

const measures: Record<string, Measure> = {
	receiving: {
		within: 'default',
		run: (bench, quick) => measureReceiving(bench, size(quick, 3, 50)),
	},
	lazyReceiving: {
		within: 'lazy',
		run: (bench, quick) => measureLazyReceiving(bench, size(quick, 6, 100)),
	},
	filtering: {
		within: 'default',
		run: (bench, quick) => measureFiltering(bench, size(quick, 3, 50)),
	},
	slots: {
		within: 'default',
		run: (bench, quick) =>
			measureSlots(bench, 'A slot validated: from the answer to the feedback', size(quick, 3, 50)),
	},
	lazySlots: {
		within: 'lazy',
		run: (bench, quick) =>
			measureSlots(
				bench,
				'A slot validated, with N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true',
				size(quick, 3, 50),
			),
	},
	...conversations('default', ''),
	...conversations('lazy', 'lazy'),
	sending: {
		within: 'default',
		run: (bench, quick) => measureSending(bench, size(quick, 3, 1000)),
	},
	sendingMany: {
		within: 'own',
		run: (quick) =>
			measureSendingMany(
				async (work) => await withBench(work, (name) => name.startsWith('send-')),
				quick ? { rounds: 1, count: 300 } : { rounds: 2, count: 10_000 },
			),
	},
	throttling: {
		within: 'default',
		run: (bench, quick) => measureThrottling(bench, quick ? 60 : 200),
	},
	tokenDeath: {
		within: 'default',
		run: (bench, quick) => measureTokenDeath(bench, quick ? 40 : 200),
	},
	tuning: {
		within: 'own',
		run: (quick) =>
			measureTuning(
				async (env, work) => await withBench(work, (name) => name === 'slot-talklift', env),
				size(quick, 1, 50),
			),
	},
	workers: {
		within: 'own',
		run: (quick) => measureWorkers(quick ? 20 : 100, quick ? 1 : 2),
	},
	burst: {
		within: 'own',
		run: (quick) => measureBurst(quick ? 100 : 500, 1),
	},
};

async function withBench<Found>(
	work: (bench: Bench) => Promise<Found>,
	names: (name: string) => boolean,
	env?: NodeJS.ProcessEnv,
): Promise<Found> {
	const bench = await startBench(names, { env });
	try {
		return await work(bench);
	} finally {
		await bench.close();
	}
}

/** @param onTable gets the results so far whenever a measure is done */
async function run(
	names: string[],
	quick: boolean,
	onTable: (results: Results) => void,
): Promise<Results> {
	const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
	const loadBefore = loadavg()[0] ?? 0;
	const tables: Record<string, Table> = {};
	const soFar = (): Results => ({
		surroundings: {
			date: new Date().toISOString(),
			processor: cpus()[0]?.model ?? 'unknown',
			cores: cpus().length,
			memoryGb: totalmem() / 1024 ** 3,
			system: `${type()} ${release()}`,
			loadBefore,
			loadAfter: loadavg()[0] ?? 0,
			versions: { package: manifest.version, n8n: serverVersion, node: process.versions.node },
			quick,
		},
		tables: Object.fromEntries(
			Object.keys(measures).flatMap((name) => (tables[name] ? [[name, tables[name]]] : [])),
		),
	});
	const measure = async (name: string, work: () => Promise<Table>) => {
		console.log(`\n${name} (load ${loadavg()[0]?.toFixed(1)})`);
		const loadBefore = loadavg()[0] ?? 0;
		const table = await work();
		const loadAfter = loadavg()[0] ?? 0;
		tables[name] = {
			...table,
			measured: { date: new Date().toISOString(), loadBefore, loadAfter },
		};
		onTable(soFar());
	};
	const chosen = names.flatMap((name) => {
		const found = measures[name];
		return found ? [{ ...found, name }] : [];
	});
	const inOneN8n = async (within: 'default' | 'lazy', env: NodeJS.ProcessEnv) => {
		const together = chosen.flatMap((one) =>
			one.within === within ? [{ name: one.name, run: one.run }] : [],
		);
		if (together.length === 0) return;
		const all = async (bench: Bench) => {
			for (const { name, run } of together) await measure(name, () => run(bench, quick));
		};
		await withBench(all, () => true, env);
	};
	await inOneN8n('default', {});
	await inOneN8n('lazy', lazyIsolates);
	for (const one of chosen) if (one.within === 'own') await measure(one.name, () => one.run(quick));
	return soFar();
}

function printTargets(results: Results): void {
	console.log('\nTargets');
	for (const { name, wanted, found, isReached } of readTargets(results))
		if (found !== undefined)
			console.log(
				`  ${isReached ? 'reached    ' : 'not reached'}  ${name}: ${+found.toFixed(2)}, ${wanted}`,
			);
}

const readResults = () => JSON.parse(readFileSync(resultsFile, 'utf8')) as Results;

/** Everything that is written from results, in the documents that have a place for it. */
function writeDocuments(results: Results): void {
	const docs = join(projectFolder, 'docs');
	writeFileSync(join(docs, 'benchmarks.md'), writeReport(results));
	writeFileSync(join(docs, 'benchmarks.svg'), drawChart(results));
	for (const page of [join(projectFolder, 'README.md'), join(docs, 'scale.md')]) {
		let text = readFileSync(page, 'utf8');
		text = withTable(text, 'benchmarks', writeSummary(results));
		text = withTable(text, 'tuning', writeTuning(results));
		text = withTable(text, 'burst', writeBurst(results));
		text = withTable(text, 'arithmetic', writeArithmetic(results));
		writeFileSync(page, text);
	}
	console.log(
		'\nWritten: docs/benchmarks.md, docs/benchmarks.svg, and the tables of README and docs',
	);
}

const { values } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		report: { type: 'boolean', default: false },
		only: { type: 'string', multiple: true },
		again: { type: 'string', multiple: true },
	},
});
const chosen = values.only ?? values.again;
const unknown = chosen?.filter((name) => !Object.hasOwn(measures, name)) ?? [];
if (unknown.length > 0) {
	console.log(
		`There is no measure '${unknown[0]}': choose of ${Object.keys(measures).join(', ')}.`,
	);
	process.exitCode = 1;
} else if (values.report) {
	writeDocuments(readResults());
} else {
	const before = values.again ? readResults().tables : {};
	const save = (measured: Results) => {
		if (values.only) return;
		const together: Record<string, Table> = { ...before, ...measured.tables };
		const tables = Object.fromEntries(
			Object.keys(measures).flatMap((name) => (together[name] ? [[name, together[name]]] : [])),
		);
		const found = { ...measured, tables };
		writeFileSync(resultsFile, `${JSON.stringify(found, null, '\t')}\n`);
		writeDocuments(found);
	};
	const results = await run(chosen ?? Object.keys(measures), values.quick, save);
	printTargets(results);
	console.log(
		values.only
			? `\n${writeReport(results)}`
			: '\nWritten: docs/benchmarks.md, docs/benchmarks.svg, and the tables of README and docs',
	);
}
