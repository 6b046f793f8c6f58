import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface CommandResult {
	code: number | null;
	/** What it printed on either stream, in the order it came; the last 200,000 characters. */
	output: string;
}

export interface CommandOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	/** Ends the command and what it started; the promise rejects with the signal's reason when it is gone. */
	signal?: AbortSignal;
}

const keptCharacters = 200_000;
const keeper = join(import.meta.dirname, 'keeper.mjs');

/**
 * Runs a program to its end, without a shell. It is ended when this process ends before it. Rejects only
 * when it was aborted; a program that can't be started gives code 1.
 */
export function runCommand(
	file: string,
	args: readonly string[],
	{ cwd, env, signal }: CommandOptions = {},
): Promise<CommandResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [keeper, file, ...args], {
			...{ cwd, env, stdio: ['pipe', 'pipe', 'pipe'] },
			detached: process.platform !== 'win32',
		});
		let output = '';
		const collect = (chunk: Buffer) => {
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

/** Runs npm: the one that runs this script if there is one (also on Windows, without a shell). */
export function runNpm(args: readonly string[], options?: CommandOptions): Promise<CommandResult> {
	const npm = process.env.npm_execpath;
	return npm?.endsWith('.js')
		? runCommand(process.execPath, [npm, ...args], options)
		: runCommand('npm', args, options);
}
