// What a process and all it has started use, read from Linux's /proc.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Linux counts in hundredths of a second, on every machine that Node.js runs on. */
const msPerTick = 10;

/** `/proc/<id>/stat` from its third field on; the second, in brackets, may hold anything. */
function readStat(processId: string): string[] | undefined {
	try {
		const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	} catch {
		return undefined;
	}
}

/** The ids of a process group's members. */
const membersOf = (group: number): string[] =>
	readdirSync('/proc').filter(
		(name) => /^\d+$/.test(name) && readStat(name)?.[2] === String(group),
	);

/** CPU time that the group has used so far, those that have ended included. */
export function cpuMs(group: number): number {
	let ticks = 0;
	for (const member of membersOf(group)) {
		const [user, system] = readStat(member)?.slice(11, 13).map(Number) ?? [0, 0];
		ticks += (user ?? 0) + (system ?? 0);
	}
	return ticks * msPerTick;
}

const readStatus = (processId: string, field: string): number => {
	const status = readFileSync(`/proc/${processId}/status`, 'utf8');
	return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
};

/** The member that uses most memory: n8n itself, not what starts or serves it. */
function largestOf(group: number): string {
	const [largest] = membersOf(group).toSorted(
		(left, right) => readStatus(right, 'VmRSS') - readStatus(left, 'VmRSS'),
	);
	if (!largest) throw new Error(`Nobody is left of the process group ${group}`);
	return largest;
}

/** Forgets the peak so far: `peakMemoryMb` then tells that of the time since. */
export function forgetPeak(group: number): void {
	writeFileSync(`/proc/${largestOf(group)}/clear_refs`, '5');
}

export const peakMemoryMb = (group: number): number => readStatus(largestOf(group), 'VmHWM') / 1024;

/**
 * Resolves when the group has had nothing to do for `quietMs`.
 * @returns CPU time used until then, and when that was (`performance.now()`)
 */
export async function untilIdle(
	group: number,
	quietMs = 400,
): Promise<{ cpuMs: number; atMs: number }> {
	const pieceMs = 50;
	let used = cpuMs(group);
	let atMs = performance.now();
	for (let quiet = 0; quiet < quietMs; quiet += pieceMs) {
		await sleep(pieceMs);
		const now = cpuMs(group);
		// One tick in between is n8n's own timers.
		if (now - used > msPerTick) {
			quiet = -pieceMs;
			atMs = performance.now();
		}
		used = now;
	}
	return { cpuMs: used, atMs };
}
