import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { unpackPackage } from './unpackPackage.mts';

const root = join(import.meta.dirname, '..', '..');

describe('The package, as it is published', () => {
	const folder = unpackPackage();
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		statSync(join(folder, file)).isFile(),
	);
	const loaded: string[] = [...manifest.n8n.nodes, ...manifest.n8n.credentials];

	const scan = (...args: string[]) => {
		const script = join(import.meta.dirname, 'scan.mjs');
		// With NODE_ENV=test the lint rules take every file for one of their own test cases.
		const env = { ...process.env, NODE_ENV: 'production' };
		const printed = execFileSync('node', [script, ...args], {
			encoding: 'utf8',
			stdio: 'pipe',
			env,
		});
		return JSON.parse(printed.slice(printed.lastIndexOf('\n') + 1)) as unknown;
	};

	test("passes n8n's scan, packed and as source", () => {
		expect(scan(folder)).toEqual({ passed: true });
		expect(scan(root, 'source')).toEqual({ passed: true });
	});

	test('needs nothing at run time but n8n', () => {
		expect(manifest.dependencies).toBeUndefined();
		expect(manifest.optionalDependencies).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		const provided = ['n8n-workflow', 'luxon', 'crypto', 'node:crypto'];
		for (const file of files.filter((name) => name.endsWith('.js'))) {
			const code = readFileSync(join(folder, file), 'utf8');
			const required = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
			expect(provided).toEqual(expect.arrayContaining(required));
		}
	});

	test('runs no script when it is installed', () => {
		const scripts = Object.keys(manifest.scripts);
		const lifecycle = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
		expect(scripts.filter((name) => lifecycle.includes(name))).toEqual([]);
	});

	test('holds what n8n loads, and nothing of the workshop', () => {
		expect(files).toEqual(expect.arrayContaining(loaded));
		expect(files.filter((file) => !file.startsWith('dist/')).sort()).toEqual([
			'CHANGELOG.md',
			'LICENSE',
			'README.md',
			'package.json',
		]);
		expect(files.filter((file) => file.endsWith('.ts') || file.endsWith('.map'))).toEqual([]);
	});

	test('has the icons that its nodes and credentials name', () => {
		const load = createRequire(import.meta.filename);
		for (const file of loaded) {
			const [Type] = Object.values(load(join(root, file)));
			const instance = new (Type as new () => { description?: object })();
			const { icon } = (instance.description ?? instance) as { icon: Record<string, string> };
			for (const theme of ['light', 'dark']) {
				const path = String(icon[theme]).replace(/^file:/, '');
				expect([file, theme, existsSync(join(folder, file, '..', path))]).toEqual([
					file,
					theme,
					true,
				]);
			}
		}
	});

	test('brings the licences of what is bundled', () => {
		const notices = readFileSync(join(folder, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
		for (const library of ['libphonenumber-js', 're2js', 'validator']) {
			expect(notices).toMatch(new RegExp(`^${library} \\d`, 'm'));
		}
	});

	test('stays small', () => {
		const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
		expect(bytes).toBeLessThan(1_000_000);
	});
});
