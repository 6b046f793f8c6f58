import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { lastingNode } from './lastingNode.mjs';

// Plain JavaScript, like all that is needed before anything is installed: the oldest Node.js that can
// install the project does not read TypeScript.

const keptCharacters = 200_000;
const keeper = join(dirname(fileURLToPath(import.meta.url)), 'keeper.mjs');

/**
 * @typedef {object} CommandResult
 * @property {number | null} code
 * @property {string} output what it printed on either stream, in the order it came; the last 200,000
 *   characters
 *
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {AbortSignal} [signal] ends the command and what it started; the promise rejects with the
 *   signal's reason when it is gone
 */

/**
 * Runs a program to its end, without a shell. It is ended when this process ends before it. Rejects
 * only when it was aborted; a program that can't be started gives code 1.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(file, args, { cwd, env, signal } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(lastingNode(), [keeper, file, ...args], {
			cwd,
			env,
			stdio: ['pipe', 'pipe', 'pipe'],
			detached: process.platform !== 'win32',
		});
		let output = '';
		/** @param {Buffer} chunk */
		const collect = (chunk) => {
			output = (output + chunk.toString()).slice(-keptCharacters);
		};
		child.stdout.on('data', collect);
		child.stderr.on('data', collect);
		const end = () => child.stdin.end();
		if (signal?.aborted) end();
		signal?.addEventListener('abort', end);
		child.once('error', reject);
		child.once('close', (code) => {
			signal?.removeEventListener('abort', end);
			if (signal?.aborted) reject(signal.reason);
			else resolve({ code, output });
		});
	});
}
