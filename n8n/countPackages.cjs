const { existsSync } = require('node:fs');
const { join } = require('node:path');

/**
 * How far an installation has come: npm itself doesn't tell.
 *
 * @param {string} folder where the packages are being installed
 * @param {string[]} paths the lockfile's packages, e.g. `node_modules/n8n`
 * @returns {number} how many of them are in place
 */
const countPackages = (folder, paths) =>
	paths.filter((path) => existsSync(join(folder, path, 'package.json'))).length;

module.exports = { countPackages };
