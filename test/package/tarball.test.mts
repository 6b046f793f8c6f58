import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { packPackage } from '../../machine/packPackage.mts';
import { unpackPackage } from './unpackPackage.mts';

const root = join(import.meta.dirname, '..', '..');

const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => statSync(join(folder, file)).isFile())
		.map((file) => file.replaceAll('\\', '/'))
		.sort();

const digest = (file: string): string =>
	createHash('sha256').update(readFileSync(file)).digest('hex');

// Packing and building go through npm and gulp, several times.
jest.setTimeout(180_000);

describe('The tarball', () => {
	const folder = mkdtempSync(join(tmpdir(), 'talklift-tarball-'));
	const unpacked = unpackPackage();

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('holds these files and no other', () => {
		expect(filesIn(unpacked)).toEqual([
			'CHANGELOG.md',
			'LICENSE',
			'README.md',
			'dist/THIRD-PARTY-LICENSES.txt',
			'dist/credentials/TalkLiftApi.credentials.js',
			'dist/credentials/TalkLiftWebhookApi.credentials.js',
			'dist/icons/talklift.dark.svg',
			'dist/icons/talklift.svg',
			'dist/nodes/TalkLift/TalkLift.node.js',
			'dist/nodes/TalkLift/TalkLift.node.json',
			'dist/nodes/TalkLift/TalkLiftTrigger.node.js',
			'dist/nodes/TalkLift/TalkLiftTrigger.node.json',
			'dist/nodes/TalkLift/__schema__/v1.0.0/event/parse.json',
			'dist/nodes/TalkLift/__schema__/v1.0.0/message/send.json',
			'dist/nodes/TalkLift/__schema__/v1.0.0/slot/accept.json',
			'dist/nodes/TalkLift/__schema__/v1.0.0/slot/reject.json',
			'dist/nodes/TalkLift/__schema__/v1.0.0/slot/sendFeedback.json',
			'dist/nodes/TalkLift/__schema__/v1.0.0/slot/validate.json',
			'dist/nodes/TalkLift/__schema__/v1.1.0.json',
			'package.json',
		]);
	});

	test('is the same, byte for byte, when it is packed once more', async () => {
		const [first, second] = [
			await packPackage(join(folder, 'first')),
			await packPackage(join(folder, 'second')),
		];
		expect(digest(second)).toBe(digest(first));
	});

	test('holds what the sources give when they are built once more', () => {
		const again = join(folder, 'dist');
		const gulp = join(root, 'node_modules', 'gulp', 'bin', 'gulp.js');
		execFileSync(process.execPath, [gulp, 'build', '--silent'], {
			cwd: root,
			env: { ...process.env, TALKLIFT_DIST: again },
		});
		const built = filesIn(again);
		expect(built.length).toBeGreaterThan(8);
		expect(built.map((file) => `dist/${file}`)).toEqual(
			filesIn(unpacked).filter((file) => file.startsWith('dist/')),
		);
		for (const file of built)
			expect([file, digest(join(again, file))]).toEqual([
				file,
				digest(join(unpacked, 'dist', file)),
			]);
	});

	test('names every bundled library with the version in the lockfile, and brings its licence', () => {
		const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
			packages: Record<string, { version?: string }>;
		};
		const code = filesIn(unpacked)
			.filter((file) => file.endsWith('.js'))
			.map((file) => readFileSync(join(unpacked, file), 'utf8'))
			.join('\n');
		const bundled = [
			...new Set(
				[...code.matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map(([, name]) => name!),
			),
		].sort();
		const notices = readFileSync(join(unpacked, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
		expect(bundled.length).toBeGreaterThan(1);
		for (const name of bundled) {
			const { version } = lockfile.packages[`node_modules/${name}`]!;
			expect(notices).toContain(`${name} ${version}\n\n`);
			expect(notices.split(`${name} ${version}\n\n`)[1]).toMatch(
				/^[^]{0,300}(licen[cs]e|copyright)/i,
			);
		}
		// And none that is not in there any more.
		const named = [...notices.matchAll(/^([@\w./-]+) \d+\.\d+\.\d+$/gm)].map(([, name]) => name!);
		expect(named.sort()).toEqual(bundled);
	});
});
