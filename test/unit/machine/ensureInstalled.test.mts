import { execFileSync, spawn } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { toNpmCommand } from '../../../machine/runNpm.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

interface Ended {
	code: number | null;
	stdout: string;
	stderr: string;
}

/** A folder with a project of its own: one dependency, packed beside it, so nothing is downloaded. */
class TinyProject {
	readonly folder = mkdtempSync(join(tmpdir(), 'ensure-installed-'));
	readonly project = join(this.folder, 'project');
	readonly marker = join(this.project, 'node_modules', '.installed');

	constructor() {
		this.pack({ name: 'leaf', version: '1.0.0' });
		mkdirSync(this.project);
		cpSync(join(root, '.npmrc'), join(this.project, '.npmrc'));
		for (const folder of ['machine', 'terminal'])
			cpSync(join(root, folder), join(this.project, folder), { recursive: true });
		this.depend({ dependencies: { leaf: 'file:../leaf-1.0.0.tgz' } });
	}

	/** Makes a package and packs it beside the project. */
	pack(manifest: { name: string; version: string; [more: string]: unknown }): void {
		const folder = join(this.folder, manifest.name);
		mkdirSync(folder, { recursive: true });
		this.write(join(folder, 'package.json'), manifest);
		this.npm(['pack', '--pack-destination', this.folder], folder);
	}

	/** Gives the project another package.json, and the lockfile that goes with it. */
	depend(manifest: object): void {
		const file = join(this.project, 'package.json');
		this.write(file, { name: 'tiny', version: '1.0.0', ...manifest });
		this.npm(['install', '--package-lock-only', '--ignore-scripts'], this.project);
	}

	write(path: string, content: object): void {
		writeFileSync(path, JSON.stringify(content));
	}

	npm(args: string[], cwd: string): void {
		const [npm, all] = toNpmCommand([...args, '--offline', '--loglevel=error']);
		execFileSync(npm, all, { cwd, stdio: 'pipe' });
	}

	run(args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
		return new Promise((resolve) => {
			const script = join(this.project, 'machine', 'ensureInstalled.mjs');
			const child = spawn(process.execPath, [script, ...args], {
				env: { ...process.env, npm_config_offline: 'true', ...env },
			});
			let [stdout, stderr] = ['', ''];
			child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
			child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
			child.once('close', (code) => resolve({ code, stdout, stderr }));
		});
	}

	has(name: string): boolean {
		return existsSync(join(this.project, 'node_modules', name, 'package.json'));
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}

describe('ensureInstalled', () => {
	let tiny: TinyProject;

	beforeEach(() => {
		tiny = new TinyProject();
	});
	afterEach(() => tiny.remove());

	test('installs what is missing and says so, then says nothing any more', async () => {
		const first = await tiny.run();
		expect(first).toMatchObject({ code: 0, stdout: '' });
		expect(first.stderr).toContain('Installing packages, once');
		expect(first.stderr).toContain('Installing packages, once: 1 of 1');
		expect(tiny.has('leaf')).toBe(true);

		expect(await tiny.run()).toEqual({ code: 0, stdout: '', stderr: '' });
	});

	test('installs again when the lockfile wants another version', async () => {
		await tiny.run();
		tiny.pack({ name: 'leaf', version: '2.0.0' });
		tiny.depend({ dependencies: { leaf: 'file:../leaf-2.0.0.tgz' } });

		expect((await tiny.run()).stderr).toContain('Installing packages');
		const leaf = join(tiny.project, 'node_modules', 'leaf', 'package.json');
		expect(JSON.parse(readFileSync(leaf, 'utf8'))).toMatchObject({ version: '2.0.0' });
	});

	test('takes an installation that npm itself made, without installing again', async () => {
		tiny.npm(['ci', '--ignore-scripts'], tiny.project);
		expect(await tiny.run()).toEqual({ code: 0, stdout: '', stderr: '' });
		expect(existsSync(tiny.marker)).toBe(true);
	});

	test('after a plain npm ci gets nothing but Node.js, which npm left out', async () => {
		// Like the package `node`: its program comes by its install script, and those are switched off.
		const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
		const script = `node -e "require('fs').cpSync(process.execPath, '${program}')"`;
		tiny.pack({
			...{ name: 'node', version: '24.0.0', bin: { node: program } },
			scripts: { preinstall: script },
		});
		tiny.depend({
			dependencies: { leaf: 'file:../leaf-1.0.0.tgz' },
			devDependencies: { node: 'file:../node-24.0.0.tgz' },
		});
		tiny.npm(['ci'], tiny.project);
		const witness = join(tiny.project, 'node_modules', 'leaf', 'witness');
		writeFileSync(witness, 'npm ci would take this away');

		const ended = await tiny.run(['-p', '1 + 1']);
		expect(ended).toMatchObject({ code: 0, stdout: '2\n' });
		expect(ended.stderr).toContain('Installing Node.js for this project, once: installed');
		expect(existsSync(witness)).toBe(true);
		expect((await tiny.run()).stderr).toBe('');
	});

	test('installs for a workspace only what that one needs, and the rest when it is asked for', async () => {
		tiny.pack({ name: 'twig', version: '1.0.0', dependencies: { leaf: '1.0.0' } });
		tiny.pack({ name: 'linter', version: '1.0.0' });
		mkdirSync(join(tiny.project, 'demo'));
		tiny.write(join(tiny.project, 'demo', 'package.json'), {
			name: 'tiny-demo',
			dependencies: { twig: '*' },
		});
		tiny.depend({
			workspaces: ['demo'],
			devDependencies: {
				leaf: 'file:../leaf-1.0.0.tgz',
				twig: 'file:../twig-1.0.0.tgz',
				linter: 'file:../linter-1.0.0.tgz',
			},
		});

		const demo = await tiny.run(['--only=demo', '-p', '1 + 1']);
		expect(demo).toMatchObject({ code: 0, stdout: '2\n' });
		expect(demo.stderr).toContain('Installing packages, once: 2 of 2');
		expect(['twig', 'leaf', 'linter'].map((name) => tiny.has(name))).toEqual([true, true, false]);
		expect((await tiny.run(['--only=demo'])).stderr).toBe('');

		expect((await tiny.run()).stderr).toContain('once: 3 of 3');
		expect(tiny.has('linter')).toBe(true);
		expect((await tiny.run(['--only=demo'])).stderr).toBe('');
	});

	test('keeps everything for whoever had everything, also when the lockfile has changed', async () => {
		await tiny.run();
		tiny.pack({ name: 'linter', version: '1.0.0' });
		mkdirSync(join(tiny.project, 'demo'));
		tiny.write(join(tiny.project, 'demo', 'package.json'), { name: 'tiny-demo' });
		tiny.depend({
			workspaces: ['demo'],
			devDependencies: { linter: 'file:../linter-1.0.0.tgz' },
		});
		await tiny.run(['--only=demo']);
		expect(tiny.has('linter')).toBe(true);
	});

	test('installs over what a broken-off installation left behind', async () => {
		mkdirSync(join(tiny.project, 'node_modules', 'leaf'), { recursive: true });
		expect((await tiny.run()).code).toBe(0);
		expect(tiny.has('leaf')).toBe(true);
	});

	test('uses node_modules that is a link, and never installs through it', async () => {
		await tiny.run();
		const elsewhere = join(tiny.folder, 'elsewhere');
		cpSync(join(tiny.project, 'node_modules'), elsewhere, { recursive: true });
		rmSync(join(elsewhere, '.installed'));
		rmSync(join(tiny.project, 'node_modules'), { recursive: true });
		symlinkSync(elsewhere, join(tiny.project, 'node_modules'), 'junction');
		expect(await tiny.run()).toEqual({ code: 0, stdout: '', stderr: '' });

		rmSync(join(elsewhere, '.installed'));
		rmSync(join(elsewhere, '.package-lock.json'));
		const other = await tiny.run();
		expect(other.code).toBe(0);
		expect(other.stderr).toContain('node_modules is a link to');
		expect(other.stderr).not.toContain('Installing');
	});

	test('installs once when two begin at the same time', async () => {
		const ended = await Promise.all([tiny.run(), tiny.run()]);
		expect(ended.map(({ code }) => code)).toEqual([0, 0]);
		const said = ended.map(({ stderr }) => stderr).join('');
		expect(said.match(/once: 1 of 1/g)).toHaveLength(1);
		expect(tiny.has('leaf')).toBe(true);
	});

	test('takes over the lock of a process that is gone', async () => {
		const lock = join(tiny.project, '.workshop', 'install.lock');
		mkdirSync(lock, { recursive: true });
		utimesSync(lock, 0, 0);
		expect((await tiny.run()).code).toBe(0);
		expect(tiny.has('leaf')).toBe(true);
	});

	test('says what to do when the package can not be had', async () => {
		rmSync(join(tiny.folder, 'leaf-1.0.0.tgz'));
		const lockfile = join(tiny.project, 'package-lock.json');
		const manifest = join(tiny.project, 'package.json');
		for (const file of [lockfile, manifest])
			writeFileSync(
				file,
				readFileSync(file, 'utf8').replaceAll(
					'file:../leaf-1.0.0.tgz',
					'http://127.0.0.1:9/leaf.tgz',
				),
			);
		const ended = await tiny.run([], {
			npm_config_offline: 'false',
			npm_config_fetch_retries: '0',
			npm_config_cache: join(tiny.folder, 'cache'),
		});
		expect(ended.code).toBe(1);
		expect(ended.stderr).toContain('The npm registry can not be reached.');
		expect(ended.stderr).not.toContain('    at ');
	});

	test('says that npm is too old before it tries', async () => {
		const ended = await tiny.run([], { npm_config_user_agent: 'npm/8.19.4 node/v20.9.0' });
		expect(ended.code).toBe(1);
		expect(ended.stderr).toContain('npm 8 is too old, 9 or later is needed');
	});

	test('runs the script it is given, with its arguments, and ends as the script ends', async () => {
		const script = 'console.log(process.argv.slice(1).join()); process.exit(3)';
		const ended = await tiny.run(['-e', script, '--', '--port', '5700']);
		expect(ended).toMatchObject({ code: 3, stdout: '--port,5700\n' });
	});
});

test('npm scripts run on Node.js 24, which comes with the packages', () => {
	const folder = join(root, 'node_modules');
	const node =
		process.platform === 'win32'
			? join(folder, 'node', 'bin', 'node.exe')
			: join(folder, '.bin', 'node');
	expect(execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })).toMatch(
		/^24\./,
	);
	expect(process.versions.node).toMatch(/^24\./);
});
