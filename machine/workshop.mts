import { join, resolve } from 'node:path';

/** The project's folder. */
export const projectFolder = join(import.meta.dirname, '..');

/**
 * Where everything goes that is made on this machine and can be made again: the n8n server, the
 * demo's data. `.workshop` in the project; the environment variable TALKLIFT_WORKSHOP names another
 * folder, which several clones may share.
 */
export const workshopFolder = (): string =>
	resolve(process.env.TALKLIFT_WORKSHOP || join(projectFolder, '.workshop'));
