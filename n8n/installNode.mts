import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { explainNpm } from '../machine/explainNpm.mjs';
import { runNpm } from '../machine/runNpm.mjs';

/**
 * Gives a Node.js of this version from the npm registry, and puts it into the workshop when it is
 * missing (about 190 MB, with the headers that native builds need).
 *
 * @returns the folder that has `bin` and `include`
 * @throws when this machine has no such Node.js, with the reason
 */
export async function installNode(
	workshop: string,
	version: string,
	signal?: AbortSignal,
): Promise<string> {
	const name = `node-${process.platform}-${process.arch}`;
	const folder = join(workshop, `node-${version}`);
	const installed = join(folder, 'node_modules', name);
	if (existsSync(join(installed, 'bin', 'node'))) return installed;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
	const args = ['install', `${name}@${version}`, '--ignore-scripts', '--no-audit', '--no-fund'];
	const { code, output } = await runNpm(args, { cwd: folder, signal });
	if (code !== 0)
		throw new Error(`Node.js ${version} can't be installed into ${folder}. ${explainNpm(output)}`);
	return installed;
}
