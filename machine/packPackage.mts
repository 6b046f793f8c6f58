import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { runNpm } from './runNpm.mjs';
import { projectFolder } from './workshop.mts';

/**
 * Packs the package as npm would publish it. It is not built here: `dist/` is taken as it is.
 *
 * @param target folder for the tarball, made if missing
 * @returns path of the tarball, e.g. `…/n8n-nodes-talklift-0.1.0.tgz`
 */
export async function packPackage(target: string): Promise<string> {
	mkdirSync(target, { recursive: true });
	const args = ['pack', '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination'];
	const { code, output } = await runNpm([...args, target], { cwd: projectFolder });
	if (code !== 0) throw new Error(`npm pack: ${output}`);
	const [packed] = JSON.parse(output) as Array<{ filename: string }>;
	if (!packed) throw new Error(`npm pack named no file: ${output}`);
	return join(target, packed.filename);
}
