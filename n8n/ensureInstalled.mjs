// What the npm scripts begin with: installs the packages of package-lock.json when they are missing or
// other ones, and is silent and quick when they are there. Runs on the Node.js that the machine has,
// with nothing installed.
//   node n8n/ensureInstalled.mjs                       then the script's next command
//   node n8n/ensureInstalled.mjs <script> [argument …] runs the script with the project's own Node.js.
//     (A shell remembers where it found `node`: after `ensureInstalled && node …` it would go on with
//     the machine's, also when the project's own has just been installed.)
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(project, 'node_modules');
const marker = join(modules, '.installed');
const isWindows = process.platform === 'win32';
const ownNode = isWindows
	? join(modules, 'node', 'bin', 'node.exe')
	: join(modules, '.bin', 'node');

const leastNode = 20;
const leastNpm = 9;
const isTerminal = Boolean(process.stderr.isTTY) && !process.env.CI;

class CanNot extends Error {}

const say = (text) => process.stderr.write(`${text}\n`);

const lockfile = readFileSync(join(project, 'package-lock.json'), 'utf8');
const fingerprint = createHash('sha256').update(lockfile).digest('hex');

const readMarker = () => {
	try {
		return readFileSync(marker, 'utf8');
	} catch {
		return '';
	}
};

/** The lockfile's packages that are needed on this machine: path → version. */
const readPackages = (text) =>
	Object.entries(JSON.parse(text).packages ?? {}).filter(
		([path, { optional, link }]) => path.startsWith('node_modules/') && !optional && !link,
	);

const needsOwnNode = () => readPackages(lockfile).some(([path]) => path === 'node_modules/node');

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
 */
const findDifference = () => {
	if (!existsSync(join(modules, '.package-lock.json')))
		return 'node_modules is missing or incomplete';
	for (const [path, { version }] of readPackages(lockfile)) {
		const there = readVersion(path);
		const name = path.slice('node_modules/'.length);
		if (!there) return `${name} is missing`;
		if (there !== version) return `${name} ${there} instead of ${version}`;
	}
	if (needsOwnNode() && !existsSync(ownNode)) return "the project's own Node.js is missing";
	return undefined;
};

const mark = () => {
	try {
		writeFileSync(marker, fingerprint);
	} catch {
		// A folder that is only lent: it is looked through again next time.
	}
};

/** Whether all is in place. The marker spares the look through the packages. */
const isInstalled = () => {
	if (readMarker() === fingerprint && (existsSync(ownNode) || !needsOwnNode())) return true;
	if (findDifference()) return false;
	mark();
	return true;
};

const isLink = () => {
	try {
		return lstatSync(modules).isSymbolicLink();
	} catch {
		return false;
	}
};

const seconds = (since) => {
	const whole = Math.round((Date.now() - since) / 1000);
	return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

/** Shows that something goes on: one line that changes, or in a log a new line every 15 seconds. */
const showProgress = (what, detail) => {
	const since = Date.now();
	const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
	let frame = 0;
	const line = () => [what, detail(), seconds(since)].filter(Boolean).join(' · ');
	if (!isTerminal) say(`${what} …`);
	const draw = isTerminal
		? () =>
				process.stderr.write(`\r\x1b[K\x1b[36m${frames[frame++ % frames.length]}\x1b[39m ${line()}`)
		: () => say(`  ${line()}`);
	const timer = setInterval(draw, isTerminal ? 120 : 15_000);
	return (isDone) => {
		clearInterval(timer);
		if (isTerminal) process.stderr.write('\r\x1b[K');
		if (isDone) say(isTerminal ? `\x1b[32m✔\x1b[39m ${line()}` : `  done: ${line()}`);
	};
};

const runNpm = (args) =>
	new Promise((resolve, reject) => {
		const npm = process.env.npm_execpath;
		const child = npm?.endsWith('.js')
			? spawn(process.execPath, [npm, ...args], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })
			: spawn('npm', args, { cwd: project, shell: isWindows, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk) => (output = (output + chunk).slice(-100_000)));
		child.once('error', reject);
		child.once('close', (code) => resolve({ code, output }));
	});

const npmOrExplain = async (args) => {
	const { explainNpm } = await import('./explainNpm.cjs');
	const { code, output } = await runNpm(args);
	if (code !== 0) throw new CanNot(`${explainNpm(output)}\n  (npm ${args.join(' ')})`);
};

const install = async () => {
	const { countPackages } = await import('./countPackages.cjs');
	const paths = readPackages(lockfile).map(([path]) => path);
	const finish = showProgress('Installing packages, once', () =>
		paths.length ? `${countPackages(project, paths)} of ${paths.length}` : '',
	);
	let isDone = false;
	try {
		await npmOrExplain(['ci', '--loglevel=error', '--no-progress']);
		// Install scripts are switched off (.npmrc); this package's one brings Node.js itself.
		if (needsOwnNode())
			await npmOrExplain(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
		const difference = findDifference();
		if (difference) throw new CanNot(`npm ci ended well, and yet ${difference}.`);
		isDone = true;
	} finally {
		finish(isDone);
	}
	mark();
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

const ensureInstalled = async () => {
	if (isInstalled()) return;
	checkMachine();
	if (isLink()) {
		say(`node_modules is a link to ${realpathSync(modules)}; ${findDifference()}.`);
		say('Nothing is installed through a link: run `npm ci` there if something is amiss.');
		return;
	}
	const { holdLock } = await import('./holdLock.cjs');
	await holdLock(
		join(project, '.workshop', 'install.lock'),
		async () => {
			if (!isInstalled()) await install();
		},
		() => say('Waiting for another installation in this folder …'),
	);
};

/** Runs the script with the project's own Node.js, and ends as it ends. */
const run = (args) => {
	const node = existsSync(ownNode) ? ownNode : process.execPath;
	// Shipped code is CommonJS once built, so package.json doesn't say that sources are modules.
	const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
	const child = spawn(node, [quiet, ...args], { stdio: 'inherit' });
	// Ctrl-C reaches both; the script decides when it is done.
	process.on('SIGINT', () => {});
	for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
};

try {
	await ensureInstalled();
	if (process.argv.length > 2) run(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof CanNot) && !error.code) throw error;
	const { explainNpm } = await import('./explainNpm.cjs');
	say(error instanceof CanNot ? error.message : explainNpm(`${error.code} ${error.message}`));
	process.exitCode = 1;
}
