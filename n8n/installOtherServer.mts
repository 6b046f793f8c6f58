// Any n8n, not only that of the lockfile: to try the package on what people run.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { explainNpm } from '../machine/explainNpm.mjs';
import { holdLock } from '../machine/holdLock.mjs';
import { runCommand } from '../machine/runCommand.mjs';
import { runNpm } from '../machine/runNpm.mjs';
import { workshopFolder } from '../machine/workshop.mts';
import { installNode } from './installNode.mts';
import { installServer } from './installServer.mts';
import type { InstalledServer, InstallOptions } from './installServer.mts';
import { nodeFor } from './serverVersions.mts';

const npmSettings = join(import.meta.dirname, '..', '.npmrc');

export interface OtherServer extends InstalledServer {
	/** The Node.js that runs it. */
	node: string;
}

/** What an n8n is installed from. Some versions name xlsx at an address outside the npm registry. */
const toManifest = (version: string) => ({
	private: true,
	dependencies: { n8n: version },
	overrides: { xlsx: '0.18.5' },
});

const versionOf = (folder: string, name: string): string => {
	const manifest = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
	return (JSON.parse(manifest) as { version: string }).version;
};

/**
 * Gives an installed n8n its database driver. It takes minutes to build, and its interface is the same
 * for all Node.js versions: where the n8n of the lockfile has the same driver, that one's is copied.
 */
async function putDriver(folder: string, nodeFolder: string, options: InstallOptions) {
	const main = await installServer(options);
	const [from, to] = [main.folder, folder].map((of) => join(of, 'node_modules', 'sqlite3'));
	if (versionOf(main.folder, 'sqlite3') === versionOf(folder, 'sqlite3')) {
		cpSync(join(from!, 'build'), join(to!, 'build'), { recursive: true });
	} else {
		const env = { ...process.env, npm_config_nodedir: nodeFolder };
		const args = ['rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts'];
		await runNpm(args, { cwd: folder, env, signal: options.signal });
	}
	const node = join(nodeFolder, 'bin', 'node');
	const { code, output } = await runCommand(node, ['-e', "require('sqlite3')"], { cwd: folder });
	if (code !== 0) throw new Error(`n8n's database driver does not load in ${folder}:\n${output}`);
}

async function install(folder: string, version: string, options: InstallOptions) {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify(toManifest(version)));
	copyFileSync(npmSettings, join(folder, '.npmrc'));
	options.onProgress?.({ detail: `installing n8n ${version}` });
	const { code, output } = await runNpm(['install', '--ignore-scripts', '--loglevel=error'], {
		cwd: folder,
		signal: options.signal,
	});
	if (code !== 0)
		throw new Error(`n8n ${version} can't be installed into ${folder}. ${explainNpm(output)}`);
}

/** Where an n8n of this version is installed, e.g. `…/.workshop/n8n-2.20.12`. */
export const otherServerFolder = (version: string, workshop = workshopFolder()): string =>
	join(workshop, `n8n-${version}`);

/**
 * Gives an n8n of this version with the Node.js that it needs, and installs what is missing of both
 * into the workshop, once: minutes, 2 to 3 GB.
 *
 * @param version e.g. `2.20.12`
 * @throws with what could not be installed, and why
 */
export async function installOtherServer(
	version: string,
	options: InstallOptions = {},
): Promise<OtherServer> {
	const workshop = options.workshop ?? workshopFolder();
	const folder = otherServerFolder(version, workshop);
	const marker = join(folder, '.installed');
	const nodeFolder = await installNode(workshop, nodeFor(version), options.signal);
	if (!existsSync(marker))
		await holdLock(`${folder}.lock`, async () => {
			if (existsSync(marker)) return;
			await install(folder, version, options);
			await putDriver(folder, nodeFolder, options);
			writeFileSync(marker, version);
		});
	return {
		folder,
		version,
		script: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
		node: join(nodeFolder, 'bin', 'node'),
	};
}
