import { runCommand } from './runCommand.mjs';

/**
 * The program and arguments that run npm: the one that runs this script if there is one. On Windows npm
 * by itself is a batch file, which only a shell runs.
 *
 * @param {readonly string[]} args
 * @returns {[file: string, args: string[]]}
 */
export const toNpmCommand = (args) => {
	const npm = process.env.npm_execpath;
	if (npm?.endsWith('.js')) return [process.execPath, [npm, ...args]];
	return process.platform === 'win32'
		? [process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', 'npm', ...args]]
		: ['npm', [...args]];
};

/**
 * Runs npm to its end; see `runCommand`.
 *
 * @param {readonly string[]} args
 * @param {import('./runCommand.mjs').CommandOptions} [options]
 */
export const runNpm = (args, options) => runCommand(...toNpmCommand(args), options);
