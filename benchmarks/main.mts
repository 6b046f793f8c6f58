// npm run bench [-- --quick] [-- --only NAME]: measures, and writes docs/benchmarks.md, docs/benchmarks.svg
// and benchmarks/results.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { serverVersion } from '../n8n/installServer.mts';
import { drawChart } from './drawChart.mts';
import { measureThrottling, measureTokenDeath } from './faults.mts';
import { measureFiltering, measureLazyReceiving, measureReceiving } from './receiving.mts';
import type { Results, Table } from './result.mts';
import { measureSending, measureSendingMany } from './sending.mts';
import { measureSlots } from './slots.mts';
import { type Bench, startBench } from './startBench.mts';
import { readTargets } from './targets.mts';
import { measureWorkers } from './workers.mts';
import { writeReport } from './writeReport.mts';

const projectFolder = join(import.meta.dirname, '..');

type Measure =
	/** In the n8n that most measures share. */
	| { shared: (bench: Bench, quick: boolean) => Promise<Table> }
	/** With an n8n of its own kind. */
	| { alone: (quick: boolean) => Promise<Table> };

const measures: Record<string, Measure> = {
	receiving: {
		shared: (bench, quick) =>
			measureReceiving(bench, quick ? { rounds: 1, count: 20 } : { rounds: 5, count: 100 }),
	},
	lazyReceiving: {
		alone: async (quick) =>
			await withBench(
				async (bench) =>
					await measureLazyReceiving(
						bench,
						quick ? { rounds: 1, count: 20 } : { rounds: 5, count: 100 },
					),
				(name) => name.startsWith('receive-'),
				{ N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
			),
	},
	filtering: {
		shared: (bench, quick) =>
			measureFiltering(bench, quick ? { rounds: 1, count: 20 } : { rounds: 3, count: 100 }),
	},
	slots: {
		shared: (bench, quick) =>
			measureSlots(bench, quick ? { rounds: 1, count: 10 } : { rounds: 5, count: 50 }),
	},
	sending: {
		shared: (bench, quick) =>
			measureSending(bench, quick ? { rounds: 1, count: 100 } : { rounds: 3, count: 1000 }),
	},
	sendingMany: {
		alone: (quick) => {
			const size = quick ? { rounds: 1, count: 300 } : { rounds: 1, count: 10_000 };
			return measureSendingMany(
				(work) => withBench(work, (name) => name.startsWith('send-')),
				size,
			);
		},
	},
	throttling: { shared: (bench, quick) => measureThrottling(bench, quick ? 60 : 200) },
	tokenDeath: { shared: (bench, quick) => measureTokenDeath(bench, quick ? 40 : 200) },
	workers: { alone: (quick) => measureWorkers(quick ? 20 : 200, quick ? 1 : 3) },
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

async function run(names: string[], quick: boolean): Promise<Results> {
	const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
	const loadBefore = loadavg()[0] ?? 0;
	const tables: Record<string, Table> = {};
	const measure = async (name: string, work: () => Promise<Table>) => {
		console.log(`\n${name} (load ${loadavg()[0]?.toFixed(1)})`);
		tables[name] = await work();
	};
	const shared = names.flatMap((name) => {
		const found = measures[name];
		return found && 'shared' in found ? [{ name, work: found.shared }] : [];
	});
	if (shared.length > 0)
		await withBench(
			async (bench) => {
				for (const { name, work } of shared) await measure(name, () => work(bench, quick));
			},
			() => true,
		);
	for (const name of names) {
		const found = measures[name];
		if (found && 'alone' in found) await measure(name, () => found.alone(quick));
	}
	const inOrder = Object.keys(measures).flatMap((name) => {
		const table = tables[name];
		return table ? [[name, table] as const] : [];
	});
	return {
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
		tables: Object.fromEntries(inOrder),
	};
}

function printTargets(results: Results): void {
	console.log('\nTargets');
	for (const { name, wanted, found, isReached } of readTargets(results))
		if (found !== undefined)
			console.log(
				`  ${isReached ? 'reached    ' : 'not reached'}  ${name}: ${+found.toFixed(2)}, ${wanted}`,
			);
}

const { values } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		only: { type: 'string', multiple: true },
	},
});
const unknown = values.only?.filter((name) => !Object.hasOwn(measures, name)) ?? [];
if (unknown.length > 0) {
	console.log(
		`There is no measure '${unknown[0]}': choose of ${Object.keys(measures).join(', ')}.`,
	);
	process.exitCode = 1;
} else {
	const results = await run(values.only ?? Object.keys(measures), values.quick);
	printTargets(results);
	if (values.only) {
		console.log(`\n${writeReport(results)}`);
	} else {
		writeFileSync(
			join(import.meta.dirname, 'results.json'),
			`${JSON.stringify(results, null, '\t')}\n`,
		);
		writeFileSync(join(projectFolder, 'docs', 'benchmarks.md'), writeReport(results));
		writeFileSync(join(projectFolder, 'docs', 'benchmarks.svg'), drawChart(results));
		console.log('\nWritten: docs/benchmarks.md, docs/benchmarks.svg, benchmarks/results.json');
	}
}
