import { accessSync, constants } from 'node:fs';
import { delimiter, join, sep } from 'node:path';

const name = process.platform === 'win32' ? 'node.exe' : 'node';

/** @param {string} path */
const isInstalledHere = (path) => path.split(sep).includes('node_modules');

/** @param {string} path */
const canRun = (path) => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/**
 * A Node.js that is still there when `npm ci` has removed node_modules. npm puts the project's own
 * first, which stands in node_modules itself: then it is the machine's, further back in PATH. Without
 * one it is that which runs this.
 *
 * @param {string} [running]
 * @param {string} [path]
 */
export function lastingNode(running = process.execPath, path = process.env.PATH ?? '') {
	if (!isInstalledHere(running)) return running;
	const others = path
		.split(delimiter)
		.filter((folder) => folder !== '' && !isInstalledHere(folder))
		.map((folder) => join(folder, name));
	return others.find(canRun) ?? running;
}
