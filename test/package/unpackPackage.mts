import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Packs what was built last as `npm publish` would, and unpacks it. Gives the folder. */
export function unpackPackage(): string {
	const folder = mkdtempSync(join(tmpdir(), 'talklift-package-'));
	const options = { stdio: 'pipe' } as const;
	execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], options);
	const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	execFileSync('tar', ['xzf', String(tarball)], { cwd: folder, ...options });
	return join(folder, 'package');
}
