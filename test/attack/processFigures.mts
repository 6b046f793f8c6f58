import { readdirSync, readFileSync } from 'node:fs';

/** The memory in MB that the largest process of a group holds, as Linux tells it; undefined elsewhere. */
export function processMemory(group: number): number | undefined {
	return largestOf(group, (id) => {
		const status = readFileSync(`/proc/${id}/status`, 'utf8');
		return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
	});
}

/** How many files and connections the process of a group has open that has the most of them. */
export function openFiles(group: number): number | undefined {
	return largestOf(group, (id) => readdirSync(`/proc/${id}/fd`).length);
}

function largestOf(group: number, measure: (id: string) => number): number | undefined {
	if (process.platform !== 'linux') return undefined;
	const found = readdirSync('/proc').flatMap((id) => {
		try {
			const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
			const [, , member] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			return Number(member) === group ? [measure(id)] : [];
		} catch {
			// It ended in the meantime, or the name is no process.
			return [];
		}
	});
	return Math.round(Math.max(0, ...found));
}
