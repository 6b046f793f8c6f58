// A program that never outlives who started it: a server, its database, its queue.
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ProcessOptions {
	command: string;
	args: readonly string[];
	/** Where it runs. */
	folder: string;
	/** What is added to this process's environment; `undefined` takes one away. */
	env?: NodeJS.ProcessEnv;
	/** Gets what it prints. */
	log?: (text: string) => void;
}

export interface RunningProcess {
	/** The id of the process group: the program and what it has started. */
	readonly processId: number;
	/** What it printed so far. */
	log(): string;
	/** Resolves with the exit code when it has ended, whoever ended it. */
	readonly ended: Promise<number | null>;
	/** Ends it and everything it started. */
	stop(): Promise<void>;
	/** Ends all of it at once and without a warning, as a power cut does. */
	kill(): Promise<void>;
}

/** Nobody in the process group is left. */
function isGroupGone(processId: number): boolean {
	try {
		process.kill(process.platform === 'win32' ? processId : -processId, 0);
		return false;
	} catch {
		return true;
	}
}

/** This process's environment without what npm, jest and Node.js were told for it alone. */
function outerEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(
		([name]) => !/^(npm_|NODE_OPTIONS$|JEST_|NODE_ENV$)/.test(name),
	);
	return {
		...Object.fromEntries(kept),
		PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
	};
}

/** Starts a program; whether and when it is ready is for the caller to find out. */
export function startProcess(options: ProcessOptions): RunningProcess {
	const keeper = spawn(
		process.execPath,
		[join(import.meta.dirname, 'keeper.mjs'), options.command, ...options.args],
		{
			stdio: ['pipe', 'pipe', 'pipe'],
			detached: process.platform !== 'win32',
			cwd: options.folder,
			env: { ...outerEnvironment(), ...options.env },
		},
	);
	let printed = '';
	const collect = (chunk: Buffer) => {
		const text = chunk.toString();
		printed = (printed + text).slice(-1_000_000);
		options.log?.(text);
	};
	keeper.stdout.on('data', collect);
	keeper.stderr.on('data', collect);
	// A forgotten `stop` must not keep this process from ending: the program then ends with it.
	keeper.unref();
	for (const pipe of [keeper.stdin, keeper.stdout, keeper.stderr])
		if (pipe instanceof Socket) pipe.unref();
	const ended = new Promise<number | null>((resolve) => keeper.once('exit', resolve));
	const processId = keeper.pid ?? 0;
	const killGroup = () => {
		try {
			process.kill(process.platform === 'win32' ? processId : -processId, 'SIGKILL');
		} catch {
			// Nobody is left.
		}
	};
	return {
		processId,
		log: () => printed,
		ended,
		async stop() {
			keeper.ref();
			keeper.stdin.end();
			await ended;
			for (let tries = 0; tries < 40 && !isGroupGone(processId); tries++) {
				if (tries === 20) killGroup();
				await sleep(50);
			}
		},
		async kill() {
			keeper.ref();
			killGroup();
			await ended;
			while (!isGroupGone(processId)) await sleep(20);
		},
	};
}
