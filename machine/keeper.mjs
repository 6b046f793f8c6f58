// Runs a program that must not be left behind: when whoever started this process ends, however it
// ends, its end of the pipe closes, and the program with everything it started is ended too.
//   node keeper.mjs <program> [argument ...]
import { spawn } from 'node:child_process';

const patienceMs = 8000;

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });

let ending = false;

/**
 * This process leads a process group of its own: the program and what it starts are in it.
 *
 * @param {NodeJS.Signals} signal
 */
const signalGroup = (signal) => {
	try {
		if (process.platform === 'win32') child.kill(signal);
		else process.kill(-process.pid, signal);
	} catch {
		// Nobody is left.
	}
};

const end = () => {
	if (ending) return;
	ending = true;
	signalGroup('SIGTERM');
	setTimeout(() => signalGroup('SIGKILL'), patienceMs);
};

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end);
// Nobody may read what the program prints any more.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
process.stdin.on('end', end);
process.stdin.on('error', end);
process.stdin.resume();

child.once('error', (error) => {
	console.error(error);
	process.exit(1);
});
child.once('exit', (code, signal) => {
	// What it started and is still there must not stay behind.
	ending = true;
	signalGroup('SIGTERM');
	process.exitCode = code ?? (signal ? 1 : 0);
	process.stdin.destroy();
	setTimeout(() => process.exit(), 50);
});
