// Builds what is published of the sandbox: one JavaScript file for Node.js 20 and later, and beside it
// the page and the bots. What the package depends on stays outside.
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { build } from 'esbuild';

import manifest from './package.json' with { type: 'json' };
import { vendoredFiles } from './vendoredFiles.mts';

const folder = import.meta.dirname;
const dist = join(folder, 'dist');

await rm(dist, { recursive: true, force: true });
await build({
	entryPoints: { 'talklift-sandbox': join(folder, 'main.mts') },
	outdir: dist,
	outExtension: { '.js': '.mjs' },
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	banner: { js: '#!/usr/bin/env node' },
	external: Object.keys(manifest.dependencies).flatMap((name) => [name, `${name}/*`]),
});
await cp(join(folder, 'page'), join(dist, 'page'), { recursive: true });
for (const [path, file] of Object.entries(vendoredFiles)) {
	const copy = join(dist, 'page', path);
	await mkdir(dirname(copy), { recursive: true });
	await cp(file, copy);
	// What the licences of the copied libraries ask for: that they come along.
	const licence = join(dirname(dirname(file)), 'LICENSE');
	await cp(licence, `${copy}.LICENSE.txt`);
}
await cp(join(folder, 'bots'), join(dist, 'bots'), {
	recursive: true,
	filter: (file) => !file.endsWith('.mts'),
});
