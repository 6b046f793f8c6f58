import { spawn } from 'node:child_process';

export interface CommandResult {
	code: number | null;
	/** What it printed on either stream, in the order it came; the last 200,000 characters. */
	output: string;
}

export interface CommandOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	/** Ends the command (SIGTERM) when aborted; the promise then rejects with the signal's reason. */
	signal?: AbortSignal;
	onOutput?: (text: string) => void;
}

const keptCharacters = 200_000;

/** Runs a program to its end, without a shell. Rejects only when it can't be started or was aborted. */
export function runCommand(
	file: string,
	args: readonly string[],
	{ cwd, env, signal, onOutput }: CommandOptions = {},
): Promise<CommandResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(file, args, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		const collect = (chunk: Buffer) => {
			const text = chunk.toString();
			output = (output + text).slice(-keptCharacters);
			onOutput?.(text);
		};
		child.stdout.on('data', collect);
		child.stderr.on('data', collect);
		child.once('error', reject);
		child.once('close', (code) => resolve({ code, output }));
	});
}

/** Runs npm: the one that runs this script if there is one (also on Windows, without a shell). */
export function runNpm(args: readonly string[], options?: CommandOptions): Promise<CommandResult> {
	const npm = process.env.npm_execpath;
	return npm?.endsWith('.js')
		? runCommand(process.execPath, [npm, ...args], options)
		: runCommand('npm', args, options);
}
