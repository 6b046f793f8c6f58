import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { freePort, isPortTaken } from '../../machine/freePort.mts';

const root = join(import.meta.dirname, '..', '..');

/** All processes that this one started, and those started by them. */
function descendants(ancestor: number): number[] {
	const list = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
	const pairs = list.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
	const childrenOf = (parent: number): number[] =>
		pairs.flatMap(([pid = 0, ppid]) => (ppid === parent ? [pid, ...childrenOf(pid)] : []));
	return childrenOf(ancestor);
}

const isRunning = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
};

jest.setTimeout(180_000);

describe('the demo', () => {
	let [port, sandboxPort] = [0, 0];
	let demo: ChildProcess;
	let printed = '';
	const folder = () => join(root, '.workshop', `demo-${port}`);

	const start = () => {
		printed = '';
		const script = join(root, 'machine', 'ensureInstalled.mjs');
		const ports = ['--port', String(port), '--sandbox-port', String(sandboxPort)];
		// A process group of its own, as a terminal gives it: Ctrl-C reaches everybody in it.
		demo = spawn(process.execPath, [script, join('demo', 'startDemo.mts'), ...ports], {
			cwd: root,
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		for (const stream of [demo.stdout, demo.stderr])
			stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	};
	const until = async (words: string) => {
		while (!printed.includes(words)) {
			if (demo.exitCode !== null) throw new Error(`the demo has ended:\n${printed}`);
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	};
	const pressCtrlC = async () => {
		const ended = new Promise<number | null>((resolve) => demo.once('close', resolve));
		process.kill(-(demo.pid ?? 0), 'SIGINT');
		return await ended;
	};

	beforeAll(async () => {
		[port, sandboxPort] = [await freePort(), await freePort()];
		start();
		await until('Ctrl-C ends everything');
	});
	afterAll(() => {
		if (demo.exitCode === null) process.kill(-(demo.pid ?? 0), 'SIGKILL');
		rmSync(folder(), { recursive: true, force: true });
	});

	test('prints where chat page and editor are, and both are there', async () => {
		for (const url of [`http://127.0.0.1:${sandboxPort}/`, `http://127.0.0.1:${port}/`]) {
			expect(printed).toContain(url);
			expect((await fetch(url)).status).toBe(200);
		}
		expect(printed).toContain('demo@talklift.example');
	});

	test('prints plain lines where nobody looks at a terminal', () => {
		expect(printed).not.toContain('\x1b[');
	});

	test('ends everything it started on Ctrl-C, and says so', async () => {
		const processes = descendants(demo.pid ?? 0);
		expect(processes.length).toBeGreaterThan(3);
		expect(await pressCtrlC()).toBe(0);
		expect(printed).toContain('Nothing is left running.');
		expect(processes.filter(isRunning)).toEqual([]);
		expect([await isPortTaken(port), await isPortTaken(sandboxPort)]).toEqual([false, false]);
	});

	test('finds its flows as they were at the next start, and builds nothing again', async () => {
		start();
		await until('Ctrl-C ends everything');
		expect(printed).toContain('This package: is built');
		expect(printed).toMatch(/Example flows: \d+ as they were/);
	});

	test('leaves nothing behind when it is killed outright', async () => {
		const processes = descendants(demo.pid ?? 0);
		process.kill(-(demo.pid ?? 0), 'SIGKILL');
		const deadline = Date.now() + 20_000;
		while (processes.some(isRunning) && Date.now() < deadline)
			await new Promise((resolve) => setTimeout(resolve, 100));
		expect(processes.filter(isRunning)).toEqual([]);
	});

	test('ends at once when Ctrl-C comes while it is still starting', async () => {
		start();
		await until('n8n server');
		const processes = descendants(demo.pid ?? 0);
		expect(await pressCtrlC()).toBe(130);
		expect(printed).toContain('Ended before it was ready.');
		expect(processes.filter(isRunning)).toEqual([]);
	});
});
