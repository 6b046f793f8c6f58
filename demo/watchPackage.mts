import { cpSync, watch } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from '../machine/workshop.mts';
import { buildPackage, sourceFolders } from './buildPackage.mts';

/** Editors save in several strokes. */
const quietMs = 200;

export interface PackageWatch {
	close(): void;
}

/**
 * Builds the package whenever one of its sources changes, and puts it where n8n has it installed: n8n
 * loads it anew when the environment variable N8N_DEV_RELOAD is `true`.
 *
 * @param installed folder of the installed package
 * @param folder where the packed package is kept
 * @param say gets what came of each build, for people
 */
export function startPackageWatch(
	installed: string,
	folder: string,
	say: (words: string) => void,
): PackageWatch {
	let timer: NodeJS.Timeout | undefined;
	let building = Promise.resolve();
	const build = async () => {
		try {
			const { isKept } = await buildPackage(folder);
			if (isKept) return;
			cpSync(join(projectFolder, 'dist'), join(installed, 'dist'), { recursive: true });
			say('Built. n8n loads it; open panels show it after a reload of the page.');
		} catch (reason) {
			say(reason instanceof Error ? reason.message : String(reason));
		}
	};
	const watchers = sourceFolders.map((name) =>
		watch(join(projectFolder, name), { recursive: true }, () => {
			clearTimeout(timer);
			timer = setTimeout(() => (building = building.then(build)), quietMs);
		}),
	);
	return {
		close() {
			clearTimeout(timer);
			for (const watcher of watchers) watcher.close();
		},
	};
}
