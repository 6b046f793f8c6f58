import type { Results } from './result.mts';
import { show, writeRows } from './writeRows.mts';

const eventsADay = 1_000_000;
/** The busiest hour against the day's mean: people sleep. */
const peakFactor = 5;
/** A core that is busier than this makes people wait. */
const busy = 0.6;

/**
 * What so many events a day need, from what was measured in queue mode. Undefined when that was not
 * measured.
 */
export function writeArithmetic({ tables, surroundings }: Results): string | undefined {
	const kinds = ['two-workers', 'two-workers-lazy'].map(
		(contender) => tables.workers?.rows.find((row) => row.contender === contender)?.values,
	);
	if (kinds.some((values) => values === undefined)) return undefined;
	const mean = eventsADay / 86_400;
	const peak = mean * peakFactor;
	const each = (name: string, digits: number, read: (values: Record<string, number>) => number) => [
		name,
		...kinds.map((values) => show(read(values ?? {}), digits)),
	];
	const cores = ({ cpuMs = Number.NaN }: Record<string, number>) => (peak * cpuMs) / 1000 / busy;
	const processes = (values: Record<string, number>) => Math.ceil(cores(values));
	return writeRows(
		['', "n8n's default settings", 'lazy isolates'],
		[
			each('Events a second, mean of the day', 1, () => mean),
			each(`Events a second in the busiest hour (× ${peakFactor})`, 1, () => peak),
			each('CPU per event, all of n8n, ms: measured', 1, ({ cpuMs }) => cpuMs ?? Number.NaN),
			each(`Cores of this kind for the busiest hour, ${busy * 100} % busy`, 1, cores),
			each('Webhook processes and workers, one core each', 0, processes),
			each('Peak memory of a worker, MB: measured', 0, ({ workerMb }) => workerMb ?? Number.NaN),
			each(
				'Memory of all of them, GB',
				1,
				(values) => (processes(values) * (values.workerMb ?? Number.NaN)) / 1024,
			),
			each('Database per event, kB: measured', 1, ({ databaseKb }) => databaseKb ?? Number.NaN),
			each(
				'Database a day when every execution is kept, GB',
				1,
				({ databaseKb }) => ((databaseKb ?? Number.NaN) * eventsADay) / 1024 ** 2,
			),
			each('Calls to TalkLift a second in the busiest hour, one per event', 1, () => peak),
			each('Measured on', 0, () => Number.NaN)
				.with(1, surroundings.processor)
				.with(2, `${surroundings.cores} cores`),
		],
	);
}
