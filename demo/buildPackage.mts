import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { packPackage } from '../machine/packPackage.mts';
import { runCommand } from '../machine/runCommand.mjs';
import { projectFolder } from '../machine/workshop.mts';

/** The folders that the package is made of. */
export const sourceFolders = ['nodes', 'credentials', 'talklift', 'libraries', 'icons'] as const;

/** Everything the package is made of. */
const sources = [
	'package.json',
	'package-lock.json',
	'gulpfile.js',
	'README.md',
	'LICENSE',
	...sourceFolders.map((folder) => `${folder}/**/*`),
];

function sourcesFingerprint(): string {
	const hash = createHash('sha256');
	for (const file of globSync(sources, { cwd: projectFolder }).sort()) {
		const path = join(projectFolder, file);
		if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
	}
	return hash.digest('hex');
}

export interface BuiltPackage {
	tarball: string;
	/** It was there already, made of the same sources. */
	isKept: boolean;
}

/**
 * Builds and packs the package into the folder, unless its sources are what they were the last time.
 * @throws with what the build printed
 */
export async function buildPackage(folder: string, signal?: AbortSignal): Promise<BuiltPackage> {
	const marker = join(folder, 'built.json');
	const fingerprint = sourcesFingerprint();
	if (existsSync(marker)) {
		const last = JSON.parse(readFileSync(marker, 'utf8')) as Record<string, string>;
		const { tarball = '' } = last;
		if (last.fingerprint === fingerprint && existsSync(tarball)) return { tarball, isKept: true };
	}
	const gulp = join(projectFolder, 'node_modules', 'gulp', 'bin', 'gulp.js');
	const { code, output } = await runCommand(process.execPath, [gulp, 'build'], {
		cwd: projectFolder,
		signal,
	});
	if (code !== 0) throw new Error(`The package could not be built:\n${output}`);
	rmSync(marker, { force: true });
	const tarball = await packPackage(folder);
	writeFileSync(marker, JSON.stringify({ fingerprint, tarball }));
	return { tarball, isKept: false };
}
