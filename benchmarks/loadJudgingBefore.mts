import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const projectFolder = join(import.meta.dirname, '..');

/** The last commit before answers were folded. */
export const commitBefore = '043ae8a';

type Judge = (judging: object) => unknown;

/** The judging of that commit, out of git and bundled with the libraries that are installed now.
 * Undefined in a clone that doesn't go back so far. */
export async function loadJudgingBefore(): Promise<Judge | undefined> {
	const folder = mkdtempSync(join(tmpdir(), 'judging-'));
	try {
		const archive = execFileSync('git', ['archive', commitBefore, 'talklift', 'libraries'], {
			cwd: projectFolder,
			maxBuffer: 100_000_000,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		execFileSync('tar', ['-x', '-C', folder], { input: archive });
		const outfile = join(folder, 'judging.mjs');
		await build({
			entryPoints: [join(folder, 'talklift/judgeSlot.ts')],
			outfile,
			bundle: true,
			platform: 'node',
			format: 'esm',
			nodePaths: [join(projectFolder, 'node_modules')],
			banner: {
				js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
			},
		});
		const { judgeSlot } = (await import(pathToFileURL(outfile).href)) as { judgeSlot: Judge };
		return judgeSlot;
	} catch {
		return undefined;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
