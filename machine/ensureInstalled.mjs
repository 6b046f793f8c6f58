// What the npm scripts begin with: installs the packages of package-lock.json when they are missing or
// other ones, and is silent and quick when they are there. Runs on the Node.js that the machine has,
// with nothing installed.
//   node machine/ensureInstalled.mjs                       then the script's next command
//   node machine/ensureInstalled.mjs <script> [argument …] runs the script with the project's own Node.js.
//     (A shell remembers where it found `node`: after `ensureInstalled && node …` it would go on with
//     the machine's, also when the project's own has just been installed.)
//   node machine/ensureInstalled.mjs --only=demo <script>  what the workspace `demo` needs is enough
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { CanNot } from '../terminal/canNot.mjs';
import { showProgress } from '../terminal/showProgress.mjs';
import { explainNpm } from './explainNpm.mjs';
import { findPackages } from './findPackages.mjs';
import { holdLock } from './holdLock.mjs';
import { lockedPackages } from './lockedPackages.mjs';
import { runNpm } from './runNpm.mjs';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(project, 'node_modules');
const marker = join(modules, '.installed');
const ownNode =
	process.platform === 'win32'
		? join(modules, 'node', 'bin', 'node.exe')
		: join(modules, '.bin', 'node');

const leastNode = 20;
const leastNpm = 9;

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

const lockfile = readFileSync(join(project, 'package-lock.json'), 'utf8');
const fingerprint = createHash('sha256').update(lockfile).digest('hex');

/** What was installed last: the lockfile's fingerprint, and the workspace if it was for one only. */
const readMarker = () => {
	try {
		const [of, only] = readFileSync(marker, 'utf8').split(' ');
		return { isCurrent: of === fingerprint, only };
	} catch {
		return undefined;
	}
};

/** @param {string | undefined} only */
const mark = (only) => {
	try {
		writeFileSync(marker, [fingerprint, only].filter(Boolean).join(' '));
	} catch {
		// A folder that is only lent: it is looked through again next time.
	}
};

/** @param {ReturnType<typeof lockedPackages>} packages */
const lacksOwnNode = (packages) =>
	packages.some(([path]) => path === 'node_modules/node') && !existsSync(ownNode);

/** @param {string} path */
const readVersion = (path) => {
	try {
		return JSON.parse(readFileSync(join(project, path, 'package.json'), 'utf8')).version;
	} catch {
		return undefined;
	}
};

/**
 * What is installed other than the lockfile wants, e.g. `jest 30.0.0 instead of 29.7.0`; undefined when
 * nothing is. npm writes its own list last of all, so a broken-off installation has none. What the list
 * says isn't relied on: npm also changes it when it only makes a lockfile.
 *
 * @param {ReturnType<typeof lockedPackages>} packages
 */
const findDifference = (packages) => {
	if (!existsSync(join(modules, '.package-lock.json')))
		return 'node_modules is missing or incomplete';
	for (const [path, version] of packages) {
		const there = readVersion(path);
		const name = path.slice('node_modules/'.length);
		if (!there) return `${name} is missing`;
		if (there !== version) return `${name} ${there} instead of ${version}`;
	}
	return undefined;
};

/**
 * Whether all is in place. The marker spares the look through the packages.
 *
 * @param {string | undefined} only
 */
const isInstalled = (only) => {
	const marked = readMarker();
	if (marked?.isCurrent && (!marked.only || marked.only === only) && existsSync(ownNode))
		return true;
	const packages = lockedPackages(lockfile, only);
	if (findDifference(packages) || lacksOwnNode(packages)) return false;
	mark(only);
	return true;
};

const isLink = () => {
	try {
		return lstatSync(modules).isSymbolicLink();
	} catch {
		return false;
	}
};

/** @param {string[]} args */
const npmOrExplain = async (args) => {
	const { code, output } = await runNpm(args, { cwd: project });
	if (code !== 0) throw new CanNot(`${explainNpm(output)}\n  (npm ${args.join(' ')})`);
};

/** @param {string | undefined} only */
const install = async (only) => {
	const packages = lockedPackages(lockfile, only);
	const paths = packages.map(([path]) => path);
	const isOnlyNodeMissing = !findDifference(packages);
	const count = () => findPackages(project, paths).length;
	const progress = showProgress(
		isOnlyNodeMissing ? 'Installing Node.js for this project, once' : 'Installing packages, once',
		() =>
			isOnlyNodeMissing
				? {}
				: { detail: `${count()} of ${paths.length}`, done: count() / (paths.length || 1) },
	);
	try {
		if (!isOnlyNodeMissing) {
			const workspace = only ? [`--workspace=${only}`] : [];
			await npmOrExplain(['ci', ...workspace, '--loglevel=error', '--no-progress']);
		}
		// Install scripts are switched off (.npmrc); this package's one brings Node.js itself.
		if (lacksOwnNode(packages))
			await npmOrExplain(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
		const difference = findDifference(packages);
		if (difference) throw new CanNot(`npm ci ended well, and yet ${difference}.`);
		if (lacksOwnNode(packages)) throw new CanNot("npm ended well, and yet Node.js isn't there.");
	} catch (reason) {
		progress.fail();
		throw reason;
	}
	progress.succeed(isOnlyNodeMissing ? 'installed' : `${count()} of ${paths.length}`);
	mark(only);
};

const checkMachine = () => {
	const node = Number(process.versions.node.split('.')[0]);
	if (node < leastNode)
		throw new CanNot(
			`Node.js ${process.versions.node} is too old, ${leastNode} or later is needed: https://nodejs.org`,
		);
	const npm = /npm\/(\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1];
	if (npm && Number(npm) < leastNpm)
		throw new CanNot(`npm ${npm} is too old, ${leastNpm} or later is needed: npm install -g npm`);
};

/** @param {string | undefined} asked */
const ensureInstalled = async (asked) => {
	// Who has everything keeps everything, also when a new lockfile has come.
	const marked = readMarker();
	const only = marked && !marked.only ? undefined : asked;
	if (isInstalled(only)) return;
	checkMachine();
	if (isLink()) {
		say(
			`node_modules is a link to ${realpathSync(modules)}; it isn't what package-lock.json wants:`,
		);
		const packages = lockedPackages(lockfile, only);
		say(`${findDifference(packages) ?? "the project's own Node.js is missing"}.`);
		say('Nothing is installed through a link: run `npm ci` there if something is amiss.');
		return;
	}
	await holdLock(
		join(project, '.workshop', 'install.lock'),
		async () => {
			if (!isInstalled(only)) await install(only);
		},
		() => say('Waiting for another installation in this folder …'),
	);
};

/**
 * Runs the script with the project's own Node.js, and ends as it ends.
 *
 * @param {string[]} args
 */
const run = (args) => {
	const node = existsSync(ownNode) ? ownNode : process.execPath;
	// Shipped code is CommonJS once built, so package.json doesn't say that sources are modules.
	const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
	const child = spawn(node, [quiet, ...args], { stdio: 'inherit' });
	// Ctrl-C reaches both; the script decides when it is done.
	process.on('SIGINT', () => {});
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	process.on('SIGHUP', () => child.kill('SIGHUP'));
	child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
};

/**
 * A sentence for what people can do something about; undefined for what they can't.
 *
 * @param {unknown} error
 */
const explain = (error) => {
	if (error instanceof CanNot) return error.message;
	return error instanceof Error && 'code' in error
		? explainNpm(`${error.code} ${error.message}`)
		: undefined;
};

try {
	const [first = '', ...others] = process.argv.slice(2);
	const only = /^--only=(.+)$/.exec(first)?.[1];
	const script = only || first === '' ? others : [first, ...others];
	await ensureInstalled(only);
	if (script.length > 0) run(script);
} catch (error) {
	const words = explain(error);
	if (words === undefined) throw error;
	say(words);
	process.exitCode = 1;
}
