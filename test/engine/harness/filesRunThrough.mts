import { Session } from 'node:inspector/promises';

/** Where esbuild says in a bundle which source the lines below come from. */
const sourceComment = /^\/\/ ((?:nodes|talklift|credentials|libraries|node_modules)\/\S+)$/gm;

/**
 * The source files of this project of which something is called while a task runs, by V8's coverage of
 * the built package. What runs when a file is loaded doesn't count.
 */
export async function filesRunThrough(task: () => Promise<unknown>): Promise<string[]> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Debugger.enable');
	await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
	try {
		await session.post('Profiler.takePreciseCoverage');
		await task();
		const { result } = await session.post('Profiler.takePreciseCoverage');
		const files = new Set<string>();
		for (const { url, scriptId, functions } of result) {
			if (!url.includes('/dist/')) continue;
			const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
			const sources = [...scriptSource.matchAll(sourceComment)];
			for (const { ranges } of functions) {
				const [range] = ranges;
				if (!range || range.count === 0) continue;
				const source = sources.findLast(({ index }) => index < range.startOffset)?.[1];
				if (source && !source.startsWith('node_modules/')) files.add(source);
			}
		}
		return [...files].sort();
	} finally {
		session.disconnect();
	}
}
