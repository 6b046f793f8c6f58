import { reachSandbox } from './reachSandbox.mjs';

/**
 * Asks the sandbox for something to keep as a file.
 * @param {string} path below /sandbox/
 * @returns {Promise<Blob>} as the sandbox wrote it
 * @throws {import('./Refusal.mjs').Refusal}
 */
export async function fetchFile(path) {
	const response = await reachSandbox('GET', path);
	return await response.blob();
}
