// Installs the n8n server that demo, end-to-end tests and benchmarks use, once per workshop.
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statfsSync,
	writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { explainNpm } from '../machine/explainNpm.mjs';
import { findPackages } from '../machine/findPackages.mjs';
import { holdLock } from '../machine/holdLock.mjs';
import { runCommand } from '../machine/runCommand.mjs';
import { runNpm } from '../machine/runNpm.mjs';
import { workshopFolder } from '../machine/workshop.mts';
import { CanNot } from '../terminal/canNot.mjs';
import type { Progress } from '../terminal/showProgress.mjs';
import { heavyPackages } from './heavyPackages.mts';

const source = join(import.meta.dirname, 'server');
const npmSettings = join(import.meta.dirname, '..', '.npmrc');

const lockfile = readFileSync(join(source, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(lockfile) as {
	packages: Record<string, { version?: string; optional?: boolean }>;
};

/** e.g. `2.41.1` */
export const serverVersion = packages['node_modules/n8n']?.version ?? 'unknown';

/** The packages that every machine gets, e.g. `node_modules/n8n`. */
const paths = Object.keys(packages).filter((path) => path && !packages[path]?.optional);

const fingerprint = createHash('sha256').update(lockfile).digest('hex');

export interface InstalledServer {
	/** e.g. `…/.workshop/n8n-2.41.1` */
	folder: string;
	/** n8n's start script, to be run by Node 24. */
	script: string;
	version: string;
}

export interface InstallOptions {
	/** The workshop; `.workshop` in the project or TALKLIFT_WORKSHOP when left out. */
	workshop?: string;
	onProgress?: (progress: Progress) => void;
	signal?: AbortSignal;
}

/** The last lines of a command's output: what went wrong usually stands there. */
const lastLines = (output: string, count = 12): string =>
	output.trim().split('\n').slice(-count).join('\n');

const number = new Intl.NumberFormat('en').format;

/** The work that packages are, a usual one being 1. */
const weigh = (some: readonly string[]): number =>
	some.reduce((sum, path) => sum + 1 + (heavyPackages[path] ?? 0), 0);

/** Reports how many packages are in place, every two seconds, until the returned function is called. */
function watchPackages(folder: string, report: (detail: string, done: number) => void): () => void {
	const timer = setInterval(() => {
		const there = findPackages(folder, paths);
		const counted = `${number(there.length)} of ${number(paths.length)} packages`;
		// npm is not done when the last package is there: it still links and checks them.
		if (there.length === 0) report(`looking up ${number(paths.length)} packages`, 0);
		else if (there.length === paths.length) report('putting the packages together', 1);
		else report(counted, weigh(there) / weigh(paths));
	}, 2000);
	return () => clearInterval(timer);
}

const hasCommand = async (command: string): Promise<boolean> =>
	(await runCommand(command, ['--version'])).code === 0;

/** What a native build needs and this machine lacks, with the command that installs it. */
async function explainBuild(): Promise<string> {
	const missing: string[] = [];
	for (const command of ['python3', 'make', 'g++'])
		if (!(await hasCommand(command))) missing.push(command);
	if (missing.length === 0) return "n8n's database driver (sqlite3) could not be built.";
	const remedy = {
		linux: `apt-get install ${missing.join(' ')} (or your distribution's equivalent)`,
		darwin: 'xcode-select --install',
		win32: 'the "Desktop development with C++" workload of Visual Studio, and Python',
	}[process.platform as string];
	return `n8n's database driver has to be built on this machine, and ${missing.join(', ')} is missing. Install it, then start again: ${remedy ?? missing.join(' ')}`;
}

/**
 * Node's own headers on this machine, if there are any: where none can be downloaded, the driver is
 * built with them. (Its interface is the same for all Node versions, so the host's will do.)
 */
function findHeaders(): string | undefined {
	const nodes = [process.execPath, process.env.npm_node_execpath ?? '', '/usr/bin/node'];
	return nodes
		.map((node) => dirname(dirname(node)))
		.find((prefix) => existsSync(join(prefix, 'include', 'node', 'common.gypi')));
}

/** Whether these packages load, tried in a process of its own. */
async function loads(folder: string, name: string): Promise<boolean> {
	const { code } = await runCommand(process.execPath, ['-e', `require('${name}')`], {
		cwd: folder,
	});
	return code === 0;
}

async function buildNatives(folder: string, { onProgress, signal }: InstallOptions): Promise<void> {
	const headers = process.env.npm_config_nodedir ?? findHeaders();
	const env = {
		...process.env,
		PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
		...(headers && { npm_config_nodedir: headers }),
	};
	for (const name of ['sqlite3', 'isolated-vm']) {
		if (await loads(folder, name)) continue;
		onProgress?.({ detail: `building ${name} for this machine` });
		const args = ['rebuild', name, '--ignore-scripts=false', '--foreground-scripts'];
		const { output } = await runNpm(args, { cwd: folder, env, signal });
		if (!(await loads(folder, name)))
			throw new Error(`${await explainBuild()}\n\n${lastLines(output)}`);
	}
}

/** What n8n takes on disk while it is installed. */
const neededGb = 3.5;

function checkSpace(folder: string): void {
	const { bavail, bsize } = statfsSync(folder);
	const freeGb = (bavail * bsize) / 1e9;
	if (freeGb < neededGb)
		throw new CanNot(
			`n8n takes about ${neededGb} GB, and there are only ${freeGb.toFixed(1)} GB free for ${folder}. Make room, or name another folder in TALKLIFT_WORKSHOP.`,
		);
}

async function install(folder: string, options: InstallOptions): Promise<void> {
	mkdirSync(folder, { recursive: true });
	checkSpace(folder);
	for (const file of ['package.json', 'package-lock.json'])
		copyFileSync(join(source, file), join(folder, file));
	copyFileSync(npmSettings, join(folder, '.npmrc'));

	options.onProgress?.({ detail: `${number(paths.length)} packages`, done: 0 });
	const stopWatching = watchPackages(folder, (detail, done) =>
		options.onProgress?.({ detail, done }),
	);
	try {
		const { code, output } = await runNpm(['ci', '--ignore-scripts', '--loglevel=error'], {
			cwd: folder,
			signal: options.signal,
		});
		if (code !== 0)
			throw new Error(
				`n8n ${serverVersion} can't be installed into ${folder}. ${explainNpm(output)}`,
			);
	} finally {
		stopWatching();
	}
	await buildNatives(folder, options);
}

const serverFolder = (workshop = workshopFolder()) => join(workshop, `n8n-${serverVersion}`);
const markerOf = (folder: string) => join(folder, '.installed');

/** Whether the workshop has the n8n of the lockfile, completely. */
export function isServerInstalled(workshop?: string): boolean {
	const marker = markerOf(serverFolder(workshop));
	return existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint;
}

/**
 * Gives the n8n server of the workshop, and installs it first when it isn't there or isn't the one in
 * the lockfile: minutes, about 3 GB. A broken-off installation is begun again (npm keeps what it has
 * downloaded). Two at once: the second one waits for the first.
 *
 * @throws with what is missing and what to do about it
 */
export async function installServer(options: InstallOptions = {}): Promise<InstalledServer> {
	const { workshop, onProgress } = options;
	const folder = serverFolder(workshop);
	const server = {
		folder,
		script: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
		version: serverVersion,
	};
	if (isServerInstalled(workshop)) return server;
	await holdLock(
		`${folder}.lock`,
		async () => {
			if (isServerInstalled(workshop)) return;
			rmSync(markerOf(folder), { force: true });
			await install(folder, options);
			writeFileSync(markerOf(folder), fingerprint);
		},
		() => onProgress?.({ detail: 'waiting for another installation of n8n in this workshop' }),
	);
	return server;
}
