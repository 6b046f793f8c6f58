import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runNpm } from '../machine/runNpm.mjs';

/**
 * Puts the packed package where n8n puts community packages, with the options n8n uses. Does nothing
 * when exactly this tarball is there already.
 */
export async function installPackage(userFolder: string, packageTarball: string): Promise<void> {
	const folder = join(userFolder, '.n8n', 'nodes');
	const marker = join(folder, '.installed');
	const fingerprint = createHash('sha256').update(readFileSync(packageTarball)).digest('hex');
	if (existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint) return;

	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const manifest = { name: 'installed-nodes', private: true, dependencies: {} };
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	// --legacy-peer-deps: n8n brings n8n-workflow itself.
	const options = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
	const { code, output } = await runNpm(['install', ...options, packageTarball], { cwd: folder });
	if (code !== 0) throw new Error(`The package could not be installed into n8n:\n${output}`);
	writeFileSync(marker, fingerprint);
}
