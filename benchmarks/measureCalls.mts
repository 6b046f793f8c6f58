// For the benchmarks of single functions: how often a second, how long at most, and what memory stays.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { quantile } from './statistics.mts';

export interface Measured {
	perSecond: number;
	medianMicroseconds: number;
	slowestMilliseconds: number;
	heapKilobytes: number;
}

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What is in use when nothing is left to be collected. */
export function heapBytes(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}

/** Calls all of the functions again and again for so long, after a quarter of that to warm up. */
export function measureCalls(calls: ReadonlyArray<() => unknown>, milliseconds: number): Measured {
	const times: number[] = [];
	const callAll = () => {
		for (const call of calls) {
			const start = performance.now();
			call();
			times.push(performance.now() - start);
		}
	};
	// Compiling code is no part of it.
	const warm = performance.now() + milliseconds / 4;
	while (performance.now() < warm) callAll();
	times.length = 0;
	const heapBefore = heapBytes();
	const start = performance.now();
	while (performance.now() - start < milliseconds) callAll();
	const seconds = (performance.now() - start) / 1000;
	const perSecond = times.length / seconds;
	const median = quantile(times, 0.5);
	const slowest = times.reduce((most, time) => Math.max(most, time), 0);
	times.length = 0;
	return {
		perSecond,
		medianMicroseconds: median * 1000,
		slowestMilliseconds: slowest,
		heapKilobytes: (heapBytes() - heapBefore) / 1024,
	};
}

/** Prints one row for each name. */
export function printMeasured(rows: Record<string, Measured>): void {
	console.table(
		Object.fromEntries(
			Object.entries(rows).map(([name, row]) => [
				name,
				{
					'a second': Math.round(row.perSecond),
					'median µs': Number(row.medianMicroseconds.toFixed(1)),
					'slowest ms': Number(row.slowestMilliseconds.toFixed(1)),
					'heap kept kB': Math.round(row.heapKilobytes),
				},
			]),
		),
	);
	console.log(`Most memory in use: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}
