import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

interface Locked {
	version?: string;
	resolved?: string;
	link?: boolean;
	optional?: boolean;
	integrity?: string;
}

interface Manifest {
	workspaces?: string[];
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
}

const read = <T,>(...path: string[]): T =>
	JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T;
const packagesOf = (...path: string[]) =>
	read<{ packages: Record<string, Locked> }>(...path, 'package-lock.json').packages;

const ours = packagesOf();
const servers = packagesOf('n8n', 'server');
const manifest = read<Manifest>('package.json');

describe('The lockfiles', () => {
	test.each([
		['package-lock.json', ours],
		['n8n/server/package-lock.json', servers],
	])('%s records no download addresses, and a fingerprint for each package', (_file, packages) => {
		const wrong = Object.entries(packages).filter(
			([path, { resolved, link, integrity }]) =>
				path.includes('node_modules/') && !link && (resolved !== undefined || !integrity),
		);
		expect(wrong).toEqual([]);
	});

	test('have what is asked for once only', () => {
		const asked = Object.keys(manifest.devDependencies ?? {});
		const copies = asked.map((name) => [
			name,
			new Set(
				(manifest.workspaces ?? []).flatMap(
					(folder) => ours[`${folder}/node_modules/${name}`]?.version ?? [],
				),
			).size,
		]);
		expect(copies).toEqual(asked.map((name) => [name, 0]));
	});

	test('have the engine, the types and the nodes of the n8n that is run', () => {
		const shared = Object.keys(servers).filter(
			(path) => /^node_modules\/(n8n|n8n-[a-z-]+)$/.test(path) && ours[path],
		);
		expect(shared).toEqual(
			expect.arrayContaining(['node_modules/n8n-core', 'node_modules/n8n-workflow']),
		);
		for (const path of shared)
			expect([path, ours[path]!.version]).toEqual([path, servers[path]!.version]);
	});

	test('give the demo what the project has: it decides no versions of its own', () => {
		const others = (manifest.workspaces ?? [])
			.filter((folder) => folder !== 'demo')
			.map((folder) => read<Manifest & { name: string }>(folder, 'package.json'));
		const asked = [manifest, ...others].flatMap(({ dependencies, devDependencies }) =>
			Object.keys({ ...dependencies, ...devDependencies }),
		);
		const { dependencies = {} } = read<Manifest>('demo', 'package.json');
		for (const [name, range] of Object.entries(dependencies)) {
			expect([name, range]).toEqual([name, '*']);
			expect([...asked, ...others.map((other) => other.name)]).toContain(name);
		}
	});
});
