import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ours = /^(?:nodes|talklift|credentials|libraries)\//;

interface Built {
	text: string;
	/** Which source a place in the text is from. */
	sourceAt(offset: number): string | undefined;
}

/**
 * The source files of this project of which something is called while a task runs, by V8's coverage of
 * the built package. What runs when a file is loaded doesn't count.
 *
 * @throws Error when dist/ is not what the sources build to
 */
export async function filesRunThrough(task: () => Promise<unknown>): Promise<string[]> {
	const builds = await readBuilds();
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
			const path = url.startsWith('file:') ? fileURLToPath(url) : url;
			const built = builds.get(relative('dist', path));
			if (!built) continue;
			const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
			// Whoever loads a file may put it in a function of its own.
			const start = scriptSource.indexOf(built.text);
			if (start < 0) throw new Error(`What runs of ${url} is not what was built.`);
			for (const { ranges } of functions) {
				const [range] = ranges;
				if (!range || range.count === 0) continue;
				// Where it begins there need not be a mark: the one before may be of another source.
				const source = built.sourceAt(range.endOffset - 1 - start);
				if (source && ours.test(source)) files.add(source);
			}
		}
		return [...files].sort();
	} finally {
		session.disconnect();
	}
}

/** Builds the package once more, this time with source maps. By file in dist/. */
async function readBuilds(): Promise<Map<string, Built>> {
	const folder = await mkdtemp(join(tmpdir(), 'talklift-sources-'));
	try {
		await promisify(execFile)(process.execPath, ['node_modules/gulp/bin/gulp.js', 'build'], {
			env: { ...process.env, TALKLIFT_DIST: folder, TALKLIFT_SOURCE_MAPS: 'yes' },
		});
		const files = ['nodes/TalkLift/TalkLift.node.js', 'nodes/TalkLift/TalkLiftTrigger.node.js'];
		const builds = files.map(async (file) => [file, await readBuild(folder, file)] as const);
		return new Map(await Promise.all(builds));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function readBuild(folder: string, file: string): Promise<Built> {
	const text = await readFile(join('dist', file), 'utf8');
	if (text !== (await readFile(join(folder, file), 'utf8')))
		throw new Error(`dist/${file} is not up to date: build the package first.`);
	const map = new SourceMap(JSON.parse(await readFile(join(folder, `${file}.map`), 'utf8')));
	return {
		text,
		sourceAt(offset) {
			const lines = text.slice(0, Math.max(0, offset)).split('\n');
			const entry = map.findEntry(lines.length - 1, lines.at(-1)?.length ?? 0);
			return 'originalSource' in entry
				? relative('', join(folder, dirname(file), entry.originalSource))
				: undefined;
		},
	};
}
