import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { assetsFolder } from './assetsFolder.mts';

const standalone = join('htm', 'preact', 'standalone.module.js');
const folders = [assetsFolder, join(assetsFolder, '..')].map((folder) =>
	join(folder, 'node_modules'),
);

/** path on the page → an installed package's file, as it is. The published package holds copies. */
export const vendoredFiles: Readonly<Record<string, string>> = Object.fromEntries(
	folders
		.map((folder) => join(folder, standalone))
		.filter((file) => existsSync(file))
		.map((file) => ['/vendor/htm-preact-standalone.mjs', file]),
);
