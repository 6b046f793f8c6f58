import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How far an installation has come: npm itself doesn't tell.
 *
 * @param {string} folder where the packages are being installed
 * @param {readonly string[]} paths the lockfile's packages, e.g. `node_modules/n8n`
 * @returns {string[]} those that are in place
 */
export const findPackages = (folder, paths) =>
	paths.filter((path) => existsSync(join(folder, path, 'package.json')));
